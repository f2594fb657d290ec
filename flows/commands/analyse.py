"""`standfirst analyse`: bring the tables up to date with the log."""

import sys
from pathlib import Path

import click

from flows.commands.options import QUARANTINED, open_existing, warehouse_options
from flows.console import say


@click.command()
@warehouse_options
def analyse(warehouse: Path | None, config: Path | None) -> None:
    """Read what the tables have not read yet.

    That is every new document and, after a change of configuration, exactly the tables that
    depend on what was changed.

    \b
    Example:
      standfirst analyse
    """
    from flows.running import analyse_only  # noqa: PLC0415 - keeps `--help` quick

    outcome = analyse_only(open_existing(config, warehouse))
    for line in outcome.messages:
        say(line)
    sys.exit(QUARANTINED if outcome.incomplete else 0)
