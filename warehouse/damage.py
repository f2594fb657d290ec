"""Finding the damaged file behind an error of DuckDB, which often does not name it."""

import os

from warehouse.layout import Layout
from warehouse.log import EventLog
from warehouse.manifest import Manifest


def raise_for_damage(root: str | os.PathLike[str] | Layout) -> None:
    """Read the log and all current tables; raises TableDamagedError for the first damaged file.

    That takes as long as reading everything does, so it is for when something has failed.
    """
    layout = Layout.of(root)
    EventLog(layout).verify()
    for projection in Manifest(layout).open():
        projection.verify()
