from hypothesis import given
from hypothesis import strategies as st

from stages.reading import QuotePlaces
from stages.records import Quote
from tests.stages.articles import ROW

spans = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda s: (s[0], s[0] + s[1]))


def make_quotes(edges):
    return [
        Quote(**ROW, quote=number, kind="direct", start=start, end=end)
        for number, (start, end) in enumerate(edges)
    ]


@given(st.lists(spans, max_size=8), spans)
def test_the_quotes_that_touch_a_stretch_are_found(edges, stretch):
    start, end = stretch
    quotes = make_quotes(edges)
    expected = [q for q in quotes if q.start < end and q.end > start]
    found = QuotePlaces(quotes).touching(start, end)
    assert found == sorted(expected, key=lambda q: q.start)


@given(st.lists(spans, max_size=8), st.integers(0, 60))
def test_the_quotes_that_hold_an_offset_are_found(edges, offset):
    quotes = make_quotes(edges)
    places = QuotePlaces(quotes)
    found = {places.quotes[number].quote for number in places.numbers_at(offset)}
    assert found == {q.quote for q in quotes if q.start <= offset < q.end}
