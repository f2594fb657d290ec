"""A Prefect server of our own for as long as a command runs, or the one that is already there.

Prefect reads its settings when it is first imported, so that happens here, after they are set and
while the server is starting, and everything else that imports Prefect comes later.
"""

import importlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.errors import StandfirstError
from flows.interrupts import held
from flows.turns import take_turns
from warehouse.errors import read_errno
from warehouse.layout import Layout, check_room

START_SECONDS = 300
"""How long a server that runs may take to answer; the first start also creates its database."""


@contextmanager
def prefect_server(warehouse: Path, *, services: bool = False) -> Iterator[str]:
    """Yield the address of a Prefect API, started here unless one of this warehouse is running.

    `services` are Prefect's scheduler and the like, which only `standfirst serve` needs.

    Raises:
        StandfirstError: the server does not answer; the message names its log. Or services are
            wanted where a server with services is running: every run would happen twice.
    """
    home = Layout.of(warehouse).prefect
    home.mkdir(parents=True, exist_ok=True)
    note = home / "server.json"
    running = _running_server(note)
    if running and services:
        raise StandfirstError(f"{warehouse}: is being served already, on {running}; end that first")
    if running:
        _point_prefect_at(home, running)
        yield running
        return
    with take_turns(home / "start.lock"):  # the first of all starts creates the database
        server, address = _start_server(home, services=services)
    try:
        if services:
            note.write_text(json.dumps({"address": address}), encoding="utf-8")
        yield address
    finally:
        if services:
            note.unlink(missing_ok=True)
        _end_server(server)


def _start_server(home: Path, *, services: bool) -> tuple[subprocess.Popen[bytes], str]:
    """Return a server that answers, and its address; Prefect itself is imported meanwhile."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}/api"
    _point_prefect_at(home, address)
    command = [sys.executable, "-m", "flows.server_process", "server", "start", "--no-ui"]
    command += ["--host", "127.0.0.1", "--port", str(port)]
    log = home / "server.log"
    with log.open("w", encoding="utf-8") as output, held(signal.SIGINT, signal.SIGTERM):
        server = subprocess.Popen(
            command if services else [*command, "--no-services"],
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        importlib.import_module("prefect")
        _wait_until_healthy(address, server=server, log=log)
    except BaseException:
        _end_server(server)
        raise
    return server, address


def _end_server(server: subprocess.Popen[bytes]) -> None:
    if server.stdin:
        server.stdin.close()  # which it takes as the word to end
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _point_prefect_at(home: Path, address: str) -> None:
    os.environ.update(
        PREFECT_HOME=str(home),
        PREFECT_API_URL=address,
        PREFECT_SERVER_ANALYTICS_ENABLED="false",
        DO_NOT_TRACK="1",
        # what goes wrong is raised to the command, which says it once and in fewer words
        PREFECT_LOGGING_LEVEL=os.environ.get("PREFECT_LOGGING_LEVEL", "CRITICAL"),
        PREFECT_LOGGING_TO_API_ENABLED="false",
        PREFECT_SERVER_LOGGING_LEVEL="WARNING",
        PREFECT_CLI_PROMPT="false",
        # seconds between looks for a run that is due; Prefect's own ten would be waited for
        PREFECT_RUNNER_POLL_FREQUENCY=os.environ.get("PREFECT_RUNNER_POLL_FREQUENCY", "2"),
    )


def _running_server(note: Path) -> str | None:
    try:
        address = str(json.loads(note.read_text(encoding="utf-8"))["address"])
    except (OSError, ValueError, KeyError):
        return None
    return address if _healthy(address) else None


def _wait_until_healthy(address: str, *, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not _healthy(address):
        if server.poll() is not None or time.monotonic() > deadline:
            told = log.read_text(encoding="utf-8", errors="replace")
            check_room(log.parent)
            if number := read_errno(told):
                raise OSError(number, os.strerror(number), str(log.parent))
            tail = told[-800:].strip()
            raise StandfirstError(f"Prefect's server did not start; see {log}:\n{tail}")
        time.sleep(0.05)


def _healthy(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError, ValueError):
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
