"""Rendering: figures and sentences in, a page out."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from warehouse.printable import show_text
from warehouse.reports.stance import charts, wording
from warehouse.reports.stance.evidence import Evidence, list_evidence
from warehouse.reports.stance.figures import Figures
from warehouse.reports.stance.highlight import write_pieces
from warehouse.reports.stance.intervals import DRAWS, FEWEST_ARTICLES, MOST_BLOCKS, SEED
from warehouse.reports.stance.sources import FOLDER, Row


def render_page(
    figures: Figures, sentences: Mapping[tuple[str, int, int], Row], *, digest: str
) -> str:
    """Return the page of one target; `digest` stands in its head."""
    evidence = list_evidence(figures, sentences)
    speaks = {row["speaks"]: row for row in figures.speaks.rows}
    (totals,) = figures.totals.rows
    page = (
        _environment()
        .get_template("template.html.j2")
        .render(
            digest=digest,
            figures=figures,
            target=figures.target,
            state=figures.state,
            totals=totals,
            speaks=speaks,
            answer=wording.answer(figures.target.name, totals, speaks, figures.intervals),
            panels=_draw_panels(figures),
            evidence=evidence,
            link=_linker(evidence),
            enough=wording.ENOUGH,
            method={
                "seed": SEED,
                "draws": DRAWS,
                "blocks": MOST_BLOCKS,
                "articles": FEWEST_ARTICLES,
            },
        )
    )
    return show_text(page)


def render_index(pages: Sequence[Figures], *, digest: str) -> str:
    """Return the page that lists all targets."""
    entries = []
    for figures in pages:
        speaks = {row["speaks"]: row for row in figures.speaks.rows}
        (totals,) = figures.totals.rows
        name = figures.target.name
        entries.append(
            {
                "target": figures.target,
                "totals": totals,
                "speaks": speaks,
                "intervals": figures.intervals,
                "answer": wording.answer(name, totals, speaks, figures.intervals),
            }
        )
    page = (
        _environment()
        .get_template("index.html.j2")
        .render(
            digest=digest,
            entries=entries,
            state=pages[0].state if pages else None,
            enough=wording.ENOUGH,
        )
    )
    return show_text(page)


def _draw_panels(figures: Figures) -> dict[str, charts.Panel]:
    rows = [row for row in figures.periods.rows if row["period"]]  # undated ones are not drawn
    periods = charts.list_periods(rows, figures.unit)
    if not periods:
        return {}
    scale = charts.find_scale(rows)
    most = max(row["n"] for row in rows)
    return {
        speaks: charts.draw_panel(
            {row["period"]: row for row in rows if row["speaks"] == speaks},
            periods=periods,
            unit=figures.unit,
            scale=scale,
            most=most,
        )
        for speaks in wording.SPEAKS
    }


def _linker(evidence: Evidence) -> Callable[..., Markup]:
    """Return what writes a number as a link to its sentences."""
    anchors = {group.key: group.id for group in evidence.groups}

    def link(n: int, kind: str, speaks: str | None, key: object = None) -> Markup:
        anchor = anchors.get((kind, speaks, None if key is None else str(key)))
        text = wording.write_count(n)
        if anchor is None or not n:
            return Markup("{}").format(text)
        return Markup('<a class="n" href="#{}">{}</a>').format(anchor, text)

    return link


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        score=wording.write_score,
        interval=wording.write_interval,
        count=wording.write_count,
        share=wording.write_share,
        day=wording.write_day,
        period=wording.write_period,
        moment=wording.write_moment,
        pieces=write_pieces,
        plural=wording.plural,
    )
    style = (FOLDER / "style.css").read_text(encoding="utf-8")
    environment.globals.update(
        style=Markup(style),
        charts=charts,
        whisker=charts.draw_whisker,
        write_span=wording.write_span,
        VOICES=wording.VOICES,
        DEVICES=wording.DEVICES,
        SPEAKS=wording.SPEAKS,
        POLARITIES=wording.POLARITIES,
    )
    return environment
