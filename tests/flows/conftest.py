"""A configuration and a warehouse of the test's own."""

import os
import shutil
import sqlite3
from contextlib import closing

import pytest

from flows.settings import BUNDLED, load_settings
from warehouse.layout import Layout


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


class PrefectDatabase:
    """Prefect's database as a first start leaves it, for starts that are not about that."""

    def __init__(self, folder):
        self.path = folder / "prefect.db"

    def save(self, warehouse):
        """Keep the database of a warehouse whose first run is over."""
        part = self.path.with_suffix(".part")
        with (
            closing(sqlite3.connect(Layout.of(warehouse).prefect / "prefect.db")) as made,
            closing(sqlite3.connect(part)) as kept,
        ):
            made.backup(kept)
        part.replace(self.path)

    def load(self, warehouse):
        """Give a new warehouse what was kept; without it the warehouse begins from nothing."""
        if self.path.exists():
            Layout.of(warehouse).prefect.mkdir(parents=True)
            shutil.copy(self.path, Layout.of(warehouse).prefect)


@pytest.fixture(scope="session")
def prefect_database(tmp_path_factory):
    folder = tmp_path_factory.getbasetemp()
    return PrefectDatabase(folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder)
