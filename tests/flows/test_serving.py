"""A schedule that fires and an inbox that is watched, on a real Prefect server."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from flows.serving import watch_sources
from tests.flows.small_warehouse import write_articles
from warehouse.log import EventLog

SERVE = """
import sys
from datetime import timedelta
from pathlib import Path
from flows.serving import serve_forever
from flows.settings import load_settings

def every_three_seconds():
    from prefect.schedules import Interval
    return Interval(timedelta(seconds=3))

serve_forever(
    load_settings(Path(sys.argv[1]), warehouse=Path(sys.argv[2])),
    schedule=every_three_seconds if sys.argv[3] == "often" else None,
)
"""


def wait_for(condition, *, seconds):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.5)
    return False


def serve(config, warehouse, when, log):
    command = [sys.executable, "-c", SERVE, str(config), str(warehouse), when]
    return subprocess.Popen(
        command,
        stdout=log.open("w"),
        stderr=subprocess.STDOUT,
        start_new_session=True,
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
    )


def stop(process):
    process.send_signal(signal.SIGINT)
    try:
        process.wait(timeout=30)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)


def test_a_scheduled_run_happens(config, tmp_path):
    # files are there before the server starts, and the watcher is told to sleep: only the schedule
    # can find them
    (config / "standfirst.toml").write_text("[schedule]\ninbox_seconds = 86400\n")
    write_articles(config.parent / "var" / "inbox", range(2))
    warehouse = tmp_path / "served"
    process = serve(config, warehouse, "often", tmp_path / "serve.log")
    try:
        done = wait_for((warehouse / "reports" / "index.html").exists, seconds=120)
        assert done, (tmp_path / "serve.log").read_text()
    finally:
        stop(process)
    assert EventLog(warehouse).last_position() == 2


def test_a_file_put_into_the_inbox_is_read(config, tmp_path):
    (config / "standfirst.toml").write_text("[schedule]\ninbox_seconds = 1\n")
    warehouse = tmp_path / "served"
    process = serve(config, warehouse, "daily", tmp_path / "serve.log")
    try:
        note = warehouse / "prefect" / "server.json"
        assert wait_for(note.exists, seconds=90), (tmp_path / "serve.log").read_text()
        write_articles(config.parent / "var" / "inbox", range(1))
        done = wait_for((warehouse / "reports" / "index.html").exists, seconds=90)
        assert done, (tmp_path / "serve.log").read_text()
    finally:
        stop(process)
    assert EventLog(warehouse).last_position() == 1


def test_a_file_still_being_written_is_left_alone(config, make_settings, tmp_path):
    settings = make_settings()
    quick = settings.schedule.model_copy(update={"inbox_seconds": 0.05})
    settings = settings.model_copy(update={"schedule": quick})
    inbox = config.parent / "var" / "inbox"
    inbox.mkdir(parents=True)
    arrived = []
    end = threading.Event()
    watcher = threading.Thread(
        target=watch_sources,
        kwargs={
            "settings": settings,
            "arrived": lambda: arrived.append(time.monotonic()),
            "stop": end,
        },
    )
    watcher.start()
    with (inbox / "slow.txt").open("w") as file:
        for _ in range(30):
            file.write("more ")
            file.flush()
            time.sleep(0.02)
    written = time.monotonic()
    assert wait_for(lambda: arrived, seconds=10)
    end.set()
    watcher.join()
    assert arrived[0] >= written - 0.1
    assert len(arrived) == 1
