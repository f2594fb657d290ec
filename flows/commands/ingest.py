"""`standfirst ingest`: receive documents, and read nothing yet."""

import sys
from pathlib import Path

import click

from flows.commands.options import (
    QUARANTINED,
    GivenPath,
    check_paths,
    open_settings,
    warehouse_options,
)
from flows.console import say


@click.command()
@click.argument("paths", nargs=-1, required=True, type=GivenPath(path_type=Path))
@warehouse_options
def ingest(paths: tuple[Path, ...], warehouse: Path | None, config: Path | None) -> None:
    """Receive the documents at PATHS: keep their bytes and record each in the log.

    A file is received whatever its name; in a folder, those that the sources' patterns take. A
    document that is already in the log adds nothing.

    \b
    Example:
      standfirst ingest ~/articles && standfirst run
    """
    from flows.running import ingest_only  # noqa: PLC0415 - keeps `--help` quick

    check_paths(paths)
    outcome = ingest_only(open_settings(config, warehouse), list(paths))
    for line in outcome.messages:
        say(line)
    sys.exit(QUARANTINED if outcome.incomplete else 0)
