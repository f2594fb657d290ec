"""`standfirst status`: what was received, read and set aside, and how far each table is."""

from pathlib import Path

import click

from flows.commands.options import name_run, open_existing, warehouse_options
from flows.console import plural


@click.command()
@warehouse_options
def status(warehouse: Path | None, config: Path | None) -> None:
    """Print, per source and day, what was received, parsed, read and quarantined.

    Then every document in quarantine with its reason, and each table's checkpoint. Where the log
    has events that are not read yet, it says so first: nothing else counts them.

    \b
    Example:
      standfirst status
    """
    from flows.projecting import Plan  # noqa: PLC0415 - keeps `--help` quick
    from flows.publishing import count_unread  # noqa: PLC0415

    settings = open_existing(config, warehouse)
    plan = Plan(settings)
    unread = count_unread(settings)
    if unread:
        run = name_run(settings, config, warehouse)
        click.echo(
            f"{plural(unread, 'event')} of the log (documents received, refused or withdrawn) "
            f"not read yet, and not counted here; `{run}` reads them.\n"
        )
    if unread < plan.end:
        _print_documents(settings.warehouse)
    click.echo(f"Tables (the log ends at position {plan.end})")
    for (table, target), projection in sorted(plan.projections.items(), key=str):
        checkpoint = projection.checkpoint()
        behind = "" if checkpoint == plan.end else f"  {plan.end - checkpoint} behind"
        name = f"{table}/{target}" if target else table
        click.echo(f"  {name:<40} {checkpoint:>8}{behind}")


def _print_documents(warehouse: Path) -> None:
    from flows.answers import write_answer  # noqa: PLC0415 - keeps `--help` quick
    from warehouse.query import open_catalog, run_query  # noqa: PLC0415

    with open_catalog(warehouse) as catalog:
        click.echo("Documents by source and day")
        write_answer(run_query(catalog, "from coverage"), "table")
        quarantine = run_query(catalog, "from quarantine")
    click.echo(f"\nQuarantine (documents or lines of them): {quarantine.num_rows:,}")
    if quarantine.num_rows:
        write_answer(quarantine, "table")
    click.echo("")
