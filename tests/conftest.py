"""What holds for every test."""

import multiprocessing
import os

import pytest
from hypothesis import HealthCheck, settings

# How long one example takes says more of the machine than of the code.
settings.register_profile("standfirst", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("standfirst")


def pytest_collection_modifyitems(items):
    """Begin with what takes longest, so that no process is left alone with it at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(scope="session", autouse=True)
def no_waiting_for_the_disk():
    """Leave flushing to the system: the tests kill processes, but never cut the power."""
    patch = pytest.MonkeyPatch()
    patch.setattr(os, "fsync", lambda _: None)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def processes():
    """Processes to be killed, forked from one that has imported everything and started nothing."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.flows.small_warehouse", "tests.warehouse.test_tables"])
    return context
