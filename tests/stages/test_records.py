"""Looking things up in a reading."""

from hypothesis import given
from hypothesis import strategies as st

from stages.reading import QuotePlaces, Reading
from stages.records import Article, Quote

ROW = {"position": 1, "revision_id": "r"}
spans = st.lists(
    st.tuples(
        st.integers(0, 30), st.integers(1, 20), st.sampled_from(["direct", "indirect", "scare"])
    ),
    max_size=8,
)


def read_quotes(spans: list[tuple[int, int, str]]) -> Reading:
    article = Article(
        document_id="d", ordinal=0, article_id="a", source="s", text="x" * 60,
        body_start=0, body_end=60, **ROW,
    )  # fmt: skip
    quotes = [
        Quote(quote=number, kind=kind, start=start, end=start + size, **ROW)
        for number, (start, size, kind) in enumerate(sorted(spans))
    ]
    return Reading(article=article, blocks=[], quotes=quotes)


@given(spans)
def test_the_quote_at_an_offset_is_the_shortest_that_holds_it(spans):
    reading = read_quotes(spans)
    for offset in range(60):
        holding = [q for q in reading.quotes if q.start <= offset < q.end and q.kind != "scare"]
        found = reading.quote_at(offset)
        assert (found is None) == (not holding)
        if found is not None:
            assert found in holding
            assert found.end - found.start == min(q.end - q.start for q in holding)
            assert reading.voice_at(offset) == found.kind
        else:
            assert reading.voice_at(offset) == "writer"


@given(spans)
def test_the_quotes_at_an_offset_are_all_that_hold_it(spans):
    places = QuotePlaces(read_quotes(spans).quotes)
    for offset in range(60):
        holding = [n for n, q in enumerate(places.quotes) if q.start <= offset < q.end]
        assert list(places.numbers_at(offset)) == holding[::-1]


def test_quotes_that_are_added_or_replaced_are_seen():
    reading = read_quotes([])
    assert reading.quote_at(5) is None
    reading.quotes.extend(read_quotes([(0, 10, "direct")]).quotes)
    assert reading.voice_at(5) == "direct"
    reading.quotes = read_quotes([(0, 10, "indirect")]).quotes
    assert reading.voice_at(5) == "indirect"
