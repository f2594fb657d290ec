"""`standfirst withdraw`: take an article out of every table and report."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.commands.options import name_run, open_existing, warehouse_options
from flows.console import say
from flows.errors import StandfirstError

if TYPE_CHECKING:
    from flows.settings import Settings


@click.command()
@click.argument("article")
@click.option("--reason", required=True, help="Why; it is kept in the log.")
@warehouse_options
def withdraw(article: str, reason: str, warehouse: Path | None, config: Path | None) -> None:
    """Withdraw ARTICLE, an article_id.

    That is recorded at once; the article is gone from views and reports with the next
    `standfirst run`. The log keeps that it was there, and views as of an earlier position still
    show it.

    \b
    Example:
      standfirst withdraw 3f2a9c0d1e4b5a67 --reason "retracted by the publisher"
    """
    from warehouse.events import ArticleWithdrawn  # noqa: PLC0415 - keeps `--help` quick
    from warehouse.log import EventLog  # noqa: PLC0415

    settings = open_existing(config, warehouse)
    if not reason.strip():
        raise StandfirstError("--reason is empty; say why the article is withdrawn")
    events = EventLog(settings.warehouse)
    run = name_run(settings, config, warehouse)
    for stored in events.read():  # the catalog may be older than the log
        if isinstance(stored.event, ArticleWithdrawn) and stored.event.article_id == article:
            raise StandfirstError(
                f"{article}: withdrawn already, at position {stored.position} of the log; "
                f"views and reports are without it after `{run}`"
            )
    title = _find_title(article, settings)
    event = ArticleWithdrawn(article_id=article, reason=reason.strip())
    events.append([event], recorded_at=datetime.now(UTC))
    say(f"Withdrew {title}. It is gone from views and reports with the next run: `{run}`.")


def _find_title(article: str, settings: "Settings") -> str:
    """Return an article's title, or its id where it has none.

    Raises:
        StandfirstError: no article that was read has this id.
    """
    from warehouse.query import fetch_rows, open_catalog  # noqa: PLC0415 - keeps `--help` quick

    query = (
        "select any_value(title) as title from articles where article_id = ? having count(*) > 0"
    )
    with open_catalog(settings.warehouse) as catalog:
        found = fetch_rows(catalog, query, [article])
    if not found:
        raise StandfirstError(
            f"{article}: no article of this id has been read. "
            'Find ids with: standfirst sql "select article_id, title from articles"'
        )
    return str(found[0]["title"] or article)
