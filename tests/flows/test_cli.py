import os
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from flows import cli, running
from flows.cli import standfirst
from tests.processor_time import seconds_of_children

STANDFIRST = Path(sys.executable).with_name("standfirst")


def walk(command, path=("standfirst",)):
    yield path, command
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from walk(inner, (*path, name))


COMMANDS = dict(walk(standfirst))


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_command_has_help_with_an_example(path):
    result = CliRunner().invoke(standfirst, [*path[1:], "--help"])
    assert result.exit_code == 0
    assert " ".join(path) in result.output.split("Options:")[0].split("Usage:")[1]
    if path != ("standfirst",):
        assert "Example" in result.output


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_command_is_in_the_readme_or_the_guide(path):
    docs = "".join(p.read_text(encoding="utf-8") for p in Path("docs").glob("*.md"))
    assert f"`{' '.join(path)}" in docs + Path("README.md").read_text(encoding="utf-8")


def test_help_takes_less_than_half_a_second():
    seconds = []
    for _ in range(3):
        before = seconds_of_children()
        subprocess.run([STANDFIRST, "--help"], check=True, capture_output=True)
        seconds.append(seconds_of_children() - before)
    assert min(seconds) < 0.5


def test_an_unknown_command_is_a_usage_error():
    assert CliRunner().invoke(standfirst, ["raed"]).exit_code == 2


def test_an_unforeseen_error_ends_with_what_was_being_read(monkeypatch, capsys):
    def fail(**_options):
        error = IndexError("list index out of range")
        error.add_note("while reading document d1")
        raise error

    statuses = []
    monkeypatch.setattr(cli, "standfirst", fail)
    monkeypatch.setattr(cli, "_leave", statuses.append)
    cli.main()
    assert statuses == [1]
    assert capsys.readouterr().err.endswith("while reading document d1\n")


def test_a_warehouse_elsewhere_is_a_usage_error_and_makes_no_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(standfirst, ["analyse", "--warehouse", "s3://bucket/x"])
    assert result.exit_code == 2
    assert "'s3://bucket/x': only a local folder is accepted" in result.output
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("command", ["sql", "status", "log", "report", "analyse"])
def test_reading_from_no_warehouse_says_how_to_begin(command, tmp_path):
    result = CliRunner().invoke(standfirst, [command, "--warehouse", str(tmp_path / "none")])
    assert result.exit_code == 1
    assert str(tmp_path / "none") in result.output
    assert "standfirst run" in result.output
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("command", ["run", "ingest"])
def test_a_mistyped_path_makes_no_warehouse(command, tmp_path):
    chosen = ["--warehouse", str(tmp_path / "none")]
    result = CliRunner().invoke(standfirst, [command, "~/artcles", *chosen])
    assert result.exit_code == 1
    assert "~/artcles: no such file or folder" in result.stderr
    assert not (tmp_path / "none").exists()


def test_a_warehouse_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "warehouse"
    arguments = ["ingest", str(tmp_path / "file"), "--warehouse", str(folder)]
    result = subprocess.run([STANDFIRST, *arguments], capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert str(folder) in result.stderr
    assert "Traceback" not in result.stderr


def test_who_stops_reading_the_output_makes_no_error():
    reader, writer = os.pipe()
    os.close(reader)
    command = [STANDFIRST, "targets", "list"]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_run_that_cannot_say_how_it_goes_is_not_done(monkeypatch, tmp_path):
    def break_off(*_arguments, **_options):
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr(running, "run_all", break_off)
    done = CliRunner().invoke(standfirst, ["run", "--warehouse", str(tmp_path)])
    assert done.exit_code == 1


@pytest.mark.parametrize(
    "arguments",
    [["run", ""], ["ingest", "a.txt", ""], ["annotate", ""], ["status", "--config", ""]],
)
def test_an_empty_path_is_not_the_current_folder(arguments):
    result = CliRunner().invoke(standfirst, arguments)
    assert result.exit_code == 2
    assert "an empty path (is a variable unset?)" in result.output


@pytest.mark.parametrize(
    ("closed", "status", "told"),
    [
        (">&-", 0, ""),
        ("<&- >&- 2>&-", 0, ""),
        (">/dev/full", 1, "Error: what was being written: No space left on device"),
    ],
)
def test_output_that_cannot_be_written_is_no_traceback(closed, status, told):
    command = f"{shlex.quote(str(STANDFIRST))} targets list {closed}"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.returncode == status
    assert done.stderr.startswith(told)
    assert "Traceback" not in done.stderr
