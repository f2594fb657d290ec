import unicodedata
from dataclasses import replace
from datetime import date, timedelta

import pytest

from stages.records import TABLES, Rejection
from warehouse.catalog import build_catalog, read_views
from warehouse.events import ArticleWithdrawn, DocumentReceived, DocumentRefused, JudgementRecorded
from warehouse.query import QueryError, open_catalog, run_query


def test_every_view_answers_before_anything_is_there(warehouse):
    warehouse.build()
    with open_catalog(warehouse.root) as catalog:
        for view in read_views():
            assert run_query(catalog, f"from {view}").num_rows == 0
            assert run_query(catalog, f"from {view}_as_of(0)").num_rows == 0


def test_types_are_the_same_with_and_without_rows(warehouse):
    def types() -> dict[str, list]:
        views = [*read_views(), *(f"raw.{table}" for table in TABLES)]
        with open_catalog(warehouse.root) as catalog:
            return {view: run_query(catalog, f"describe {view}").to_pylist() for view in views}

    warehouse.build()
    empty = types()
    warehouse.add(1)
    warehouse.build()
    assert types() == empty


def test_every_view_shows_an_article(warehouse):
    position = warehouse.add(1, published=date(2024, 4, 30))
    warehouse.commit({"rejections": [reject(position + 1)]}, warehouse.record(*others()))
    warehouse.build()
    with open_catalog(warehouse.root) as catalog:
        for view in set(read_views()) - {"withdrawals"}:
            assert run_query(catalog, f"from {view}").num_rows > 0, view


def others() -> list:
    judged = JudgementRecorded(
        revision_id="rev-1", sentence=1, target="mayor", voice="writer", polarity="neutral",
        coder="kit",
    )  # fmt: skip
    return [judged, DocumentRefused(name="x", source="desk", reason="unreadable", detail="denied")]


def reject(position: int) -> Rejection:
    return Rejection(
        position=position,
        document_id="d",
        source="desk",
        name="2.txt",
        reason="empty",
        detail="0 B",
    )


class TestText:
    def test_offsets_mean_what_python_means(self, warehouse):
        """Emoji, combining marks and curly quotes each count as Python counts them."""
        text = unicodedata.normalize("NFD", "👩‍🚀 é Café\n\n") + (
            "🙂 Café news\n\nThe mayor is a ‘hero’. “The mayor lied,” says Ann Lee."
        )
        warehouse.add(1, text=text)
        warehouse.build()
        assert warehouse.ask("select text from sentences order by sentence") == [
            "🙂 Café news",
            "The mayor is a ‘hero’.",
            "“The mayor lied,” says Ann Lee.",
        ]
        assert warehouse.ask("select text from quotes") == ["The mayor lied,"]
        assert warehouse.ask("select text from mentions") == ["Ann Lee"]
        assert warehouse.ask("select text from target_mentions") == ["The mayor", "The mayor"]
        assert warehouse.ask("select text from frames") == ["hero"]

    def test_a_stance_shows_its_sentence_and_evidence(self, warehouse):
        warehouse.add(1, title="News", outlet="The Post", published=date(2024, 4, 30))
        warehouse.build()
        columns = "speaks, mention, evidence_words, sentence_text, title, outlet, published"
        assert warehouse.ask(f"select {columns} from stances order by sentence") == [
            ("writer", "The mayor", ["hero"], "The mayor is a ‘hero’.", "News", "The Post",
             date(2024, 4, 30)),
            ("quoted", "The mayor", ["lied"], "“The mayor lied,” says Ann Lee.", "News",
             "The Post", date(2024, 4, 30)),
        ]  # fmt: skip

    def test_evidence_outside_the_sentence_is_cut_from_the_article(self, warehouse, article_rows):
        rows = article_rows(warehouse.record(*[_document(1)]))
        first, second = rows["stances"]
        rows["stances"] = [first, replace(second, evidence=first.evidence)]
        warehouse.commit(rows, 1)
        warehouse.build()
        assert warehouse.ask("select evidence_words from stances") == [["hero"], ["hero"]]


def _document(number: int) -> DocumentReceived:
    return DocumentReceived(document_id=f"{number:064x}", name="n", source="desk", size=1)


class TestRevisions:
    def test_the_latest_revision_is_current(self, warehouse):
        warehouse.add(1, article="a", revision_id="r1")
        warehouse.add(2, article="a", revision_id="r2")
        warehouse.build()
        query = "select revision_id, revision, revisions from"
        assert warehouse.ask(f"{query} articles") == [("r2", 2, 2)]
        assert sorted(warehouse.ask(f"{query} article_revisions")) == [("r1", 1, 2), ("r2", 2, 2)]
        assert warehouse.ask("select distinct revision_id from stances") == ["r2"]

    def test_a_revision_seen_again_counts_once(self, warehouse):
        warehouse.add(1, article="a", revision_id="r1")
        warehouse.add(2, article="a", revision_id="r1")
        warehouse.build()
        assert warehouse.ask("select position, revision from articles") == [(1, 1)]
        assert warehouse.ask("select count(*) from sentences") == [3]
        assert warehouse.ask("select sum(n)::int from stance_by_voice") == [2]

    def test_a_wording_that_comes_back_is_current_again(self, warehouse):
        warehouse.add(1, article="a", revision_id="r1")
        warehouse.add(2, article="a", revision_id="r2")
        warehouse.add(3, article="a", revision_id="r1")
        warehouse.build()
        query = "select revision_id, position, revision, revisions from"
        assert warehouse.ask(f"{query} articles") == [("r1", 1, 1, 2)]
        assert warehouse.ask(f"{query} articles_as_of(2)") == [("r2", 2, 2, 2)]
        assert warehouse.ask("select distinct revision_id from stances") == ["r1"]

    def test_an_earlier_state_can_be_asked_for(self, warehouse, noon):
        warehouse.add(1, article="a", revision_id="r1")
        warehouse.add(2, article="a", revision_id="r2", at=noon + timedelta(hours=1))
        warehouse.add(3, article="b", at=noon + timedelta(hours=2))
        warehouse.build()
        query = "select revision_id from articles_as_of({}) order by all"
        assert warehouse.ask(query.format(0)) == []
        assert warehouse.ask(query.format(1)) == ["r1"]
        assert warehouse.ask(query.format(2)) == ["r2"]
        assert warehouse.ask(query.format(3)) == ["r2", "rev-3"]
        then = "position_at(timestamptz '2024-05-01 13:30:00+00')"
        assert warehouse.ask(query.format(then)) == ["r2"]
        assert warehouse.ask(f"select sum(n)::int from stance_by_voice_as_of({then})") == [2]
        assert warehouse.ask("select sum(n)::int from stance_by_voice") == [4]

    @pytest.mark.parametrize("upto", ["3", "-1", "'2024-05-01'", "2.5", "null", "true"])
    def test_a_position_that_the_log_has_not_is_refused(self, warehouse, upto):
        warehouse.add(1, article="a")
        warehouse.add(2, article="b")
        warehouse.build()
        for view in ("articles", "events", "stance_by_voice"):
            with pytest.raises(QueryError, match=r"no position .* from 0 to 2 .*position_at"):
                warehouse.ask(f"from {view}_as_of({upto})")

    def test_as_of_the_end_is_now(self, warehouse):
        for number in (1, 2, 3):
            warehouse.add(number, article="a" if number < 3 else "b")
        warehouse.build()
        with open_catalog(warehouse.root) as catalog:
            for view in read_views():
                now = run_query(catalog, f"from {view}").to_pylist()
                then = run_query(catalog, f"from {view}_as_of(3)").to_pylist()
                assert sorted(now, key=str) == sorted(then, key=str)


class TestWithdrawal:
    def test_a_withdrawn_article_is_gone_and_still_there_as_of_before(self, warehouse):
        warehouse.add(1, article="a")
        warehouse.add(2, article="b")
        end = warehouse.record(ArticleWithdrawn(article_id="a", reason="retracted"))
        warehouse.build()
        assert warehouse.ask("select article_id from articles") == ["b"]
        assert warehouse.ask("select distinct article_id from sentences") == ["b"]
        assert warehouse.ask("select distinct article_id from stances") == ["b"]
        assert warehouse.ask("select count(*) from article_revisions") == [2]
        assert warehouse.ask(f"select count(*) from articles_as_of({end - 1})") == [2]
        assert warehouse.ask("select article_id, reason from withdrawals") == [("a", "retracted")]

    def test_a_later_revision_does_not_bring_it_back(self, warehouse):
        warehouse.add(1, article="a")
        warehouse.record(ArticleWithdrawn(article_id="a", reason="retracted"))
        warehouse.commit({}, 2)
        warehouse.add(3, article="a", revision_id="r2")
        warehouse.build()
        assert warehouse.ask("select count(*) from articles") == [0]


class TestCounts:
    def test_stance_by_voice(self, warehouse):
        warehouse.add(1)
        warehouse.build()
        columns = "target, speaks, voice, n, negative, neutral, positive, abstained, mean_score"
        assert warehouse.ask(f"select {columns} from stance_by_voice") == [
            ("mayor", "writer", "writer", 1, 0, 0, 1, 0, 0.5),
            ("mayor", "quoted", "direct", 1, 1, 0, 0, 0, -0.75),
        ]

    def test_what_abstains_is_counted_apart(self, warehouse, article_rows):
        rows = article_rows(warehouse.record(_document(1)))
        rows["stances"] = [replace(row, abstained=True) for row in rows["stances"]]
        warehouse.commit(rows, 1)
        warehouse.build()
        columns = "n, negative, positive, abstained, mean_score"
        assert warehouse.ask(f"select {columns} from stance_by_voice") == [(0, 0, 0, 1, None)] * 2

    def test_by_month_and_outlet(self, warehouse):
        warehouse.add(1, published=date(2024, 4, 2), outlet="The Post")
        warehouse.add(2, published=date(2024, 4, 30), outlet="The Times")
        warehouse.add(3, published=date(2024, 5, 1), outlet="The Post")
        warehouse.add(4)
        warehouse.build()
        by_month = "select month, n from stance_by_month where speaks = 'writer'"
        assert warehouse.ask(by_month) == [
            (date(2024, 4, 1), 2), (date(2024, 5, 1), 1), (None, 1),
        ]  # fmt: skip
        by_outlet = "select outlet, n from stance_by_outlet where speaks = 'quoted'"
        assert warehouse.ask(by_outlet) == [("The Post", 2), ("The Times", 1), (None, 1)]

    def test_frame_terms(self, warehouse):
        warehouse.add(1)
        warehouse.add(2)
        warehouse.build()
        columns = "target, device, term, speaks, n, articles, polarity"
        expected = [("mayor", "label", "hero", "writer", 2, 2, "positive")]
        assert warehouse.ask(f"select {columns} from frame_terms") == expected

    def test_speakers(self, warehouse):
        warehouse.add(1)
        warehouse.add(2)
        warehouse.build()
        columns = "target, speaker, quotes, articles, n, mean_score"
        expected = [("mayor", "Ann Lee", 2, 2, 2, -0.75)]
        assert warehouse.ask(f"select {columns} from speakers") == expected


class TestIntake:
    def test_coverage_and_quarantine(self, warehouse, noon):
        warehouse.add(1)
        warehouse.commit({"rejections": [reject(2)]}, warehouse.record(_document(2)))
        refused = DocumentRefused(name="big.txt", source="wire", reason="too_large", detail="9 GB")
        warehouse.record(refused, at=noon + timedelta(days=1))
        warehouse.build()
        assert warehouse.ask("from coverage") == [
            ("desk", date(2024, 5, 1), 2, 1, 1, 1),
            ("wire", date(2024, 5, 2), 0, 0, 0, 1),
        ]
        columns = "position, source, name, line, reason, detail"
        assert warehouse.ask(f"select {columns} from quarantine") == [
            (2, "desk", "2.txt", None, "empty", "0 B"),
            (3, "wire", "big.txt", None, "too_large", "9 GB"),
        ]

    def test_events_and_judgements(self, warehouse):
        warehouse.record(_document(1), others()[0])
        warehouse.build()
        assert warehouse.ask("select position, event, payload ->> 'source' from events") == [
            (1, "document_received", "desk"),
            (2, "judgement_recorded", None),
        ]
        columns = "revision_id, sentence, polarity, coder, round"
        assert warehouse.ask(f"select {columns} from judgements") == [
            ("rev-1", 1, "neutral", "kit", 1)
        ]


class TestBuilding:
    def test_tables_ahead_of_the_slowest_wait_for_it(self, warehouse, article_rows):
        warehouse.add(1)
        warehouse.build()
        warehouse.record(_document(2))
        late = warehouse.projections.pop("frames")
        warehouse.commit(article_rows(2), 2)
        warehouse.projections["frames"] = late
        build_catalog(warehouse.root, warehouse.projections.values())
        assert warehouse.ask("select position from articles") == [1]
        assert warehouse.ask("select count(*) from sentences") == [3]
        assert warehouse.ask("select count(*) from documents") == [2]
        assert warehouse.ask(
            "select sum(row_count) from raw.projections where \"table\" = 'sentences'"
        ) == [3]

    def test_a_reader_keeps_what_it_opened(self, warehouse):
        warehouse.add(1)
        warehouse.build()
        with open_catalog(warehouse.root) as before:
            warehouse.add(2)
            warehouse.build()
            count = "select count(*) as n from articles"
            assert run_query(before, count).to_pylist() == [{"n": 1}]
            with open_catalog(warehouse.root) as after:
                assert run_query(after, count).to_pylist() == [{"n": 2}]

    def test_nothing_is_left_beside_it(self, warehouse):
        warehouse.build()
        left = {path.name for path in warehouse.root.iterdir()}
        assert left == {"catalog.duckdb", "current.json"}

    def test_a_folder_name_with_a_quote_in_it(self, tmp_path):
        root = tmp_path / "it's here"
        build_catalog(root)
        with open_catalog(root) as catalog:
            assert run_query(catalog, "from articles").num_rows == 0


class TestViewFiles:
    def test_a_view_without_a_grain_is_named(self, tmp_path):
        (tmp_path / "odd.sql").write_text("select 1")
        with pytest.raises(ValueError, match=r"odd\.sql: the first line"):
            read_views(tmp_path)

    def test_an_unknown_view_is_named(self, tmp_path):
        (tmp_path / "odd.sql").write_text("-- One row per x.\nfrom even_as_of(upto)")
        with pytest.raises(ValueError, match=r"odd\.sql: no view is called even"):
            read_views(tmp_path)

    def test_a_circle_is_named(self, tmp_path):
        for name, other in (("odd", "even"), ("even", "odd")):
            sql = f"-- One row per x.\nfrom {other}_as_of(upto)"
            (tmp_path / f"{name}.sql").write_text(sql)
        with pytest.raises(ValueError, match="circle"):
            read_views(tmp_path)
