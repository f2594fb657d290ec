from datetime import date
from types import SimpleNamespace
from typing import get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stages.records import Voice
from warehouse.reports.stance.charts import draw_panel, find_scale, list_periods
from warehouse.reports.stance.figures import choose_unit
from warehouse.reports.stance.highlight import Mark, cut_excerpt, cut_pieces
from warehouse.reports.stance.intervals import Interval, Resampled
from warehouse.reports.stance.page import _draw_panels
from warehouse.reports.stance.sources import Answer, write_literal
from warehouse.reports.stance.wording import VOICES, answer, write_score, write_span

MARKS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(["mention", "negative"])).map(
        lambda t: Mark(*t)
    ),
    max_size=6,
)


@given(st.text(max_size=50), st.integers(0, 20), MARKS)
def test_pieces_joined_are_the_sentence(text, offset, marks):
    pieces = cut_pieces(text, offset, marks)
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)
    at = offset
    for piece in pieces:
        inside = {m.kind for m in marks if m.start <= at and at + len(piece.text) <= m.end}
        assert set(piece.kinds) == inside
        at += len(piece.text)


@given(st.text(max_size=300), st.integers(0, 20), MARKS)
def test_an_excerpt_is_a_stretch_of_the_sentence(text, offset, marks):
    shown = "".join(piece.text for piece in cut_excerpt(text, offset, marks, before=9, after=30))
    assert shown == text or shown.removeprefix("… ").removesuffix(" …") in text
    assert len(shown) <= 9 + 30 + 4


def test_an_excerpt_is_cut_between_words():
    text = "The council met again and the mayor lied to everybody who was there"
    start = text.index("mayor")
    pieces = cut_excerpt(text, 0, [Mark(start, start + 5, "mention")], before=12, after=20)
    assert "".join(p.text for p in pieces) == "… and the mayor lied to …"


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "–"), (0.0, "0.00"), (-0.001, "0.00"), (0.125, "+0.12"), (-0.5, "−0.50"), (1, "+1.00")],
)
def test_scores(value, text):
    assert write_score(value) == text


def test_literals_are_safe_and_come_back(warehouse):
    warehouse.build()
    nasty = "O'Neill; -- \n\t\\ $target {x} 😀 '' \u202e"
    assert warehouse.ask(f"select {write_literal(nasty)}") == [nasty]
    assert warehouse.ask(f"select 1 where 'a' is not distinct from {write_literal(None)}") == []
    with pytest.raises(TypeError, match="expected None"):
        write_literal(1.5)


def test_spans_of_time():
    assert write_span(date(2015, 1, 3), date(2015, 1, 9)) == "January 2015"
    assert write_span(None, None) == "no dates"
    assert choose_unit(date(2015, 1, 1), date(2017, 12, 31)) == "month"
    assert choose_unit(date(2015, 1, 1), date(2018, 1, 1)) == "year"


def period(day, mean, n):
    counts = {"negative": n, "neutral": 0, "positive": 0}
    return {"period": day, "mean_score": mean, "n": n, **counts}


def test_months_without_articles_are_gaps():
    rows = [period(date(2015, m, 1), -0.9, 30) for m in (11, 12)]
    rows += [period(date(2016, 3, 1), 0.2, 3), period(None, 0.0, 1)]
    periods = list_periods(rows, "month")
    assert [p.month for p in periods] == [11, 12, 1, 2, 3]
    panel = draw_panel(
        {row["period"]: row for row in rows if row["period"]},
        periods=periods,
        unit="month",
        scale=find_scale(rows),
        most=30,
    )
    (line,) = panel.lines  # from November to December
    assert line == f"{panel.dots[0].x},{panel.dots[0].y} {panel.dots[1].x},{panel.dots[1].y}"
    assert [dot.few for dot in panel.dots] == [False, False, True]
    assert panel.dots[0].y > panel.dots[2].y


def test_a_chart_is_scaled_by_what_it_draws():
    rows = [period(date(2015, 11, 1), -0.4, 3), period(None, -0.9, 300)]
    drawn, alone = (
        _draw_panels(SimpleNamespace(periods=Answer(sql="", rows=shown), unit="month"))
        for shown in ([{**row, "speaks": "writer"} for row in part] for part in (rows, rows[:1]))
    )
    assert drawn == alone
    assert drawn["writer"].y_ticks[0].label == "+0.50"


def clusters(articles, spread, seed=0):
    rng = np.random.default_rng(seed)
    article = np.repeat(np.arange(articles), 4)
    score = np.repeat(rng.normal(-0.3, spread, articles), 4)
    return article, np.ones(len(article)), score


def resample(article, n, score, group=None, groups=1):
    group = np.zeros(len(n), dtype=int) if group is None else group
    return Resampled(article, group, n, score, groups=groups)


@pytest.mark.parametrize("articles", [60, 4_000])
def test_an_interval_is_as_wide_as_theory_says(articles):
    article, n, score = clusters(articles, 0.4)
    interval = resample(article, n, score).interval([0])
    width = 2 * 1.96 * score[::4].std() / articles**0.5
    assert interval.high - interval.low == pytest.approx(width, rel=0.15)
    assert interval.low < score.mean() < interval.high


def test_few_articles_have_no_interval_and_the_same_rows_the_same():
    assert resample(*clusters(4, 0.4)).interval([0]) is None
    first, second = (resample(*clusters(9, 0.4)).interval([0]) for _ in range(2))
    assert first == second
    assert resample([], [], []).interval([0]) is None


def test_groups_are_told_apart_and_added_up():
    article, n, score = clusters(50, 0.4)
    half = np.arange(len(n)) % 2
    parted = resample(article, n, score + half, half, groups=2)
    assert parted.interval([0]).high < parted.interval([1]).low
    assert parted.interval([0, 1]) == resample(article, n, score + half).interval([0])
    few = resample(article, n, score, (article < 4).astype(int), groups=2)
    assert few.interval([0]) is not None
    assert few.interval([1]) is None


def test_a_difference_of_nothing_holds_zero():
    article, n, score = clusters(50, 0.4)
    odd = np.arange(len(n)) % 2
    parted = resample(article, n, score, odd, groups=2)
    assert parted.difference([1], [0]) == Interval(0.0, 0.0)


TOTALS = {"archive_articles": 15, "articles": 12, "outlets": 4}


def voice(n):
    return {"n": n, "negative": n // 2, "neutral": n // 4, "positive": n - n // 2 - n // 4}


@pytest.mark.parametrize(
    ("quoted", "interval", "difference", "words"),
    [
        (40, Interval(-0.4, -0.1), Interval(0.1, 0.3), "kinder than the writers (difference of"),
        (40, None, Interval(0.1, 0.3), "mean scores, 95 % interval +0.10 to +0.30)."),
        (40, Interval(-0.4, -0.1), Interval(-0.3, -0.1), "harsher"),
        (40, Interval(-0.4, -0.1), Interval(-0.3, 0.1), "no larger than chance"),
        (40, Interval(-0.4, -0.1), Interval(-0.3, 0.1), "50\u202f% negative"),
        (40, Interval(-0.4, -0.1), Interval(-0.3, 0.1), "lean negative"),
        (40, Interval(0.1, 0.2), None, "lean positive"),
        (40, Interval(-0.1, 0.2), None, "no clear leaning"),
        (40, None, None, "The articles are too few to tell a leaning"),
        (19, None, None, "in 19 sentences: too few to say"),
        (0, None, None, "No sentence of the people quoted could be counted."),
        (None, None, None, "Nobody is quoted on this."),
    ],
)
def test_the_answer(quoted, interval, difference, words):
    intervals = {"writer": interval, "quoted": interval, "difference": difference}
    speaks = {"writer": voice(40)} | ({} if quoted is None else {"quoted": voice(quoted)})
    text = " ".join(answer("the mayor", TOTALS, speaks, intervals))
    assert "12 of 15 articles, in 4 outlets, speak of the mayor." in text
    assert words in text


def test_outlets_that_nobody_knows_are_not_counted():
    intervals = dict.fromkeys(("writer", "quoted", "difference"))
    lead, *_ = answer("the mayor", TOTALS | {"outlets": 0}, {}, intervals)
    assert lead == "12 of 15 articles speak of the mayor."


def test_every_voice_has_its_words_and_their_order_is_that_of_the_records(warehouse):
    assert list(VOICES) == list(get_args(Voice))
    warehouse.build()
    codes = [warehouse.ask(f"select enum_code(as_voice('{voice}'))")[0] for voice in VOICES]
    assert codes == list(range(len(VOICES)))


def test_a_single_person_is_not_spoken_of_as_many():
    intervals = dict.fromkeys(("writer", "quoted", "difference"))
    text = " ".join(
        answer("the mayor", TOTALS, {"writer": voice(3), "quoted": voice(3)}, intervals)
    )
    assert "speak of the mayor. The writers do so in 3 sentences: too few to say how." in text
    assert "The people they quote speak of the mayor in 3 sentences: too few to say how." in text
    assert {"them", "it"}.isdisjoint(text.split())
