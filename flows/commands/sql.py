"""`standfirst sql`: ask the catalog."""

import sys
from pathlib import Path

import click

from flows.commands.options import open_existing, warehouse_options
from flows.console import say
from warehouse.layout import Layout


@click.command()
@click.argument("query", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json", "parquet"]),
    help="Form of the answer.  [default: table on a terminal, else csv]",
)
@warehouse_options
def sql(query: str | None, form: str | None, warehouse: Path | None, config: Path | None) -> None:
    """Run QUERY on the catalog; without QUERY, list its views.

    QUERY may be `-` to read it from standard input. It reads the catalog and no other file, and
    writes nothing. The catalog is a DuckDB database; its path goes to standard error, for any
    other DuckDB client (open it read-only).

    A table cuts long text ("…"); where its columns do not fit into the terminal, each value has a
    line of its own. The other formats hold everything.

    \b
    Examples:
      standfirst sql
      standfirst sql "select * from stance_by_voice"
      standfirst sql "from stances_as_of(12)" --format parquet > stances.parquet
    """
    from flows.answers import write_answer  # noqa: PLC0415 - keeps `--help` quick
    from warehouse.query import answer_query, list_views, open_catalog  # noqa: PLC0415

    settings = open_existing(config, warehouse)
    say(f"Catalog: {Layout.of(settings.warehouse).catalog}")
    with open_catalog(settings.warehouse) as catalog:
        text = sys.stdin.read() if query == "-" else query
        answer = answer_query(catalog, text) if text is not None else list_views(catalog)
    write_answer(answer, form or ("table" if sys.stdout.isatty() else "csv"))
