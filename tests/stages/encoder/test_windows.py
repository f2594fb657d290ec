import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from stages.encoder.pieces import Pieces
from stages.encoder.windows import LONGEST, plan_windows


def make_pieces(count: int) -> Pieces:
    numbers = np.arange(count)
    return Pieces(
        ids=numbers, shapes=numbers, bins=numbers, words=numbers, starts=numbers, ends=numbers + 1
    )


runs = st.lists(st.tuples(st.integers(0, 700), st.booleans()), max_size=30)


@given(runs)
def test_every_piece_counts_exactly_once(run):
    pieces = [make_pieces(count) for count, _ in run]
    follows = [i > 0 and joined for i, (_, joined) in enumerate(run)]
    counted = [np.zeros(count, dtype=int) for count, _ in run]
    for window in plan_windows(pieces, follows, longest=128):
        assert window.length <= LONGEST + 2
        for part in window.parts:
            assert part.start <= part.keep <= part.keep_end <= part.end
            counted[part.sentence][part.keep : part.keep_end] += 1
    assert all((count == 1).all() for count in counted)


@given(runs)
def test_a_run_is_read_the_same_whatever_stands_before_it(run):
    pieces = [make_pieces(count) for count, _ in run]
    follows = [i > 0 for i in range(len(run))]
    alone = plan_windows(pieces, follows, longest=128)
    other = make_pieces(50)
    among = plan_windows([other, *pieces], [False, False, *follows[1:]], longest=128)
    shifted = [
        [(p.sentence - 1, p.start, p.end, p.keep, p.keep_end) for p in window.parts]
        for window in among
        if window.parts[0].sentence > 0
    ]
    assert shifted == [
        [(p.sentence, p.start, p.end, p.keep, p.keep_end) for p in window.parts] for window in alone
    ]


def test_sentences_share_a_window_until_it_is_full():
    pieces = [make_pieces(60), make_pieces(60), make_pieces(60)]
    first, second = plan_windows(pieces, [False, True, True], longest=128)
    assert [part.sentence for part in first.parts] == [0, 1]
    assert [part.sentence for part in second.parts] == [2]


def test_sentences_stand_alone_when_windows_have_no_length():
    pieces = [make_pieces(5), make_pieces(6)]
    windows = plan_windows(pieces, [False, True], longest=0)
    assert [len(window.parts) for window in windows] == [1, 1]
