import itertools
import os
import shutil

import pyarrow as pa
import pytest
from deltalake import DeltaTable
from hypothesis import given, settings
from hypothesis import strategies as st

from stages.records import Sentence
from warehouse import delta
from warehouse.parquet import to_parquet
from warehouse.schema import table_schema, to_arrow
from warehouse.tables import ConcurrentCommitError, Projection


def sentences(*positions: int) -> list[Sentence]:
    return [
        Sentence(
            position=p, revision_id=f"r{p}", sentence=i, block=0, kind="sentence", start=0, end=p
        )
        for p in positions
        for i in range(p % 3)
    ]


@pytest.fixture
def projection(tmp_path):
    return Projection(tmp_path, "sentences", "abc")


def reopened(projection: Projection, root) -> Projection:
    return Projection(root, projection.table, projection.fingerprint, projection.target)


def test_nothing_is_there_before_the_first_commit(projection, tmp_path):
    assert projection.checkpoint() == 0
    assert projection.records() == []
    assert projection.files() == []
    assert list(tmp_path.iterdir()) == []


def test_rows_and_checkpoint_arrive_together(projection, tmp_path):
    projection.commit(sentences(1, 2, 3), upto=4)
    for table in (projection, reopened(projection, tmp_path)):
        assert table.checkpoint() == 4
        assert table.records() == sentences(1, 2, 3)


@pytest.mark.parametrize("merged", [False, True])
def test_rows_are_counted_up_to_a_position(projection, tmp_path, monkeypatch, merged):
    assert projection.count_rows(9) == 0
    monkeypatch.setattr(delta, "MERGE_EVERY", 5 if merged else 100)
    for upto in (2, 5, 7, 10):
        projection.commit(sentences(upto - 1, upto), upto=upto)
    assert len(projection.files()) == (1 if merged else 4)
    for table in (projection, reopened(projection, tmp_path)):
        for upto in range(11):
            assert table.count_rows(upto) == len(table.records(upto=upto))


def test_a_table_that_is_made_anew_is_another(projection, tmp_path):
    assert projection.made_as() is None
    projection.commit(sentences(1), upto=1)
    before = projection.made_as()
    projection.commit(sentences(2), upto=2)
    assert reopened(projection, tmp_path).made_as() == projection.made_as() == before
    shutil.rmtree(projection.path)
    anew = reopened(projection, tmp_path)
    anew.commit(sentences(1, 2), upto=2)
    assert anew.made_as() not in (None, before)


def test_records_of_every_table_survive_the_disk(tmp_path, table_rows):
    name, rows = table_rows
    projection = Projection(tmp_path, name, "abc", target="t")
    projection.commit(rows, upto=2)
    assert projection.records() == rows
    assert projection.read().schema.equals(table_schema(name))


def test_an_empty_window_moves_the_checkpoint(projection, tmp_path):
    projection.commit([], upto=10)
    assert reopened(projection, tmp_path).checkpoint() == 10
    assert projection.files() == []


def test_an_arrow_table_is_as_good_as_records(projection):
    projection.commit(to_arrow(Sentence, sentences(1, 2)), upto=2)
    assert projection.records() == sentences(1, 2)


def test_rows_are_put_in_the_order_of_positions(projection):
    projection.commit(sentences(5, 1, 4, 2), upto=5)
    assert projection.records() == sentences(1, 2, 4, 5)


@pytest.mark.parametrize("positions", [(4,), (11,), (5, 13)])
def test_rows_of_other_positions_are_refused(projection, positions):
    projection.commit([], upto=4)
    with pytest.raises(ValueError, match="only 5 to 10 may be committed"):
        projection.commit(sentences(*positions), upto=10)
    assert projection.checkpoint() == 4


def test_a_window_that_is_done_is_refused(projection):
    projection.commit([], upto=4)
    with pytest.raises(ValueError, match="4 is done already"):
        projection.commit([], upto=4)


def test_a_second_writer_from_the_same_state_is_refused(projection, tmp_path):
    other = reopened(projection, tmp_path)
    projection.commit(sentences(1, 2), upto=2)
    with pytest.raises(ConcurrentCommitError, match="another writer"):
        other.commit(sentences(1), upto=1)
    other.refresh()
    assert other.checkpoint() == 2
    other.commit(sentences(4), upto=4)
    assert reopened(projection, tmp_path).records() == sentences(1, 2, 4)


def test_a_second_writer_of_a_started_table_is_refused(projection, tmp_path):
    projection.commit([], upto=1)
    other = reopened(projection, tmp_path)
    projection.commit(sentences(2), upto=2)
    with pytest.raises(ConcurrentCommitError):
        other.commit(sentences(2), upto=3)
    assert reopened(projection, tmp_path).records() == sentences(2)


@pytest.mark.parametrize(("after", "upto"), [(0, None), (0, 4), (3, 7), (6, None), (8, 20), (2, 2)])
def test_read_takes_a_half_open_range(projection, after, upto):
    for end in (3, 5, 8):
        first = projection.checkpoint() + 1
        projection.commit(sentences(*range(first, end + 1)), upto=end)
    last = 8 if upto is None else min(upto, 8)
    assert projection.records(after, upto) == sentences(*range(after + 1, last + 1))
    only = projection.read(after, upto, ["end"])
    assert only.column_names == ["end"]
    assert only.column("end").to_pylist() == [s.end for s in projection.records(after, upto)]


def test_only_files_of_the_range_are_opened(projection, monkeypatch):
    for end in range(1, 9):
        projection.commit(sentences(end), upto=end)
    opened = []
    original = delta.pq.ParquetFile

    def note(path):
        opened.append(path.name[:10])
        return original(path)

    monkeypatch.setattr(delta.pq, "ParquetFile", note)
    projection.read(3, 5)
    assert opened == ["0000000004", "0000000005"]


POSITIONS = 12


@settings(max_examples=20)
@given(cuts=st.sets(st.integers(1, POSITIONS - 1)))
def test_any_split_in_windows_gives_the_rows_of_one_pass(cuts, tmp_path_factory):
    root = tmp_path_factory.mktemp("windows")
    projection = Projection(root, "sentences", "abc")
    for after, upto in itertools.pairwise([0, *sorted(cuts), POSITIONS]):
        projection.commit(sentences(*range(after + 1, upto + 1)), upto=upto)
    assert projection.records() == sentences(*range(1, POSITIONS + 1))
    assert projection.checkpoint() == POSITIONS


def test_the_same_windows_make_the_same_bytes(tmp_path):
    def build(name: str) -> dict[str, bytes]:
        projection = Projection(tmp_path / name, "sentences", "abc")
        for upto in (3, 7):
            rows = sentences(*range(projection.checkpoint() + 1, upto + 1))
            projection.commit(rows, upto=upto)
        return {path.name: path.read_bytes() for path in projection.files()}

    assert build("one") == build("two")


def test_chunks_do_not_change_the_bytes():
    rows = sentences(*range(1, 50))
    whole = to_arrow(Sentence, rows)
    parts = pa.concat_tables([to_arrow(Sentence, rows[:7]), to_arrow(Sentence, rows[7:])])
    assert to_parquet([whole], whole.schema) == to_parquet([parts], whole.schema)


def test_many_small_commits_stay_in_few_files(projection, tmp_path):
    end = delta.MERGE_EVERY * 2 + 5
    for position in range(1, end + 1):
        projection.commit(sentences(position), upto=position)
    assert projection.records() == sentences(*range(1, end + 1))
    assert reopened(projection, tmp_path).records(70, 80) == sentences(*range(71, 81))
    assert len(projection.files()) < delta.MERGE_EVERY
    assert reopened(projection, tmp_path).checkpoint() == end


def test_two_merges_at_once_keep_every_row_once(projection, tmp_path):
    for position in range(1, 10):
        projection.commit(sentences(position), upto=position)
    other = reopened(projection, tmp_path)
    other._folder._merge_small_files()
    projection._folder._merge_small_files()
    assert reopened(projection, tmp_path).records() == sentences(*range(1, 10))
    assert reopened(projection, tmp_path).checkpoint() == 9


def test_a_merge_does_not_stop_a_writer(projection, tmp_path):
    for position in range(1, 10):
        projection.commit(sentences(position), upto=position)
    reopened(projection, tmp_path)._folder._merge_small_files()
    projection.commit(sentences(10), upto=10)
    assert reopened(projection, tmp_path).records() == sentences(*range(1, 11))


def test_any_delta_reader_finds_rows_and_statistics(projection):
    projection.commit(sentences(1, 2), upto=3)
    table = DeltaTable(projection.path)
    assert pa.table(table.to_pyarrow_table()).num_rows == 3
    added = pa.table(table.get_add_actions(flatten=True)).to_pylist()
    assert [(row["min.position"], row["max.position"]) for row in added] == [(1, 2)]


class DyingTable:
    """A Delta table whose process dies when it is to commit, or just after."""

    def __init__(self, table, *, before):
        self._table, self._before = table, before

    def __getattr__(self, name):
        return getattr(self._table, name)

    def create_write_transaction(self, *args, **kwargs):
        if not self._before:
            self._table.create_write_transaction(*args, **kwargs)
        die()


def die(*args, **kwargs):
    os._exit(9)


def commit_and_die(point, root):
    """Commit the next three positions; at some point of that the process is gone."""
    projection = Projection(root, "sentences", "abc")
    if point == "before the data":
        delta.write_atomic = die
    elif point == "within the data":
        os.fsync = die
    else:
        table = projection._folder._open()
        projection._folder._table = DyingTable(table, before=point == "before the commit")
    done = projection.checkpoint()
    projection.commit(sentences(*range(done + 1, done + 4)), upto=done + 3)


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        ("before the data", 0),
        ("within the data", 0),
        ("before the commit", 0),
        ("after the commit", 3),
    ],
)
def test_a_killed_writer_leaves_all_of_a_window_or_nothing(processes, tmp_path, point, expected):
    for start in (0, expected):  # once into an empty folder, once into what that left
        process = processes.Process(target=commit_and_die, args=(point, tmp_path))
        process.start()
        process.join()
        assert process.exitcode == 9
        projection = Projection(tmp_path, "sentences", "abc")
        assert projection.checkpoint() == start + expected
        assert projection.records() == sentences(*range(1, start + expected + 1))
    done = projection.checkpoint()
    projection.commit(sentences(*range(done + 1, 10)), upto=9)
    undisturbed = Projection(tmp_path / "undisturbed", "sentences", "abc")
    undisturbed.commit(sentences(*range(1, 10)), upto=9)
    assert projection.read().equals(undisturbed.read())
