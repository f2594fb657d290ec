import json
import pickle
import random
import shutil
import signal
import time
from concurrent.futures import Future
from dataclasses import replace
from importlib.metadata import version
from multiprocessing import active_children
from traceback import format_exception

import pyarrow as pa
import pytest

from flows import documents, readers_pool, window
from flows.errors import ConfigError, StandfirstError
from flows.projecting import Plan
from flows.running import _tables_are_current
from flows.settings import load_settings
from flows.window import WindowRows, join_windows
from tests.flows.small_warehouse import (
    count_files,
    derive,
    read_tables,
    receive,
    receive_and_derive,
    write_articles,
)


@pytest.fixture(scope="module")
def derived(tmp_path_factory):
    """A warehouse with six articles, up to date with the bundled configuration."""
    folder = tmp_path_factory.mktemp("derived")
    settings = load_settings(warehouse=folder / "warehouse")
    receive_and_derive(settings, write_articles(folder / "in", range(6)))
    return settings.warehouse


@pytest.fixture
def up_to_date(derived, tmp_path):
    """The name of a copy of that."""
    shutil.copytree(derived, tmp_path / "copy")
    return "copy"


@pytest.fixture
def rules_alone(config):
    """Leave the encoder out where the law is not about what it says."""
    (config / "encoder.toml").write_text('model = "none"\n')


@pytest.mark.slow
@pytest.mark.usefixtures("rules_alone")
def test_reading_window_by_window_equals_reading_at_once(make_settings, tmp_path):
    folder = write_articles(tmp_path / "in", range(10))
    at_once = make_settings("at_once", window=100)
    receive(at_once, folder)
    derive(at_once)
    piecemeal = make_settings("piecemeal", window=3)
    for count in (2, 7, 10):
        receive(piecemeal, write_articles(tmp_path / "in_part", range(count)))
        derive(piecemeal)
    assert read_tables(piecemeal) == read_tables(at_once)
    assert len(read_tables(at_once)["articles", None]) == 10


@pytest.mark.slow
@pytest.mark.usefixtures("rules_alone")
def test_processes_read_as_one_does(make_settings, tmp_path, monkeypatch):
    monkeypatch.setattr(readers_pool, "FEW", 4)
    folder = write_articles(tmp_path / "in", range(12))
    one, two = make_settings("one"), make_settings("two", workers=2)
    for settings in (one, two):
        receive(settings, folder)
        derive(settings)
    assert read_tables(one) == read_tables(two)


@pytest.mark.slow
@pytest.mark.usefixtures("rules_alone")
def test_a_long_documents_articles_are_shared_out_among_processes(
    make_settings, tmp_path, monkeypatch
):
    folder = write_articles(tmp_path / "in", range(3))
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())]
    rows = [{"title": f"Title {n}", "text": texts[n % 3]} for n in range(20)]
    lines = [*map(json.dumps, rows), "{no object"]
    (folder / "0001-archive.jsonl").write_text("\n".join(lines), encoding="utf-8")
    one, two = make_settings("one"), make_settings("two", workers=2)
    for settings in (one, two):
        receive(settings, folder)
    whole = derive(one)
    monkeypatch.setattr(documents, "LONG", 2_000)  # bytes; the archive has some 9,000
    window = Plan(two).windows()[0]
    jobs = Plan(two).job(*window).split(1)
    assert [(job.after, job.upto, job.share, job.shares) for job in jobs] == [
        (0, 1, 0, 1),
        *((1, 2, share, 5) for share in range(5)),
        (2, 4, 0, 1),
    ]
    shared = derive(two)
    assert read_tables(one) == read_tables(two)
    assert (shared.documents, shared.articles) == (whole.documents, whole.articles)
    assert shared.rejected == whole.rejected
    assert len(shared.rejected) == 1


@pytest.mark.usefixtures("rules_alone")
def test_what_is_finished_at_an_interrupt_is_kept(make_settings, tmp_path, monkeypatch):
    settings = make_settings(window=100)
    folder = write_articles(tmp_path / "in", range(6))
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())]
    rows = [json.dumps({"title": f"Title {n}", "text": texts[n]}) for n in range(6)]
    (folder / "0003-archive.jsonl").write_text("\n".join(rows), encoding="utf-8")
    receive(settings, folder)
    undisturbed = make_settings("undisturbed")
    receive_and_derive(undisturbed, folder)
    monkeypatch.setattr(documents, "LONG", 2_000)
    archive = 5  # its position

    def interrupt(count, done_later=()):
        """Keep the parts that are finished when the first `count` are, and some later ones."""
        plan = Plan(settings)
        parts = []
        for number, job in enumerate(plan.job(*plan.windows()[0]).split(3)):
            part = Future()
            if number < count or number in done_later:
                part.set_result(
                    window.read_window(job, readers=plan.readers, warehouse=settings.warehouse)
                )
            parts.append(part)
        plan.keep_finished(parts)
        return {table.checkpoint() for table in Plan(settings).projections.values()}

    assert interrupt(0, done_later=[1]) == {0}
    assert interrupt(1, done_later=[2]) == {3}
    assert interrupt(2) == {archive - 1}, "a document is read to its end or not at all"
    assert derive(settings).documents == 3
    assert read_tables(settings) == read_tables(undisturbed)


@pytest.mark.usefixtures("rules_alone")
def test_a_window_that_is_read_is_kept_though_the_next_one_fails(
    make_settings, tmp_path, monkeypatch
):
    monkeypatch.setenv("PREFECT_HOME", str(tmp_path / "prefect"))  # it makes the folder
    from flows.jobs import read_all  # noqa: PLC0415 - imports Prefect

    parse_document = documents.parse.parse_document

    def fail_at_sixth(document, **rules):
        if document.position == 6:
            raise KeyboardInterrupt
        return parse_document(document, **rules)

    monkeypatch.setattr(documents.parse, "parse_document", fail_at_sixth)
    settings = make_settings(window=4)
    receive(settings, write_articles(tmp_path / "in", range(7)))
    with pytest.raises(KeyboardInterrupt):
        read_all(Plan(settings))
    assert {table.checkpoint() for table in Plan(settings).projections.values()} == {4}


def read_and_kill(plan):
    """Read a window in processes that are killed meanwhile."""
    with readers_pool.ReadersPool(plan) as pool:
        parts = pool.start(*plan.windows()[0])
        for process in active_children():
            process.kill()
        join_windows(part.result() for part in parts)


@pytest.mark.slow
@pytest.mark.usefixtures("rules_alone")
def test_a_reader_that_the_system_ends_is_told(make_settings, tmp_path, monkeypatch):
    monkeypatch.setattr(readers_pool, "FEW", 4)
    settings = make_settings("ended", workers=2)
    receive(settings, write_articles(tmp_path / "in", range(12)))
    plan = Plan(settings)
    told = "one of the 2 processes that read articles, .*set a lower `workers` below \\[reading\\]"
    with pytest.raises(StandfirstError, match=told):
        read_and_kill(plan)
    derive(settings)
    assert len(read_tables(settings)["articles", None]) == 12


def test_a_new_article_is_all_that_is_read(make_settings, tmp_path, up_to_date):
    settings = make_settings(up_to_date)
    receive(settings, write_articles(tmp_path / "in", range(7)))
    work = derive(settings)
    assert work.documents == 1
    assert set(work.articles.values()) == {1}
    assert derive(settings).documents == 0


def test_a_changed_target_is_all_that_is_derived_anew(make_settings, config, up_to_date):
    before = read_tables(make_settings(up_to_date))
    path = config / "targets" / "security_services.toml"
    path.write_text(path.read_text().replace("names = [", 'names = ["caretaker of the hall", ', 1))
    changed = make_settings(up_to_date)
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
    make_settings, config, up_to_date
):
    path = config / "lexicons" / "metaphors.tsv"
    path.write_text(path.read_text() + "\n# a note\n")
    assert {table for table, _ in derive(make_settings(up_to_date)).articles} == {"frames"}


@pytest.mark.usefixtures("rules_alone")
def test_another_limit_for_documents_costs_those_alone_that_were_refused(
    make_settings, config, tmp_path
):
    def limit(megabytes):
        (config / "standfirst.toml").write_text(f"[reading]\nmax_document_mb = {megabytes}\n")
        return make_settings()

    folder = write_articles(tmp_path / "in", range(2))
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())]
    (folder / "0002.md").write_text(texts[0] + "\n" * 1_500_000 + texts[1], encoding="utf-8")
    assert [event.reason for event in receive(limit(1), folder).refused] == ["too_large"]
    assert derive(limit(1)).documents == 2
    received = receive(limit(2), folder)
    assert (received.new, received.known, received.refused) == (1, 2, [])
    assert derive(limit(2)).documents == 1
    before = read_tables(limit(2))
    assert derive(limit(1)).documents == 0
    assert before["rejections", None] == []
    shutil.rmtree(limit(1).warehouse / "tables")
    derive(limit(1))
    assert read_tables(limit(1)) == before


def test_another_release_of_a_package_derives_the_stages_that_rest_on_it(
    make_settings, up_to_date, monkeypatch
):
    monkeypatch.setattr(
        "flows.projecting.version", lambda name: "0" if name == "vaderSentiment" else version(name)
    )
    tables = {table for table, _ in derive(make_settings(up_to_date)).articles}
    assert {"sentiments", "stances"} <= tables
    assert "sentences" not in tables


def test_parts_of_a_window_may_be_joined_twice():
    key = ("sentences", None)
    parts = [
        WindowRows(upto=n, tables={key: pa.table({"n": [n]})}, documents=1, rejected=[str(n)])
        for n in (1, 2)
    ]
    first, second = join_windows(parts), join_windows(parts)
    assert first == second
    assert first.tables[key]["n"].to_pylist() == [1, 2]
    assert (first.upto, first.documents, first.rejected) == (2, 2, ["1", "2"])


def test_deleted_tables_are_rebuilt_to_the_same_rows(make_settings, up_to_date):
    settings = make_settings(up_to_date)
    before = read_tables(settings)
    shutil.rmtree(settings.warehouse / "tables")
    (settings.warehouse / "catalog.duckdb").unlink()
    derive(settings)
    assert read_tables(settings) == before


@pytest.mark.slow
def test_killed_at_any_moment_the_next_run_ends_with_the_same_tables(
    make_settings, tmp_path, processes
):
    folder = write_articles(tmp_path / "in", range(16))
    undisturbed = make_settings("undisturbed", window=2)
    receive_and_derive(undisturbed, folder)
    written = count_files(undisturbed.warehouse)
    killed = make_settings("killed", window=2)
    chance = random.Random(7)
    exits = []
    # at first while documents are being received, later after ever more windows; how far a
    # process got is told by its files, for a busy machine may take any time to start it
    for most in [3] * 4 + [written // 6] * 8:
        process = processes.Process(target=receive_and_derive, args=(killed, folder))
        enough = count_files(killed.warehouse) + chance.randint(1, most)
        process.start()
        while process.is_alive() and count_files(killed.warehouse) < enough:
            time.sleep(0.002)
        time.sleep(chance.uniform(0, 0.02))
        process.kill()
        process.join()
        exits.append(process.exitcode)
    assert set(exits) <= {0, -signal.SIGKILL}
    assert exits.count(-signal.SIGKILL) > 4
    assert any((killed.warehouse / "tables").rglob("_delta_log"))
    receive_and_derive(killed, folder)
    assert read_tables(killed) == read_tables(undisturbed)


@pytest.mark.usefixtures("rules_alone")
def test_lost_bytes_are_quarantined_and_what_the_message_says_restores_them(
    make_settings, tmp_path
):
    settings = make_settings()
    folder = write_articles(tmp_path / "in", range(3))
    receive(settings, folder)
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
    for told in work.rejected:
        assert "ingest the same document again, then delete the warehouse's folder tables/" in told
    receive(settings, folder)
    shutil.rmtree(settings.warehouse / "tables")
    derive(settings)
    tables = read_tables(settings)
    assert len(tables["articles", None]) == 3
    assert tables["rejections", None] == []


@pytest.mark.parametrize("faulty", ["parse", "stage"])
def test_an_error_says_which_document_was_being_read(make_settings, tmp_path, monkeypatch, faulty):
    parse_document = documents.parse.parse_document

    def fail_at_second(position):
        if position == 2:
            raise IndexError("list index out of range")

    def fail_to_parse(document, **rules):
        fail_at_second(document.position)
        return parse_document(document, **rules)

    def fail_to_read(reading, **_rules):
        fail_at_second(reading.article.position)
        return []

    if faulty == "parse":
        monkeypatch.setattr(documents.parse, "parse_document", fail_to_parse)
    else:
        stages = [replace(stage, read=fail_to_read) for stage in window.STAGES]
        monkeypatch.setattr(window, "STAGES", stages)
    settings = make_settings()
    receive(settings, write_articles(tmp_path / "in", range(3)))
    second = [event.event.document_id for event in Plan(settings).log.read(1, 2)]
    with pytest.raises(IndexError) as caught:
        derive(settings)
    shown = "".join(format_exception(pickle.loads(pickle.dumps(caught.value))))
    assert f"while reading document {second[0]}, position 2 of the log" in shown


@pytest.mark.parametrize("kept", [0, 3, 10, 18, 22])
def test_whichever_tables_were_committed_the_rest_is_derived_from_them(
    make_settings, up_to_date, kept
):
    """A process may die after any of a window's commits; each leaves some tables ahead."""
    settings = make_settings(up_to_date, window=6)
    before = read_tables(settings)
    folders = sorted(path.parent for path in (settings.warehouse / "tables").rglob("_delta_log"))
    assert len(folders) == len(before)
    for number, folder in enumerate(folders):
        if number != kept % len(folders):
            shutil.rmtree(folder)
    derive(settings)
    assert read_tables(settings) == before


def test_what_readers_see_is_built_anew_where_it_is_damaged_or_of_another_folder(
    make_settings, up_to_date
):
    settings = make_settings(up_to_date)

    def is_current():
        return _tables_are_current(Plan(settings))

    assert not is_current(), "a copy's views read the folder that was copied"
    for spoil in (None, "catalog.duckdb", "current.json"):
        if spoil:
            (settings.warehouse / spoil).write_bytes(b"\xff no longer what it was" * 500)
            assert not is_current()
        assert derive(settings).documents == 0
        assert is_current()


def test_a_log_older_than_the_tables_is_refused(make_settings, up_to_date):
    settings = make_settings(up_to_date)
    shutil.rmtree(settings.warehouse / "log")
    with pytest.raises(StandfirstError, match=r"position 6, .* log ends at 0.* delete .*tables/"):
        Plan(settings)


def test_a_model_without_its_tokenizer_is_a_mistake_in_the_configuration(
    make_settings, config, tmp_path
):
    (tmp_path / "model.onnx").touch()
    (config / "encoder.toml").write_text(f'model = "{tmp_path / "model.onnx"}"\n')
    with pytest.raises(ConfigError, match=r"tokenizer\.json and config\.json"):
        Plan(make_settings())
