import threading
import time

import pytest

from flows.projecting import Plan
from flows.turns import take_turns
from flows.window import read_window
from tests.flows.small_warehouse import derive, read_tables, receive, write_articles
from warehouse.tables import ConcurrentCommitError


def hold(lock, ready):
    with take_turns(lock):
        ready.set()
        time.sleep(60)


def test_the_next_waits_and_says_so_until_the_other_is_gone(processes, tmp_path, capfd):
    ready = processes.Event()
    process = processes.Process(target=hold, args=(tmp_path / "lock", ready))
    process.start()
    assert ready.wait(30)
    entered = threading.Event()

    def enter():
        with take_turns(tmp_path / "lock", waiting="waiting for it"):
            entered.set()

    thread = threading.Thread(target=enter)
    thread.start()
    assert not entered.wait(0.5)
    process.kill()  # who dies holds nothing up
    assert entered.wait(10)
    thread.join()
    process.join()
    assert "waiting for it" in capfd.readouterr().err


@pytest.mark.parametrize("window", [4, 3])
def test_who_comes_second_goes_on_from_what_the_first_left(make_settings, config, tmp_path, window):
    """Where a file system has no locks, both read; only one commits."""
    (config / "encoder.toml").write_text('model = "none"\n')
    folder = write_articles(tmp_path / "in", range(6))
    undisturbed, shared = make_settings("undisturbed"), make_settings("shared")
    for settings in (undisturbed, shared):
        receive(settings, folder)
    derive(undisturbed)
    first, second = Plan(make_settings("shared", window=window)), Plan(shared)

    def read(plan, bounds):
        return read_window(plan.job(*bounds), readers=plan.readers, warehouse=shared.warehouse)

    rows, others = read(first, first.windows()[0]), read(second, second.windows()[0])
    first.commit(rows)
    with pytest.raises(ConcurrentCommitError, match="run again to go on"):
        second.commit(others)
    second.commit(others)  # as the flow tries again
    derive(shared)
    assert read_tables(shared) == read_tables(undisturbed)
