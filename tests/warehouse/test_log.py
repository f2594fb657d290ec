import threading
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warehouse import log as log_module
from warehouse.delta import ConcurrentCommitError
from warehouse.events import ArticleWithdrawn
from warehouse.log import EventLog, MemoryLog


@pytest.fixture(params=["memory", "delta"])
def log(request, tmp_path):
    return MemoryLog() if request.param == "memory" else EventLog(tmp_path)


class TestEveryLog:
    """What every log promises, on disk or in memory."""

    def test_starts_empty(self, log):
        assert log.last_position() == 0
        assert log.read() == []

    def test_positions_count_from_one_without_gaps(self, log, document, noon):
        log.append([document(1), document(2)], recorded_at=noon)
        stored = log.append([document(3)], recorded_at=noon)
        assert [event.position for event in stored] == [3]
        assert [event.position for event in log.read()] == [1, 2, 3]
        assert log.last_position() == 3

    def test_an_event_comes_back_as_it_went_in(self, log, document, noon):
        events = [
            document(1, name="café 😀.txt", outlet="The Post"),
            ArticleWithdrawn(article_id="a", reason="a ‘wish’"),
        ]
        assert log.append(events, recorded_at=noon) == log.read()
        assert [stored.event for stored in log.read()] == events
        assert [stored.recorded_at for stored in log.read()] == [noon, noon]

    def test_appending_twice_is_appending_once(self, log, document, noon):
        once = log.append([document(1), document(2)], recorded_at=noon)
        again = log.append([document(2), document(1)], recorded_at=noon + timedelta(days=1))
        assert again == [once[1], once[0]]
        assert log.read() == once

    def test_the_same_fact_twice_in_one_append_is_one_event(self, log, document, noon):
        stored = log.append([document(1), document(1), document(2)], recorded_at=noon)
        assert [event.position for event in stored] == [1, 1, 2]
        assert log.last_position() == 2

    def test_known_and_new_facts_may_be_mixed(self, log, document, noon):
        log.append([document(n) for n in range(5)], recorded_at=noon)
        stored = log.append([document(9), document(3), document(0)], recorded_at=noon)
        assert [event.position for event in stored] == [6, 4, 1]

    def test_appending_nothing_changes_nothing(self, log, noon):
        assert log.append([], recorded_at=noon) == []
        assert log.last_position() == 0

    @pytest.mark.parametrize(
        ("bounds", "expected"),
        [
            ((0, None), [1, 2, 3, 4]),
            ((2, None), [3, 4]),
            ((1, 3), [2, 3]),
            ((4, None), []),
            ((0, 9), [1, 2, 3, 4]),
        ],
    )
    def test_read_takes_a_half_open_range(self, log, document, noon, bounds, expected):
        log.append([document(1), document(2)], recorded_at=noon)
        log.append([document(3), document(4)], recorded_at=noon)
        assert [event.position for event in log.read(*bounds)] == expected

    def test_times_are_kept_in_utc(self, log, document):
        moment = datetime(2024, 5, 1, 14, tzinfo=timezone(timedelta(hours=2)))
        (stored,) = log.append([document(1)], recorded_at=moment)
        assert stored.recorded_at == moment
        assert log.read()[0].recorded_at.utcoffset() == timedelta(0)

    def test_a_time_without_a_zone_is_refused(self, log, document):
        with pytest.raises(ValueError, match="has no time zone"):
            log.append([document(1)], recorded_at=datetime(2024, 5, 1))

    def test_identities_are_those_of_all_events(self, log, document, noon):
        log.append([document(1), document(2)], recorded_at=noon)
        assert log.identities() == {f"{1:064x}", f"{2:064x}"}


@settings(max_examples=15)
@given(batches=st.lists(st.lists(st.integers(0, 9), max_size=5), max_size=6))
def test_disk_and_memory_agree(batches, document, noon, tmp_path_factory):
    disk, memory = EventLog(tmp_path_factory.mktemp("log")), MemoryLog()
    for batch in batches:
        events = [document(n) for n in batch]
        assert disk.append(events, recorded_at=noon) == memory.append(events, recorded_at=noon)
    assert disk.read() == memory.read()


def test_another_process_sees_what_was_appended(tmp_path, document, noon):
    first, second = EventLog(tmp_path), EventLog(tmp_path)
    first.append([document(1)], recorded_at=noon)
    assert second.append([document(1)], recorded_at=noon)[0].position == 1
    assert second.append([document(2)], recorded_at=noon)[0].position == 2
    assert first.last_position() == 2
    assert first.read() == second.read() == EventLog(tmp_path).read()


def test_concurrent_appenders_leave_no_gap_and_no_double(tmp_path, document, noon):
    """Four writers, some of whose documents are the same."""
    answers: list[list[int]] = []

    def append(writer: int) -> None:
        log = EventLog(tmp_path)
        mine = [document(n) for n in range(writer * 5, writer * 5 + 10)]
        stored = [log.append([event], recorded_at=noon)[0] for event in mine]
        answers.append([event.position for event in stored])

    threads = [threading.Thread(target=append, args=(writer,)) for writer in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    events = EventLog(tmp_path).read()
    assert [event.position for event in events] == list(range(1, 26))
    assert len({event.identity for event in events}) == 25
    assert all(len(positions) == 10 for positions in answers)
    assert {position for positions in answers for position in positions} == set(range(1, 26))


def test_an_append_that_loses_every_race_says_so(tmp_path, document, noon, monkeypatch):
    monkeypatch.setattr(log_module, "APPEND_ATTEMPTS", 3)
    log = EventLog(tmp_path)

    def lose(*_args, **_kwargs):
        raise ConcurrentCommitError("another writer")

    monkeypatch.setattr(log._folder, "commit", lose)
    with pytest.raises(ConcurrentCommitError):
        log.append([document(1)], recorded_at=noon)
    assert EventLog(tmp_path).last_position() == 0


def test_a_long_log_stays_in_few_files(tmp_path, document, noon):
    log = EventLog(tmp_path)
    for n in range(200):
        log.append([document(n)], recorded_at=noon)
    assert len(log.files()) < 70
    assert [event.position for event in log.read()] == list(range(1, 201))
    assert [event.position for event in EventLog(tmp_path).read(120, 130)] == list(range(121, 131))


def test_epoch_of_recorded_time_survives_the_disk(tmp_path, document):
    moment = datetime(2024, 5, 1, 12, 0, 0, 123456, tzinfo=UTC)
    EventLog(tmp_path).append([document(1)], recorded_at=moment)
    assert EventLog(tmp_path).read()[0].recorded_at == moment
