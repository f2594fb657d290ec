"""A configuration and a warehouse of the test's own."""

import shutil

import pytest

from flows.settings import BUNDLED, load_settings


@pytest.fixture
def config(tmp_path):
    """A copy of the bundled configuration, to change."""
    folder = tmp_path / "config"
    shutil.copytree(BUNDLED, folder)
    return folder


@pytest.fixture
def make_settings(tmp_path, config):
    """Settings of a warehouse under the test's own folder; windows small enough to have several."""

    def make(name="warehouse", *, window=4, workers=1):
        settings = load_settings(config, warehouse=tmp_path / name)
        reading = settings.reading.model_copy(update={"window": window, "workers": workers})
        return settings.model_copy(update={"reading": reading})

    return make
