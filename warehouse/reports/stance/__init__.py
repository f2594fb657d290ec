"""The stance report: how a target is spoken of, by whom, and on what evidence."""

from warehouse.reports.stance.figures import (
    Figures,
    State,
    hold_articles,
    read_figures,
    read_sentences,
    read_state,
)
from warehouse.reports.stance.page import render_index, render_page
from warehouse.reports.stance.sources import read_sources

__all__ = [
    "Figures",
    "State",
    "hold_articles",
    "read_figures",
    "read_sentences",
    "read_sources",
    "read_state",
    "render_index",
    "render_page",
]
