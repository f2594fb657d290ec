"""Small articles, and a reading of them without Prefect."""

import os
from datetime import UTC, datetime

from flows.ingesting import MANUAL, find_files, receive_files
from flows.projecting import Plan, Work
from flows.publishing import publish_catalog
from flows.readers_pool import ReadersPool
from flows.window import join_windows
from warehouse.manifest import Manifest

NOW = datetime(2020, 1, 2, tzinfo=UTC)
ARTICLE = """# {place} members meet

By Ann Writer
{day} March 2017

Jeremy Corbyn came to {place} on Monday. Momentum members filled the hall, and they were noisy.

“We are proud of this party,” said Tom Baker, a volunteer. He called the Labour Party a sick club.

The magazine New Statesman did not attend. MI5 was not asked. {place} went home content, and the
caretaker of the hall, who had seen four leaders come and go, put the chairs away as always.
"""


def write_articles(folder, numbers):
    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        text = ARTICLE.format(place=f"Ward {number}", day=1 + number % 28)
        (folder / f"{number:04}.md").write_text(text, encoding="utf-8")
    return folder


def receive(settings, folder):
    offers, _ = find_files([folder], source=MANUAL, patterns=["*"])
    return receive_files(offers, settings=settings, now=NOW)


def derive(settings):
    """Bring every table up to date, as the flow does, and count the work."""
    plan = Plan(settings)
    work = Work()
    with ReadersPool(plan) as pool:
        for window in plan.windows():
            rows = join_windows(part.result() for part in pool.start(*window))
            plan.commit(rows)
            work.add(rows)
    publish_catalog(plan)
    return work


def receive_and_derive(settings, folder):
    receive(settings, folder)
    derive(settings)


def read_tables(settings):
    """Return all rows of all current tables."""
    return {
        (projection.table, projection.target): projection.records()
        for projection in Manifest(settings.warehouse).open()
    }


def count_files(folder):
    """Return how many files lie under a folder that another process may be writing in."""
    return sum(len(files) for _, _, files in os.walk(folder))
