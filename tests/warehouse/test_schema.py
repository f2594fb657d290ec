from dataclasses import dataclass, fields
from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stages.records import TABLES, Article, Span, Stance
from warehouse.schema import SPANS, arrow_schema, from_arrow, table_schema, to_arrow


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_described(table):
    for field in table_schema(table):
        assert field.metadata[b"comment"], field.name


@pytest.mark.parametrize(
    ("record", "name", "kind", "nullable"),
    [
        (Article, "position", pa.int64(), False),
        (Article, "ordinal", pa.int32(), False),
        (Article, "title", pa.string(), True),
        (Article, "published", pa.date32(), True),
        (Stance, "polarity", pa.string(), False),
        (Stance, "score", pa.float64(), False),
        (Stance, "abstained", pa.bool_(), False),
        (Stance, "evidence", SPANS, False),
    ],
)
def test_types_follow_the_record(record, name, kind, nullable):
    field = arrow_schema(record).field(name)
    assert (field.type, field.nullable) == (kind, nullable)


def test_a_type_without_a_column_is_named():
    @dataclass
    class Odd:
        shape: complex

    with pytest.raises(TypeError, match=r"Odd\.shape"):
        arrow_schema(Odd)


def test_an_unknown_table_is_named():
    with pytest.raises(KeyError, match="articles"):
        table_schema("article")


def test_records_survive_arrow(table_rows):
    table, rows = table_rows
    record = TABLES[table]
    assert from_arrow(record, to_arrow(record, rows)) == rows
    assert from_arrow(record, to_arrow(record, [])) == []


STRINGS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
STANCES = st.builds(
    Stance,
    position=st.integers(1, 2**62),
    revision_id=STRINGS,
    target=STRINGS,
    sentence=st.integers(0, 2**31 - 1),
    start=st.integers(0, 2**31 - 1),
    end=st.integers(0, 2**31 - 1),
    voice=st.sampled_from(["writer", "direct"]),
    speaker=st.none() | STRINGS,
    polarity=st.sampled_from(["negative", "neutral", "positive"]),
    score=st.floats(-1, 1),
    confidence=st.floats(0, 1),
    abstained=st.booleans(),
    evidence=st.lists(st.builds(Span, st.integers(0, 9), st.integers(0, 9))).map(tuple),
)


@given(st.lists(STANCES, max_size=5))
def test_any_stance_survives_arrow(rows):
    assert from_arrow(Stance, to_arrow(Stance, rows)) == rows


def test_chunks_do_not_matter(article_rows):
    rows = [article_rows(n, published=date(2024, 1, n))["articles"][0] for n in (1, 2, 3)]
    table = pa.concat_tables([to_arrow(Article, rows[:1]), to_arrow(Article, rows[1:])])
    assert from_arrow(Article, table) == rows


def test_a_lone_surrogate_keeps_every_offset(article_rows):
    (row,) = article_rows(1)["articles"]
    changed = {f.name: getattr(row, f.name) for f in fields(row)} | {"text": "a\udce9b"}
    (back,) = from_arrow(Article, to_arrow(Article, [Article(**changed)]))
    assert back.text == "a?b"


def test_a_slice_of_a_table_gives_its_own_spans(article_rows):
    rows = article_rows(1)["stances"]
    assert from_arrow(Stance, to_arrow(Stance, rows).slice(1)) == rows[1:]
