"""`standfirst analyse`: bring the tables up to date with the log."""

import sys
from pathlib import Path

import click

from flows.commands.options import QUARANTINED, name_options, open_existing, warehouse_options
from flows.console import say


@click.command()
@click.option("--vacuum", is_flag=True, help="Then delete superseded tables and left-over files.")
@warehouse_options
def analyse(vacuum: bool, warehouse: Path | None, config: Path | None) -> None:
    """Read what the tables have not read yet.

    That is every new document and, after a change of configuration, exactly the tables that
    depend on what was changed. Tables that a change has superseded stay for comparison until
    --vacuum; whatever changed within the last hour stays even then.

    \b
    Examples:
      standfirst analyse
      standfirst analyse --vacuum
    """
    from flows.running import analyse_only  # noqa: PLC0415 - keeps `--help` quick

    options = name_options(config, warehouse)
    outcome = analyse_only(open_existing(config, warehouse), vacuum=vacuum, options=options)
    for line in outcome.messages:
        say(line)
    sys.exit(QUARANTINED if outcome.incomplete else 0)
