"""`standfirst status`: what was received, read and set aside, and how far each table is."""

from pathlib import Path

import click

from flows.commands.options import open_existing, warehouse_options


@click.command()
@warehouse_options
def status(warehouse: Path | None, config: Path | None) -> None:
    """Print, per source and day, what was received, parsed, read and quarantined.

    Then every document in quarantine with its reason, and each table's checkpoint.

    \b
    Example:
      standfirst status
    """
    from flows.answers import write_answer  # noqa: PLC0415 - keeps `--help` quick
    from flows.projecting import Plan  # noqa: PLC0415
    from warehouse.query import open_catalog, run_query  # noqa: PLC0415

    settings = open_existing(config, warehouse)
    with open_catalog(settings.warehouse) as catalog:
        click.echo("Documents by source and day")
        write_answer(run_query(catalog, "from coverage"), "table")
        quarantine = run_query(catalog, "from quarantine")
    click.echo(f"\nQuarantine: {quarantine.num_rows} documents or lines")
    if quarantine.num_rows:
        write_answer(quarantine, "table")
    plan = Plan(settings)
    click.echo(f"\nTables (the log ends at position {plan.end})")
    for (table, target), projection in sorted(plan.projections.items(), key=str):
        checkpoint = projection.checkpoint()
        behind = "" if checkpoint == plan.end else f"  {plan.end - checkpoint} behind"
        name = f"{table}/{target}" if target else table
        click.echo(f"  {name:<40} {checkpoint:>8}{behind}")
