"""A schedule that fires and an inbox that is watched, on a real Prefect server."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest

from flows.errors import StandfirstError
from flows.prefect_server import prefect_server
from flows.serving import watch_sources
from tests.flows.small_warehouse import write_articles
from warehouse.log import EventLog

SERVE = """
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from flows.serving import serve_forever
from flows.settings import load_settings

def soon():
    from prefect.schedules import Interval
    # rarely enough that the watcher, and not the next of these runs, finds what comes in between
    return Interval(timedelta(seconds=30), anchor_date=datetime.now(UTC) + timedelta(seconds=8))

config, warehouse = map(Path, sys.argv[1:])
settings = load_settings(config, warehouse=warehouse)
# runs load the configuration anew: this source is known to them and not to the watcher
(config / "sources" / "wire.toml").write_text('name = "Wire"\\npaths = ["wire"]\\n')
serve_forever(settings, schedule=soon)
os._exit(0)  # as the command does
"""
IMPATIENT = {
    "PREFECT_RUNNER_POLL_FREQUENCY": "1",
    "PREFECT_SERVER_SERVICES_SCHEDULER_RECENT_DEPLOYMENTS_LOOP_SECONDS": "1",
}


def wait_for(condition, *, seconds):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.1)
    return False


@dataclass(frozen=True)
class Served:
    """A server that runs, with an empty inbox and two articles from a wire."""

    inbox: Path
    warehouse: Path
    log: Path
    process: subprocess.Popen

    def completes(self, deployment):
        """Wait until a run of a deployment has reached its end; tell whether it has."""
        wait_for(lambda: self.has_completed(deployment) or self.process.poll(), seconds=240)
        return self.has_completed(deployment)

    def has_completed(self, deployment):
        wanted = {
            "deployments": {"name": {"any_": [deployment]}},
            "flow_runs": {"state": {"type": {"any_": ["COMPLETED"]}}},
        }
        try:
            note = json.loads((self.warehouse / "prefect" / "server.json").read_bytes())
            request = urllib.request.Request(
                note["address"] + "/flow_runs/count",
                data=json.dumps(wanted).encode(),
                headers={"Content-Type": "application/json"},
            )
            with urllib.request.urlopen(request, timeout=5) as answer:
                return json.load(answer) > 0
        except (OSError, ValueError):
            return False  # the server is still starting

    def received(self):
        return [Path(stored.event.name).parent.name for stored in EventLog(self.warehouse).read()]


@pytest.fixture
def served(config, prefect_database):
    folder = config.parent
    (config / "standfirst.toml").write_text("[schedule]\ninbox_seconds = 1\n")
    write_articles(folder / "wire", range(2))
    warehouse, log = folder / "warehouse", folder / "serve.log"
    prefect_database.load(warehouse)
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, config, warehouse],
        stdout=log.open("w"),
        stderr=subprocess.STDOUT,
        start_new_session=True,
        env=os.environ | IMPATIENT | {"PYTHONPATH": str(Path.cwd())},
    )
    try:
        yield Served(folder / "var" / "inbox", warehouse, log, process)
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)


def test_a_file_still_being_written_is_left_alone(config, make_settings, tmp_path):
    settings = make_settings()
    quick = settings.schedule.model_copy(update={"inbox_seconds": 0.5})
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
        for _ in range(60):
            file.write("more ")
            file.flush()
            time.sleep(0.02)
    written = time.monotonic()
    assert wait_for(lambda: arrived, seconds=10)
    end.set()
    watcher.join()
    assert arrived[0] >= written - 0.1
    assert len(arrived) == 1


@pytest.mark.slow
def test_a_scheduled_run_happens_and_a_file_put_into_the_inbox_is_read(served):
    assert served.completes("scheduled"), served.log.read_text()
    assert served.received() == ["wire", "wire"]
    assert (served.warehouse / "reports" / "index.html").exists()
    with (
        pytest.raises(StandfirstError, match="is being served already, on http"),
        prefect_server(served.warehouse, services=True),
    ):
        pytest.fail("two would do every run twice")
    write_articles(served.inbox, range(2, 3))
    assert served.completes("arrivals"), served.log.read_text()
    assert served.received() == ["wire", "wire", "inbox"]
    told = served.log.read_text()
    assert told.count("Read 2 articles in 2 documents") == 1
    assert told.count("Read 1 article in 1 document") == 1
    assert told.count(f"\n  {served.warehouse / 'reports' / 'index.html'}\n") == 2
    assert "Try next" not in told
    served.process.send_signal(signal.SIGTERM)
    assert served.process.wait(timeout=30) == 0
    told = served.log.read_text()
    assert not any(words in told for words in ("leaked", "never awaited", "Traceback")), told
