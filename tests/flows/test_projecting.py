import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.flows.small_warehouse import derive, read_tables, receive, write_articles


def test_reading_window_by_window_equals_reading_at_once(make_settings, tmp_path):
    folder = write_articles(tmp_path / "in", range(10))
    at_once = make_settings("at_once", window=100)
    receive(at_once, folder)
    derive(at_once)
    piecemeal = make_settings("piecemeal", window=3)
    for count in (1, 2, 7, 10):
        receive(piecemeal, write_articles(tmp_path / "in_part", range(count)))
        derive(piecemeal)
    assert read_tables(piecemeal) == read_tables(at_once)
    assert len(read_tables(at_once)["articles", None]) == 10


def test_processes_read_as_one_does(make_settings, tmp_path):
    folder = write_articles(tmp_path / "in", range(60))
    one, two = make_settings("one", window=16), make_settings("two", window=16, workers=2)
    for settings in (one, two):
        receive(settings, folder)
        derive(settings)
    assert read_tables(one) == read_tables(two)


def test_a_new_article_is_all_that_is_read(make_settings, tmp_path):
    settings = make_settings()
    receive(settings, write_articles(tmp_path / "in", range(9)))
    derive(settings)
    receive(settings, write_articles(tmp_path / "in", range(10)))
    work = derive(settings)
    assert work.documents == 1
    assert set(work.articles.values()) == {1}
    assert derive(settings).documents == 0


def test_a_changed_target_is_all_that_is_derived_anew(make_settings, config, tmp_path):
    settings = make_settings()
    receive(settings, write_articles(tmp_path / "in", range(6)))
    derive(settings)
    before = read_tables(settings)
    path = config / "targets" / "security_services.toml"
    path.write_text(path.read_text().replace("names = [", 'names = ["caretaker of the hall", ', 1))
    changed = make_settings()
    work = derive(changed)
    assert work.documents == 0
    assert work.articles == {
        (table, "security_services"): 6 for table in ("target_mentions", "stances", "frames")
    }
    after = read_tables(changed)
    assert {key for key in before if before[key] != after[key]} <= set(work.articles)
    assert len(after["target_mentions", "security_services"]) > len(
        before["target_mentions", "security_services"]
    )


def test_a_changed_lexicon_derives_only_the_stages_that_depend_on_it(
    make_settings, config, tmp_path
):
    settings = make_settings()
    receive(settings, write_articles(tmp_path / "in", range(3)))
    derive(settings)
    path = config / "lexicons" / "metaphors.tsv"
    path.write_text(path.read_text() + "\n# a note\n")
    assert {table for table, _ in derive(make_settings()).articles} == {"frames"}


def test_deleted_tables_are_rebuilt_to_the_same_rows(make_settings, tmp_path):
    settings = make_settings()
    receive(settings, write_articles(tmp_path / "in", range(7)))
    derive(settings)
    before = read_tables(settings)
    shutil.rmtree(settings.warehouse / "tables")
    (settings.warehouse / "catalog.duckdb").unlink()
    derive(settings)
    assert read_tables(settings) == before


READ_ALL = """
import sys
from pathlib import Path
from flows.settings import load_settings
from tests.flows.small_warehouse import derive, receive
settings = load_settings(Path(sys.argv[1]), warehouse=Path(sys.argv[2]))
reading = settings.reading.model_copy(update={"window": 2, "workers": 1})
settings = settings.model_copy(update={"reading": reading})
receive(settings, Path(sys.argv[3]))
print("ready", flush=True)
derive(settings)
"""


@pytest.mark.parametrize("seed", range(3))
def test_killed_at_any_moment_the_next_run_ends_with_the_same_tables(
    make_settings, config, tmp_path, seed
):
    folder = write_articles(tmp_path / "in", range(16))
    undisturbed = make_settings("undisturbed", window=2)
    receive(undisturbed, folder)
    start = time.perf_counter()
    derive(undisturbed)
    seconds = time.perf_counter() - start
    chance = random.Random(seed)
    killed = make_settings("killed", window=2)
    command = [sys.executable, "-c", READ_ALL, str(config), str(killed.warehouse), str(folder)]
    environment = os.environ | {"PYTHONPATH": str(Path.cwd())}
    kills = 0
    for _ in range(40):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)
        assert process.stdout is not None
        if kills == 0 and seed == 0:
            time.sleep(chance.uniform(0.5, 1.5))  # while documents are still being received
        else:
            process.stdout.readline()
            time.sleep(chance.uniform(0, seconds / 2))
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        process.communicate()
        if process.returncode == 0:
            break
        assert process.returncode == -signal.SIGKILL
        kills += 1
    else:
        derive(killed)
    assert kills > 0
    derive(killed)
    assert read_tables(killed) == read_tables(undisturbed)


def test_lost_bytes_are_quarantined_and_the_rest_is_read(make_settings, tmp_path):
    settings = make_settings()
    receive(settings, write_articles(tmp_path / "in", range(3)))
    gone, damaged, _ = sorted(
        path for path in (settings.warehouse / "blobs").rglob("*") if path.is_file()
    )
    gone.unlink()
    damaged.write_bytes(b"something else")
    work = derive(settings)
    tables = read_tables(settings)
    assert len(tables["articles", None]) == 1
    assert {row.reason for row in tables["rejections", None]} == {"bytes_missing", "bytes_damaged"}
    assert len(work.rejected) == 2


@pytest.mark.parametrize("kept", [0, 3, 10, 18, 22])
def test_whichever_tables_were_committed_the_rest_is_derived_from_them(
    make_settings, tmp_path, kept
):
    """A process may die after any of a window's commits; each leaves some tables ahead."""
    settings = make_settings()
    receive(settings, write_articles(tmp_path / "in", range(2)))
    derive(settings)
    before = read_tables(settings)
    folders = sorted(path.parent for path in (settings.warehouse / "tables").rglob("_delta_log"))
    assert len(folders) == len(before)
    for number, folder in enumerate(folders):
        if number != kept % len(folders):
            shutil.rmtree(folder)
    derive(settings)
    assert read_tables(settings) == before
