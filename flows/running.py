"""What the commands run: decide whether there is work, then run the flow on a Prefect server.

Prefect takes seconds to start, so it is not touched before there is something to do.
"""

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from flows.console import command_name, plural, say
from flows.errors import StandfirstError
from flows.ingesting import Offer, Received, find_offers, offers_anything_new
from flows.prefect_server import prefect_server
from flows.projecting import Plan, Work
from flows.publishing import Published, delete_leftovers, reports_are_current
from flows.settings import Settings
from flows.turns import work_alone
from warehouse.errors import WarehouseError
from warehouse.layout import Layout, check_room
from warehouse.log import EventLog
from warehouse.manifest import Manifest
from warehouse.query import CatalogMissingError, catalog_shows, fetch_rows, open_catalog
from warehouse.reports import find_target

ResultT = TypeVar("ResultT")

MOST_TOLD = 10
"""Rejections that a run prints; `standfirst status` lists all."""


@dataclass(kw_only=True)
class Outcome:
    """What a command did, in words."""

    messages: list[str] = field(default_factory=list)
    reports: list[Path] = field(default_factory=list)
    incomplete: bool = False  # something could not be read


def run_all(
    settings: Settings, paths: list[Path] | None, *, options: str = "", own: str = ""
) -> Outcome:
    """Receive, analyse and report, or say that nothing is new.

    `options` are what further commands need to find this warehouse, `own` what a run needs that
    reads the user's own articles.

    Raises:
        StandfirstError: there is nothing to read, and never was.
    """
    offers, skipped = find_offers(settings, paths)
    if not offers and EventLog(settings.warehouse).last_position() == 0:
        raise StandfirstError("\n".join(_tell_empty(settings, paths, skipped)))
    if not offers_anything_new(offers, settings=settings) and _is_current(settings):
        return _nothing_new(settings, paths, offers, skipped, options)
    received, work, published = _on_prefect(
        settings, lambda jobs: jobs.run(_texts(paths), *_where(settings))
    )
    outcome = Outcome(reports=published.paths)
    outcome.messages += [*tell_run(received, work, published), *_advise(published, options, own)]
    outcome.incomplete = bool(received.refused or work.rejected)
    return outcome


def ingest_only(settings: Settings, paths: list[Path]) -> Outcome:
    """Receive documents."""
    received = _on_prefect(settings, lambda jobs: jobs.ingest(_texts(paths), *_where(settings)))
    return Outcome(messages=_tell_received(received), incomplete=bool(received.refused))


def analyse_only(settings: Settings, *, vacuum: bool = False, options: str = "") -> Outcome:
    """Bring the tables up to date; then delete what nothing needs any more, if asked to."""
    if not _tables_are_current(Plan(settings)):
        work = _on_prefect(settings, lambda jobs: jobs.analyse(*_where(settings)))
        outcome = Outcome(messages=_tell_work(work), incomplete=bool(work.rejected))
    else:
        nothing = "Nothing is new: every table is up to date with the log."
        outcome = Outcome(messages=[nothing, *_tell_quarantine(settings, options)])
    if vacuum:
        with work_alone(settings):  # or a table might go that another run is still writing
            gone = delete_leftovers(settings)
        outcome.messages.append(f"Superseded tables and left-over files deleted: {len(gone):,}.")
    return outcome


def report_only(
    settings: Settings, *, only: str | None, options: str = "", own: str = ""
) -> Outcome:
    """Write the reports whose inputs changed; `options` and `own` are as in `run_all`."""
    if only is not None:
        find_target(settings.targets, only)  # raises before a server is started for nothing
    published = _on_prefect(settings, lambda jobs: jobs.report(*_where(settings), only=only))
    return Outcome(
        messages=[*_tell_published(published), *_advise(published, options, own)],
        reports=published.paths,
    )


def _on_prefect(settings: Settings, job: Callable[[Any], ResultT]) -> ResultT:
    """Run a flow, while a server of ours starts beside the loading of Prefect itself."""
    say("Starting Prefect …")
    with prefect_server(settings.warehouse):
        from prefect.settings import (  # noqa: PLC0415 - reads the environment just set
            PREFECT_FLOWS_HEARTBEAT_FREQUENCY,
            temporary_settings,
        )

        from flows import jobs  # noqa: PLC0415 - imports Prefect

        # heartbeats would add a second to the end of each flow; a run that dies is simply run again
        with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
            try:
                return job(jobs)
            except (StandfirstError, WarehouseError, OSError):
                raise
            except Exception:
                # Prefect's server answers a full disk with an error that says nothing of it
                check_room(settings.warehouse)
                raise


def _where(settings: Settings) -> tuple[str, str]:
    return str(settings.folder), str(settings.warehouse)


def _texts(paths: list[Path] | None) -> list[str] | None:
    return None if paths is None else [str(path) for path in paths]


def _is_current(settings: Settings) -> bool:
    plan = Plan(settings)
    return plan.end > 0 and _tables_are_current(plan) and reports_are_current(plan)


def _tables_are_current(plan: Plan) -> bool:
    """Tell whether every table has all of the log, and readers are pointed at them."""
    if plan.end == 0:
        return True
    if plan.windows():
        return False
    root, tables = plan.settings.warehouse, plan.projections
    named = Manifest(root).names({key: table.fingerprint for key, table in tables.items()})
    return named and catalog_shows(root, tables.values(), upto=plan.end)


def _nothing_new(
    settings: Settings,
    paths: list[Path] | None,
    offers: list[Offer],
    skipped: Counter[str],
    options: str,
) -> Outcome:
    looked = f"no file of a kind that is read in {_name_places(settings, paths)}"
    if offers:
        looked = f"looked at {plural(len(offers), 'file')}"
    messages = [f"Nothing is new ({looked}); tables and reports are up to date."]
    messages += [*_tell_quarantine(settings, options), *_tell_skipped(skipped)]
    reports = sorted(Layout.of(settings.warehouse).reports.rglob("*.html"))
    messages += [f"Report: {path}" for path in reports]
    return Outcome(messages=messages, reports=reports)


def _tell_quarantine(settings: Settings, options: str) -> list[str]:
    """Return how much lies in quarantine, where anything does."""
    try:
        with open_catalog(settings.warehouse) as catalog:
            (found,) = fetch_rows(catalog, "select count(*) as n from quarantine")
    except CatalogMissingError:
        return []
    told = (
        f"In quarantine (documents or lines of them): {found['n']:,}; "
        f"`{command_name()} status{options}` says why."
    )
    return [told] if found["n"] else []


def _tell_empty(settings: Settings, paths: list[Path] | None, skipped: Counter[str]) -> list[str]:
    """Return what to do where no article was ever read and none is offered."""
    kinds = ", ".join(settings.patterns)
    return [
        f"Nothing to read: no file of a kind that is read in {_name_places(settings, paths)}.",
        *_tell_skipped(skipped),
        f"Put articles there (read are {kinds}), or name files and folders: "
        f"{command_name()} run PATH",
    ]


def _name_places(settings: Settings, paths: list[Path] | None) -> str:
    """Return where was looked: the paths given, else those of each source."""
    if paths is not None:
        return ", ".join(map(str, paths))
    named = (f"{', '.join(map(str, source.paths))} ({source.name})" for source in settings.sources)
    return "; ".join(named) or "any source, for none is configured"


def tell_run(received: Received, work: Work, published: Published) -> list[str]:
    """Return what a run did, in lines for a person."""
    return [*_tell_received(received), *_tell_work(work), *_tell_published(published)]


def _tell_received(received: Received) -> list[str]:
    messages = [
        f"Received {plural(received.new, 'new document')}; {received.known:,} known already."
    ]
    messages += [*_tell_mended(received), *_tell_skipped(received.skipped)]
    messages += [f"Refused {r.name}: {r.reason}: {r.detail}" for r in received.refused]
    return messages


def _tell_mended(received: Received) -> list[str]:
    """Return whose stored bytes were mended, and what is left to do."""
    if not received.mended:
        return []
    more = len(received.mended) - MOST_TOLD
    names = ", ".join(received.mended[:MOST_TOLD]) + (f" and {more:,} more" if more > 0 else "")
    messages = [f"Mended the stored bytes, which were gone or damaged, of {names}."]
    if received.unread:
        messages.append(
            f"Not in the tables yet: {plural(received.unread, 'document')} of these. Delete the "
            "warehouse's folder tables/, and the next run makes all tables again."
        )
    return messages


def _tell_skipped(skipped: Counter[str]) -> list[str]:
    if not skipped:
        return []
    kinds = ", ".join(f"{n:,} {suffix}" for suffix, n in skipped.most_common(5))
    return [
        f"Passed over {plural(skipped.total(), 'file')} of other kinds ({kinds}); "
        "the patterns of a source decide which it takes."
    ]


def _tell_work(work: Work) -> list[str]:
    sentences = work.rows["sentences", None]
    articles = work.rows["articles", None]
    counted = _count_articles(articles, work.written_ids)
    messages = [
        f"Read {counted} in {plural(work.documents, 'document')}: {plural(sentences, 'sentence')}."
    ]
    messages += _tell_unnamed(work)
    messages += [f"Quarantined {message}" for message in work.rejected[:MOST_TOLD]]
    if (more := len(work.rejected) - MOST_TOLD) > 0:
        messages.append(f"… and {more:,} more: `{command_name()} status` lists the quarantine.")
    return messages + _tell_renewed(work)


def _tell_unnamed(work: Work) -> list[str]:
    """Return that no target is spoken of, where that leaves every report as it was."""
    looked = sorted(t for table, t in work.articles if table == "target_mentions" and t)
    if not work.rows["articles", None] or not looked:
        return []
    if any(work.rows["target_mentions", target] for target in looked):
        return []
    return [
        f"None of them speaks of a target ({', '.join(looked)}); targets are files in "
        "config/targets/, one for each (docs/guide.md)."
    ]


def _tell_renewed(work: Work) -> list[str]:
    """Return what was derived from articles that had been read before, where that is all."""
    if work.rows["articles", None] or not any(work.articles.values()):
        return []
    tables = sorted({table for (table, target), n in work.articles.items() if n and not target})
    targets = sorted({target for (_, target), n in work.articles.items() if n and target})
    what = " and ".join(
        f"{kind} {', '.join(names)}"
        for kind, names in (("tables", tables), ("targets", targets))
        if names
    )
    counted = _count_articles(max(work.articles.values()), work.article_ids)
    return [f"Derived anew from {counted} read before: {what}."]


def _count_articles(revisions: int, ids: Collection[str]) -> str:
    """Return how many articles were read, and how many they are where some are the same."""
    apart = f" ({len(ids):,} different)" if len(ids) < revisions else ""
    return f"{plural(revisions, 'article')}{apart}"


def _tell_published(published: Published) -> list[str]:
    warnings = [f"Warning: {warning}" for warning in published.warnings]
    if not published.written:
        return [*warnings, "Reports: up to date, none rewritten."]
    return [*warnings, "", "Reports:", *(f"  {path}" for path in published.written)]


def _advise(published: Published, options: str, own: str) -> list[str]:
    """Return what to try next, where a report was written."""
    if not published.written:
        return []
    command = command_name()
    return [
        "",
        "Try next:",
        f"  open {published.written[-1]} in a browser",
        f'  {command} sql "from stance_by_voice"{options}',
        f"  {command} run PATH{own}, with articles of your own (text, HTML, Markdown, JSON, CSV)",
    ]
