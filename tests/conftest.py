"""What holds for every test."""

import os

import pytest


@pytest.fixture(scope="session", autouse=True)
def no_waiting_for_the_disk():
    """Leave flushing to the system: the tests kill processes, but never cut the power."""
    patch = pytest.MonkeyPatch()
    patch.setattr(os, "fsync", lambda _: None)
    yield
    patch.undo()
