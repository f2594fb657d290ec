"""`standfirst withdraw`: take an article out of every table and report."""

from datetime import UTC, datetime
from pathlib import Path

import click

from flows.commands.options import open_existing, warehouse_options
from flows.console import say
from flows.errors import StandfirstError


@click.command()
@click.argument("article")
@click.option("--reason", required=True, help="Why; it is kept in the log.")
@warehouse_options
def withdraw(article: str, reason: str, warehouse: Path | None, config: Path | None) -> None:
    """Withdraw ARTICLE, an article_id: no view or report shows it from now on.

    The log keeps that it was there, and views as of an earlier position still show it.

    \b
    Example:
      standfirst withdraw 3f2a9c0d1e4b5a67 --reason "retracted by the publisher"
    """
    from warehouse.events import ArticleWithdrawn  # noqa: PLC0415 - keeps `--help` quick
    from warehouse.log import EventLog  # noqa: PLC0415
    from warehouse.query import open_catalog, run_query  # noqa: PLC0415

    settings = open_existing(config, warehouse)
    if not reason.strip():
        raise StandfirstError("--reason is empty; say why the article is withdrawn")
    query = "select article_id, any_value(title) as title from articles group by article_id"
    with open_catalog(settings.warehouse) as catalog:
        known = {row["article_id"]: row["title"] for row in run_query(catalog, query).to_pylist()}
    if article not in known:
        raise StandfirstError(
            f"{article}: no such article, or it is withdrawn already. "
            'Find ids with: standfirst sql "select article_id, title from articles"'
        )
    event = ArticleWithdrawn(article_id=article, reason=reason.strip())
    EventLog(settings.warehouse).append([event], recorded_at=datetime.now(UTC))
    say(f"Withdrew {known[article] or article}. `standfirst run` brings the reports up to date.")
