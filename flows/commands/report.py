"""`standfirst report`: write the reports whose inputs have changed."""

from pathlib import Path

import click

from flows.commands.options import name_options, open_existing, warehouse_options
from flows.console import say


@click.command()
@click.argument("name", required=False)
@warehouse_options
def report(name: str | None, warehouse: Path | None, config: Path | None) -> None:
    """Check the tables, then write the reports, or only that on target NAME.

    Prints the path of every report on standard output. Rows that a check finds wrong stop a
    report; the message shows them.

    \b
    Examples:
      standfirst report
      standfirst report corbyn_supporters
    """
    from flows.running import report_only  # noqa: PLC0415 - keeps `--help` quick

    settings = open_existing(config, warehouse)
    options = name_options(config, warehouse)
    outcome = report_only(settings, only=name, options=options, own=options)
    for line in outcome.messages:
        say(line)
    for path in outcome.reports:
        click.echo(path)
