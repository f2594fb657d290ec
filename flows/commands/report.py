"""`standfirst report`: write the reports whose inputs have changed."""

from pathlib import Path

import click

from flows.commands.options import name_options, name_run, open_existing, warehouse_options
from flows.console import plural, say


@click.command()
@click.argument("name", required=False)
@warehouse_options
def report(name: str | None, warehouse: Path | None, config: Path | None) -> None:
    """Check the tables, then write the reports, or only that on target NAME.

    Prints the path of every report on standard output. Rows that a check finds wrong stop a
    report; the message shows them. Where the log has events that are not read yet, it says so:
    they come into the reports with `standfirst run`.

    \b
    Examples:
      standfirst report
      standfirst report corbyn_supporters
    """
    from flows.publishing import count_unread  # noqa: PLC0415 - keeps `--help` quick
    from flows.running import report_only  # noqa: PLC0415

    settings = open_existing(config, warehouse)
    options = name_options(config, warehouse)
    outcome = report_only(settings, only=name, options=options, own=options)
    for line in outcome.messages:
        say(line)
    if unread := count_unread(settings):
        verb = "is" if unread == 1 else "are"
        say(
            f"{plural(unread, 'event')} of the log (documents received, refused or withdrawn) "
            f"{verb} not in these yet; `{name_run(settings, config, warehouse)}` reads them."
        )
    for path in outcome.reports:
        click.echo(path)
