"""The whole thing as a user runs it: the command line, Prefect, and reports on disk."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from flows import running
from flows.cli import standfirst as command_line
from flows.errors import StandfirstError
from flows.ingesting import Received
from flows.projecting import Work
from flows.publishing import Published, publish_reports
from flows.running import tell_run
from tests.flows.small_warehouse import (
    derive,
    read_tables,
    receive,
    receive_and_derive,
    write_articles,
)
from tests.processor_time import seconds_of_children
from warehouse.reports import stance

STANDFIRST = Path(sys.executable).with_name("standfirst")


@pytest.fixture
def home(tmp_path):
    """A home of the test's own, to see that nothing is written there."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def standfirst(tmp_path, config, home):
    def call(*arguments, check=True, warehouse="warehouse"):
        where = ["--warehouse", str(tmp_path / warehouse), "--config", str(config)]
        environment = os.environ | {"HOME": str(home)}
        done = subprocess.run(
            [STANDFIRST, *map(str, arguments), *where],
            capture_output=True,
            text=True,
            check=False,
            env=environment,
        )
        assert not check or done.returncode == 0, done.stderr
        return done

    return call


def write_bad_input(folder):
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.html").write_bytes(bytes(range(256)) * 20)
    good = json.dumps({"title": "Good", "text": "It rained on the hall. " * 20})
    (folder / "lines.jsonl").write_text(f'{good}\n{{"title": 3\n')


@pytest.mark.slow
def test_from_articles_to_reports_and_back_to_every_command(
    standfirst, tmp_path, home, prefect_database
):
    folder = write_articles(tmp_path / "in", range(3))
    first = standfirst("run", folder)
    prefect_database.save(tmp_path / "warehouse")
    report = tmp_path / "warehouse" / "reports" / "corbyn_supporters.html"
    assert str(report) in first.stderr
    assert first.stderr.split("Try next:")[1].count("\n  ") == 3
    assert "Momentum" in report.read_text()
    written = report.stat().st_mtime_ns

    before = seconds_of_children()
    again = standfirst("run", folder)
    assert seconds_of_children() - before < 5
    assert "Nothing is new" in again.stderr
    assert report.stat().st_mtime_ns == written

    query = "select count(*) as n, min(article_id) as first from articles"
    answer = standfirst("sql", query, "--format", "json")
    assert json.loads(answer.stdout)["n"] == 3
    assert "catalog.duckdb" in answer.stderr
    assert len(standfirst("log").stdout.splitlines()) == 3
    assert "3" in standfirst("status").stdout

    withdrawn = json.loads(answer.stdout)["first"]
    standfirst("withdraw", withdrawn, "--reason", "a test")
    assert standfirst("withdraw", "0" * 16, "--reason", "x", check=False).returncode == 1

    # what cannot be read is named, the exit status says so, and all else is done
    write_bad_input(folder)
    done = standfirst("run", folder, tmp_path / "missing.txt", check=False)
    assert done.returncode == 3
    for words in ("empty.txt", "binary.html", "lines.jsonl, line 2", "missing.txt"):
        assert words in done.stderr
    assert "Warning: articles_undated: 1 × article without a date" in done.stderr
    query = "select list(article_id) as ids, list(title) as titles from articles"
    answer = json.loads(standfirst("sql", query, "--format", "json").stdout)
    assert withdrawn not in answer["ids"]
    assert len(answer["ids"]) == 3
    assert "Good" in answer["titles"]
    assert report.stat().st_mtime_ns > written
    assert list(home.iterdir()) == []


def test_a_query_that_duckdb_refuses_is_a_message(make_settings, tmp_path):
    settings = make_settings()
    receive_and_derive(settings, write_articles(tmp_path / "in", range(1)))
    where = ["--warehouse", str(settings.warehouse), "--config", str(settings.folder)]
    done = CliRunner().invoke(command_line, ["sql", "select nonsense from articles", *where])
    assert done.exit_code == 1
    assert "nonsense" in done.stderr
    assert "Traceback" not in done.output


def test_revisions_of_one_article_are_counted_as_one(make_settings, config, tmp_path):
    (config / "encoder.toml").write_text('model = "none"\n')
    settings = make_settings()
    folder = write_articles(tmp_path / "in", range(2))
    revised = (
        folder / "0000.md"
    ).read_text() + "\nIt rained, too, and nobody had brought a coat.\n"
    (folder / "revised.md").write_text(revised)
    receive(settings, folder)
    work = derive(settings)
    _, read, _ = tell_run(Received(), work, Published())
    assert read.startswith("Read 3 articles (2 different) in 3 documents: ")
    (folder / "another.md").write_text(revised.replace("Ward 0", "Ward 9"))
    receive(settings, folder)
    _, read, _ = tell_run(Received(), derive(settings), Published())
    assert read.startswith("Read 1 article in 1 document: ")


@pytest.mark.parametrize("window", [1, 100])
def test_revisions_that_are_read_anew_are_counted_as_one(make_settings, config, tmp_path, window):
    (config / "encoder.toml").write_text('model = "none"\n')
    folder = write_articles(tmp_path / "in", range(2))
    revised = (folder / "0000.md").read_text() + "\nIt rained, too, and nobody had a coat.\n"
    (folder / "revised.md").write_text(revised)
    receive(make_settings(), folder)
    derive(make_settings())
    (config / "targets" / "rain.toml").write_text(
        'name = "Rain"\nkind = "idea"\nnames = ["rain"]\n'
    )
    work = derive(make_settings(window=window))
    told = tell_run(Received(), work, Published())
    assert "Derived anew from 3 articles (2 different) read before: targets rain." in told


def test_articles_that_speak_of_no_target_are_told(make_settings, config, tmp_path):
    (config / "encoder.toml").write_text('model = "none"\n')
    settings = make_settings()
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "rain.md").write_text("# Rain\n\nIt rained all week, and the ferry lay idle.\n")
    receive(settings, folder)
    _, read, unnamed, _ = tell_run(Received(), derive(settings), Published())
    assert read.startswith("Read 1 article")
    assert unnamed.startswith("None of them speaks of a target (corbyn_supporters, ")


def test_a_new_target_is_told_though_nothing_is_read(make_settings, config, tmp_path):
    (config / "encoder.toml").write_text('model = "none"\n')
    settings = make_settings()
    receive(settings, write_articles(tmp_path / "in", range(2)))
    derive(settings)
    (config / "targets" / "rain.toml").write_text(
        'name = "Rain"\nkind = "idea"\nnames = ["rain"]\n'
    )
    _, read, told, *_ = tell_run(Received(), derive(make_settings()), Published())
    assert read.startswith("Read 0 articles")
    assert told == "Derived anew from 2 articles read before: targets rain."


@pytest.mark.parametrize("count", [running.MOST_TOLD, running.MOST_TOLD + 2])
def test_a_run_prints_the_first_rejections_and_where_the_others_are(count):
    work = Work(rejected=[f"line {number}" for number in range(count)])
    told = tell_run(Received(), work, Published())
    assert sum(line.startswith("Quarantined line") for line in told) == running.MOST_TOLD
    more = [line for line in told if line.startswith("… and 2 more: ")]
    assert len(more) == (count > running.MOST_TOLD)
    assert all("status` lists" in line for line in more)


@pytest.mark.parametrize("named", [True, False])
def test_a_first_run_with_nothing_to_read_says_where_to_put_articles(
    make_settings, tmp_path, named
):
    (tmp_path / "printed").mkdir()
    (tmp_path / "printed" / "a.pdf").touch()
    settings = make_settings()
    with pytest.raises(StandfirstError, match=r"Nothing to read.*") as caught:
        running.run_all(settings, [tmp_path / "printed"] if named else None)
    told = str(caught.value)
    assert str(tmp_path / "printed" if named else settings.sources[0].paths[0]) in told
    assert "run PATH" in told
    assert ("1 .pdf" in told) == named


def test_what_checks_warn_of_is_said_whether_or_not_a_report_is_written(
    make_settings, config, tmp_path, monkeypatch
):
    (config / "encoder.toml").write_text('model = "none"\n')
    settings = make_settings()
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "undated.txt").write_text("It rained on the hall. " * 20)
    receive_and_derive(settings, tmp_path / "in")
    monkeypatch.setattr(running, "_on_prefect", lambda settings, _: publish_reports(settings))
    for told in ("Reports:", "Reports: up to date, none rewritten."):
        messages = running.report_only(settings, only=None).messages
        assert messages[0].startswith("Warning: articles_undated: 1 × article without a date")
        assert told in messages
        (settings.warehouse / "checked.json").unlink()  # so that all is checked again


def test_where_nothing_can_be_read_nothing_is_new_and_the_rest_is_counted(
    make_settings, config, tmp_path
):
    (config / "encoder.toml").write_text('model = "none"\n')
    settings = make_settings()
    receive_and_derive(settings, write_articles(tmp_path / "in", range(1)))
    publish_reports(settings)
    printed = tmp_path / "printed"
    printed.mkdir()
    for name in ("a.pdf", "b.PDF"):
        (printed / name).touch()
    first, second, *_ = running.run_all(settings, [printed]).messages
    assert f"Nothing is new (no file of a kind that is read in {printed})" in first
    assert second.startswith("Passed over 2 files of other kinds (1 .pdf, 1 .PDF)")
    assert "(Inbox); tables" in running.run_all(settings, None).messages[0].replace("))", ")")


def test_where_nothing_is_new_what_lies_in_quarantine_is_counted(make_settings, config, tmp_path):
    (config / "encoder.toml").write_text('model = "none"\n')
    settings = make_settings()
    folder = write_articles(tmp_path / "in", range(1))
    write_bad_input(folder)
    receive_and_derive(settings, folder)
    publish_reports(settings)
    told = "In quarantine (documents or lines of them): 3; `"
    run = running.run_all(settings, [folder], options=" --warehouse w")
    assert "Nothing is new" in run.messages[0]
    assert run.messages[1].startswith(told)
    assert run.messages[1].endswith("standfirst status --warehouse w` says why.")
    assert not run.incomplete
    assert running.analyse_only(settings).messages[1].startswith(told)


def test_a_bug_in_a_report_is_no_mistake_of_the_user(make_settings, config, tmp_path, monkeypatch):
    (config / "encoder.toml").write_text('model = "none"\n')
    settings = make_settings()
    receive_and_derive(settings, write_articles(tmp_path / "in", range(1)))

    def fail(*_arguments, **_options):
        raise ValueError("a bug")

    monkeypatch.setattr(stance, "render_page", fail)
    with pytest.raises(ValueError, match="a bug"):
        publish_reports(settings)


@pytest.mark.slow
def test_a_run_killed_by_the_system_is_mended_by_the_next(
    standfirst, make_settings, config, tmp_path, prefect_database
):
    folder = write_articles(tmp_path / "in", range(16))
    undisturbed = make_settings("undisturbed")
    receive_and_derive(undisturbed, folder)
    (config / "standfirst.toml").write_text("[reading]\nwindow = 2\nworkers = 1\n")
    prefect_database.load(tmp_path / "killed")
    command = [STANDFIRST, "run", folder, "--config", config, "--warehouse", tmp_path / "killed"]
    process = subprocess.Popen(
        list(map(str, command)), stderr=subprocess.PIPE, start_new_session=True
    )
    assert process.stderr is not None
    while b"Reading" not in process.stderr.readline():
        assert process.poll() is None
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    standfirst("run", folder, warehouse="killed")
    assert read_tables(make_settings("killed")) == read_tables(undisturbed)


def processes_of_group(group):
    """Return the command lines of a process group's living members."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, of = stat.read_text().rpartition(")")[2].split()[:3]
            command = stat.with_name("cmdline").read_bytes()
        except OSError:
            continue  # it has ended since
        if int(of) == group and state != "Z":
            found.append(command)
    return found


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks processes up in /proc")
@pytest.mark.parametrize("told", [b"Starting", b"Reading"])
@pytest.mark.parametrize(
    "stop",
    [(os.killpg, signal.SIGINT), (os.kill, signal.SIGTERM)],  # as a terminal, and as `kill` does
)
def test_an_interrupted_run_says_one_line_and_leaves_no_process(
    config, tmp_path, prefect_database, told, stop
):
    folder = write_articles(tmp_path / "in", range(60))  # enough for processes that read
    (config / "encoder.toml").write_text('model = "none"\n')
    (config / "standfirst.toml").write_text("[reading]\nwindow = 8\nworkers = 2\n")
    prefect_database.load(tmp_path / "warehouse")
    command = [STANDFIRST, "run", folder, "--config", config]
    command += ["--warehouse", tmp_path / "warehouse"]
    process = subprocess.Popen(
        list(map(str, command)), stderr=subprocess.PIPE, start_new_session=True
    )
    assert process.stderr is not None
    while told not in process.stderr.readline():
        assert process.poll() is None
    send, sent = stop
    send(process.pid, sent)
    *progress, last = process.communicate()[1].decode().splitlines()
    assert process.returncode == 128 + sent
    assert last.startswith("Interrupted; run again to go on: what was received is kept, and what")
    assert all(line.startswith(("Receiving", "Reading")) for line in progress)
    deadline = time.monotonic() + 20
    while processes_of_group(process.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert processes_of_group(process.pid) == []
