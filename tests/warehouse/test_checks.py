import shutil
from dataclasses import replace
from datetime import date

import pytest

from stages.records import Rejection, Span
from tests.warehouse.conftest import join_rows
from warehouse.catalog import read_views
from warehouse.checks import find_bad_rows, read_checks, run_checks
from warehouse.events import ArticleWithdrawn, JudgementRecorded
from warehouse.manifest import Manifest
from warehouse.query import CatalogOutdatedError, open_catalog


def test_every_view_has_a_check():
    assert {check.view for check in read_checks()} == set(read_views())


@pytest.mark.parametrize("check", read_checks(), ids=lambda check: check.name)
def test_a_check_names_its_own_view(check):
    assert check.name.startswith(check.view)
    assert check.view in check.sql.split("\n", 2)[2] or f"raw.{check.view}" in check.sql


def test_good_rows_pass(warehouse):
    warehouse.add(1)
    warehouse.add(2)
    warehouse.build()
    assert [
        str(finding) for finding in run_checks(warehouse.root) if finding.severity == "fail"
    ] == []


def spoil(table: str, **changes):
    """Return a function that changes the first row of a table."""

    def change(rows):
        first, *others = rows[table]
        return {**rows, table: [replace(first, **changes), *others]}

    return change


def repeat(table: str):
    return lambda rows: {**rows, table: [*rows[table], rows[table][0]]}


def drop(table: str):
    return lambda rows: {**rows, table: []}


def reject(rows):
    """Return a rejection without a reason in place of an article."""
    of = {"position": rows["articles"][0].position, "document_id": "d", "source": "desk"}
    return {"rejections": [Rejection(**of, name="n", reason="", detail="")]}


def revise(rows):
    """Return another revision of the same article, with neither date nor address."""
    (article,) = rows["articles"]
    same = replace(article, published=None, url=None)
    other = replace(same, revision_id="other", ordinal=article.ordinal + 1)
    return {**rows, "articles": [same, other]}


def share_address(rows):
    """Return another article of the same address."""
    (article,) = rows["articles"]
    same = replace(article, url="https://desk.example/news")
    other = replace(same, article_id="apart", revision_id="apart", ordinal=article.ordinal + 1)
    return {**rows, "articles": [same, other]}


BAD_ROWS = [
    ("articles_body_inside_text", spoil("articles", body_end=10_000)),
    ("articles_undated", spoil("articles", published=None)),
    ("articles_same_title", revise),
    ("articles_shared_address", share_address),
    ("blocks_inside_text", spoil("blocks", end=10_000)),
    ("sentences_inside_block", spoil("sentences", block=1)),
    ("sentences_inside_block", spoil("sentences", end=0)),
    ("sentences_inside_block", drop("blocks")),
    ("sentences_unique", repeat("sentences")),
    ("mentions_inside_sentence", spoil("mentions", sentence=0)),
    ("mentions_inside_sentence", drop("sentences")),
    ("quotes_inside_text", spoil("quotes", end=10_000)),
    ("quotes_inside_text", spoil("quotes", cue_start=5, cue_end=5)),
    ("quotes_inside_text", spoil("quotes", speaker_start=5, speaker_end=10_000)),
    ("quotes_inside_text", spoil("quotes", about_start=5, about_end=5)),
    ("sentiments_one_per_sentence", repeat("sentiments")),
    ("sentiments_one_per_sentence", spoil("sentiments", compound=1.5)),
    ("token_readings_whole", repeat("token_readings")),
    ("token_readings_whole", spoil("token_readings", polarity=b"")),
    ("target_mentions_inside_sentence", spoil("target_mentions", sentence=2)),
    ("stances_in_range", spoil("stances", score=-1.1)),
    ("stances_in_range", spoil("stances", confidence=1.1)),
    ("stances_mention_exists", drop("target_mentions")),
    ("stances_evidence_inside_text", spoil("stances", evidence=(Span(5, 10_000),))),
    ("stances_evidence_inside_text", spoil("stances", sentence=9)),
    ("frames_inside_text", spoil("frames", end=0)),
    ("frames_in_sentence", spoil("frames", sentence=9)),
    ("quarantine_explained", reject),
    ("documents_accounted_for", lambda rows: {}),
]
"""Checks, each with a change to good rows that it must find."""


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory, make_warehouse, article_rows, document):
    """A warehouse of one article for each of `BAD_ROWS`, changed as that says."""
    warehouse = make_warehouse(tmp_path_factory.mktemp("spoiled"))
    end = warehouse.record(*(document(number) for number, _ in enumerate(BAD_ROWS, 1)))
    articles = [
        change(article_rows(position, published=date(2024, 4, 30)))
        for position, (_, change) in enumerate(BAD_ROWS, 1)
    ]
    warehouse.commit(join_rows(articles), end)
    warehouse.build()
    return warehouse


@pytest.mark.parametrize(
    ("position", "check"), [(i, check) for i, (check, _) in enumerate(BAD_ROWS, 1)]
)
def test_a_check_finds_its_bad_row(spoiled, position, check):
    (asked,) = (each for each in read_checks() if each.name == check)
    with open_catalog(spoiled.root) as catalog:
        found = find_bad_rows(catalog, asked)
    assert found is not None
    name = {"revision_id": f"rev-{position}", "article_id": f"art-{position}", "position": position}
    rows = found.rows.to_pylist()
    assert any(row.get(key) == value for row in rows for key, value in name.items())


@pytest.mark.parametrize("check", sorted({check for check, _ in BAD_ROWS}))
def test_a_check_of_single_rows_passes_over_those_that_have_been_checked(spoiled, check):
    (asked,) = (each for each in read_checks() if each.name == check)
    with open_catalog(spoiled.root) as catalog:
        catalog.execute(f"set variable checked = {len(BAD_ROWS)}")
        assert find_bad_rows(catalog, asked) is None


DANGLING = {"judgements_known", "withdrawals_known"}
"""Checks of facts about articles that the tables do not hold."""


def test_facts_about_what_is_not_there_are_warned_of(warehouse):
    judged = JudgementRecorded(
        revision_id="no", sentence=1, target="t", voice="writer", polarity="neutral", coder="kit"
    )
    warehouse.record(judged, ArticleWithdrawn(article_id="no", reason="x"))
    warehouse.build()
    findings = run_checks(warehouse.root)
    assert {f.check.name for f in findings} == DANGLING
    assert {f.severity for f in findings} == {"warn"}


WRONG_VIEWS = {
    "stance_scores_complete": "from catalog.stance_scores limit 1",
    "stance_by_voice_adds_up": "from catalog.stance_by_voice limit 1",
    "stance_by_month_adds_up": "from catalog.stance_by_month limit 1",
    "stance_by_outlet_adds_up": "from catalog.stance_by_outlet limit 1",
    "frame_terms_add_up": "from catalog.frame_terms limit 0",
    "coverage_adds_up": "select * replace (received + 1 as received) from catalog.coverage",
    "speakers_unique": "from catalog.speakers union all from catalog.speakers",
    "articles_unique": "from catalog.articles union all from catalog.articles",
    "article_revisions_unique": "from catalog.articles union all from catalog.articles",
    "documents_unique": "from catalog.documents union all from catalog.documents",
    "events_gapless": "from catalog.events limit 0",
    "articles_future": "select * replace (99 as position) from catalog.articles",
}
"""Checks, each with a definition of its view that it must find wrong."""


def test_a_check_finds_its_wrong_view(warehouse):
    warehouse.add(1)
    warehouse.build()
    checks = {check.name: check for check in read_checks()}
    with open_catalog(warehouse.root) as catalog:
        for name, sql in WRONG_VIEWS.items():
            assert find_bad_rows(catalog, checks[name]) is None
            catalog.execute(f"create temp view {checks[name].view} as {sql}")
            assert find_bad_rows(catalog, checks[name]) is not None, name
            catalog.execute(f"drop view temp.{checks[name].view}")


def test_every_check_is_shown_to_find_something():
    proven = {check for check, _ in BAD_ROWS} | WRONG_VIEWS.keys() | DANGLING
    assert {check.name for check in read_checks()} == proven


def test_what_has_passed_is_not_checked_again(warehouse, article_rows, document):
    position = warehouse.add(1)
    warehouse.build()
    run_checks(warehouse.root)
    warehouse.record(document(2))
    warehouse.commit(spoil("stances", score=9.0)(article_rows(position + 1)), position + 1)
    warehouse.build()
    (finding,) = (f for f in run_checks(warehouse.root) if f.severity == "fail")
    assert finding.rows.to_pylist()[0]["revision_id"] == f"rev-{position + 1}"
    undated = [f for f in run_checks(warehouse.root) if f.severity == "warn"]
    assert [f.count for f in undated] == [1]
    everything = [f for f in run_checks(warehouse.root, everything=True) if f.severity == "warn"]
    assert [f.count for f in everything] == [2]


def test_tables_that_the_catalog_does_not_show_yet_have_not_passed(warehouse, article_rows):
    warehouse.add(1)
    warehouse.build()
    warehouse.projections = warehouse.open("fedcba987654")
    warehouse.commit(spoil("stances", score=9.0)(article_rows(1)), 1)
    Manifest(warehouse.root).promote(warehouse.projections.values(), upto=1)
    assert {f.severity for f in run_checks(warehouse.root)} <= {"warn"}  # of the tables shown
    warehouse.build()
    assert "stances_in_range" in {f.check.name for f in run_checks(warehouse.root)}


def test_what_has_failed_fails_again(warehouse, article_rows, document):
    warehouse.record(document(1))
    warehouse.commit(spoil("stances", score=9.0)(article_rows(1)), 1)
    warehouse.build()
    first, second = run_checks(warehouse.root), run_checks(warehouse.root)
    assert [str(finding) for finding in first] == [str(finding) for finding in second]
    assert str(first[0]).startswith("stances_in_range: 1 × stance whose score")


def test_other_tables_are_checked_from_the_start(warehouse):
    warehouse.add(1)
    warehouse.build()
    run_checks(warehouse.root)
    blue = warehouse.projections
    warehouse.projections = warehouse.open("fedcba987654")
    for table, projection in warehouse.projections.items():
        projection.commit(blue[table].read(), upto=1)
    warehouse.build()
    assert [f.check.name for f in run_checks(warehouse.root)] == ["articles_undated"]


def test_tables_that_were_made_anew_are_checked_from_the_start(warehouse, article_rows):
    warehouse.add(1)
    warehouse.build()
    run_checks(warehouse.root)
    shutil.rmtree(warehouse.root / "tables")
    warehouse.projections = warehouse.open("0123456789ab")
    warehouse.commit(spoil("stances", score=9.0)(article_rows(1)), 1)
    warehouse.build()
    assert "stances_in_range" in {f.check.name for f in run_checks(warehouse.root)}


def test_a_catalog_of_another_release_is_not_checked(warehouse, monkeypatch):
    warehouse.build()
    monkeypatch.setattr("warehouse.checks.digest_definitions", lambda: "another")
    with pytest.raises(CatalogOutdatedError, match="run `standfirst analyse --warehouse"):
        run_checks(warehouse.root)


def test_a_check_without_its_head_is_named(tmp_path):
    (tmp_path / "odd.sql").write_text("select 1")
    with pytest.raises(ValueError, match=r"odd\.sql: the first two lines"):
        read_checks(tmp_path)
