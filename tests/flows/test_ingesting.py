import os
import shutil
from pathlib import Path

import pytest

from flows.errors import StandfirstError
from flows.ingesting import (
    MANUAL,
    find_files,
    find_source_files,
    offers_anything_new,
    receive_files,
)
from flows.projecting import Work
from flows.publishing import Published
from flows.reading import digest_bytes
from flows.running import tell_run
from tests.flows.small_warehouse import NOW, derive, receive, write_articles
from warehouse.blobs import BlobStore
from warehouse.events import DocumentReceived, DocumentRefused
from warehouse.layout import Layout
from warehouse.log import EventLog
from warehouse.manifest import Manifest
from warehouse.query import open_catalog, run_query
from warehouse.tables import Projection


def offer(settings, *paths):
    offers, _ = find_files(list(paths), source="test", patterns=["*"])
    return receive_files(offers, settings=settings, now=NOW)


def test_a_document_offered_twice_is_one_event(make_settings, tmp_path):
    settings = make_settings()
    folder = write_articles(tmp_path / "in", range(3))
    assert (receive(settings, folder).new, receive(settings, folder).new) == (3, 0)
    assert receive(settings, folder).known == 3
    assert EventLog(settings.warehouse).last_position() == 3


def test_the_same_bytes_under_another_name_are_known(make_settings, tmp_path):
    settings = make_settings()
    (tmp_path / "a.txt").write_text("the same")
    (tmp_path / "b.txt").write_text("the same")
    assert offer(settings, tmp_path / "a.txt", tmp_path / "b.txt").new == 1


def append(path):
    path.write_bytes(path.read_bytes() + b"x")


def change_one(path):
    path.write_bytes(b"#" * path.stat().st_size)


@pytest.mark.parametrize("damage", [Path.unlink, append, change_one])
def test_bytes_found_damaged_are_mended_by_those_that_are_offered(
    make_settings, config, tmp_path, damage
):
    (config / "encoder.toml").write_text('model = "none"\n')
    settings = make_settings()
    folder = write_articles(tmp_path / "in", range(2))
    receive(settings, folder)
    lost = digest_bytes((folder / "0001.md").read_bytes())
    damage(Layout.of(settings.warehouse).blob(lost))
    derive(settings)
    offers, _ = find_files([folder], source=MANUAL, patterns=["*"])
    assert offers_anything_new(offers, settings=settings)
    received = receive(settings, folder)
    assert (received.new, received.known, received.unread) == (0, 2, 1)
    assert received.mended == [str(folder / "0001.md")]
    assert BlobStore(settings.warehouse).is_whole(lost)
    assert not offers_anything_new(offers, settings=settings)
    assert receive(settings, folder).mended == []
    told = tell_run(received, Work(), Published())
    assert "Delete the warehouse's folder tables/" in "".join(told)


def test_bytes_that_were_damaged_after_they_were_read_are_mended_too(make_settings, tmp_path):
    settings = make_settings()
    folder = write_articles(tmp_path / "in", range(2))
    receive(settings, folder)
    lost = digest_bytes((folder / "0001.md").read_bytes())
    Layout.of(settings.warehouse).blob(lost).write_bytes(b"cut")
    received = receive(settings, write_articles(folder, [2]))
    assert (received.new, received.known, received.unread) == (1, 2, 0)
    assert received.mended == [str(folder / "0001.md")]
    told = tell_run(received, Work(), Published())
    assert any(line.startswith("Mended the stored bytes") for line in told)
    assert "tables/" not in "".join(told)


def test_what_cannot_be_received_is_named_and_the_others_go_on(make_settings, tmp_path):
    settings = make_settings()
    good = tmp_path / "good.txt"
    good.write_text("something")
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(11_000_000)
    os.mkfifo(tmp_path / "pipe.txt")
    received = offer(settings, tmp_path / "none.txt", huge, tmp_path / "pipe.txt", good)
    assert received.new == 1
    reasons = {Path(event.name).name: event.reason for event in received.refused}
    assert reasons == {"none.txt": "missing", "huge.txt": "too_large", "pipe.txt": "not_a_file"}
    assert "11,000,000" in next(e.detail for e in received.refused if e.reason == "too_large")
    events = [stored.event for stored in EventLog(settings.warehouse).read()]
    assert sum(isinstance(event, DocumentRefused) for event in events) == 3
    derive(settings)
    with open_catalog(settings.warehouse) as catalog:
        names = run_query(catalog, "select name from quarantine").column("name").to_pylist()
    assert {Path(name).name for name in names} >= set(reasons)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_an_unreadable_file_is_refused(make_settings, tmp_path):
    (tmp_path / "secret.txt").write_text("x")
    (tmp_path / "secret.txt").chmod(0)
    assert offer(make_settings(), tmp_path / "secret.txt").refused[0].reason == "unreadable"


def test_a_file_that_grows_too_large_while_it_is_received_is_refused(
    make_settings, tmp_path, monkeypatch
):
    path = tmp_path / "a.txt"
    path.write_text("x")
    opened = Path.open

    def grow(self, *given, **named):
        if self == path:
            os.truncate(self, 11_000_000)
        return opened(self, *given, **named)

    monkeypatch.setattr(Path, "open", grow)
    assert [event.reason for event in offer(make_settings(), path).refused] == ["too_large"]


def test_a_name_that_is_no_utf8_is_kept_readable(make_settings, tmp_path):
    settings = make_settings()
    raw = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(raw, "wb") as file:  # noqa: PTH123 - a Path of bytes there is not
        file.write(b"text")
    assert receive(settings, tmp_path).new >= 1
    names = [s.event.name for s in EventLog(settings.warehouse).read()]
    assert any(name.endswith("caf\ufffd.txt") for name in names)


def test_folders_are_searched_by_pattern_and_the_rest_is_counted(tmp_path):
    for name in ("b/2.txt", "a/1.HTML", ".hidden/3.txt", "c.png", "d.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    offers, skipped = find_files([tmp_path], source="test", patterns=["*.TXT", "*.html"])
    assert [o.path.name for o in offers] == ["1.HTML", "2.txt"]
    assert skipped == {".png": 2}


def test_a_source_gives_its_outlet_and_an_absent_folder_gives_nothing(config, make_settings):
    inbox = config.parent / "wire"
    (config / "sources" / "wire.toml").write_text(
        'name = "Wire"\npaths = ["wire", "nowhere"]\npatterns = ["*.txt"]\noutlet = "The Wire"\n'
    )
    settings = make_settings()
    assert find_source_files(settings.sources)[0] == []
    inbox.mkdir()
    (inbox / "x.txt").write_text("x" * 30)
    offers, _ = find_source_files(settings.sources)
    assert offers_anything_new(offers, settings=settings)
    receive_files(offers, settings=settings, now=NOW)
    assert not offers_anything_new(offers, settings=settings)
    (stored,) = EventLog(settings.warehouse).read()
    assert isinstance(stored.event, DocumentReceived)
    assert (stored.event.source, stored.event.outlet) == ("wire", "The Wire")


def test_a_pipe_or_a_huge_file_in_a_source_is_looked_at_and_refused_once(config, make_settings):
    (config / "sources" / "wire.toml").write_text('name = "Wire"\npaths = ["wire"]\n')
    inbox = config.parent / "wire"
    inbox.mkdir()
    os.mkfifo(inbox / "pipe.txt")  # whoever read it would wait for ever
    with (inbox / "huge.txt").open("wb") as file:
        file.truncate(11_000_000)
    settings = make_settings()
    offers, _ = find_source_files(settings.sources)
    assert offers_anything_new(offers, settings=settings)
    receive_files(offers, settings=settings, now=NOW)
    assert not offers_anything_new(offers, settings=settings)
    named, _ = find_files([inbox / "pipe.txt"], source=MANUAL, patterns=["*"])
    assert offers_anything_new(named, settings=settings), "who names a file is told each time"


def test_a_log_older_than_the_tables_receives_nothing(make_settings, tmp_path):
    settings = make_settings()
    table = Projection(settings.warehouse, "articles", "abc")
    table.commit([], upto=8)
    Manifest(settings.warehouse).promote([table], upto=8)
    with pytest.raises(StandfirstError, match=r"articles/abc: .* position 8, .* ends at 0.*tables"):
        receive(settings, write_articles(tmp_path / "in", range(1)))
    assert EventLog(settings.warehouse).last_position() == 0
    shutil.rmtree(settings.warehouse / "tables")
    assert receive(settings, tmp_path / "in").new == 1


def test_a_path_that_the_system_refuses_does_not_stop_the_others(make_settings, tmp_path):
    good = tmp_path / "good.txt"
    good.write_text("something")
    received = offer(make_settings(), tmp_path / ("x" * 5000), good)
    assert received.new == 1
    assert [event.reason for event in received.refused] == ["unreadable"]


def test_a_folder_that_cannot_be_listed_is_refused_and_the_rest_is_found(
    make_settings, tmp_path, monkeypatch
):
    inbox = write_articles(tmp_path / "in", range(1))
    closed = inbox / "closed.d"
    closed.mkdir()
    scandir, listdir = os.scandir, os.listdir

    def refuse(of):
        def call(path):
            if Path(path) == closed:
                raise PermissionError(13, "Permission denied", str(path))
            return of(path)

        return call

    monkeypatch.setattr(os, "scandir", refuse(scandir))
    monkeypatch.setattr(os, "listdir", refuse(listdir))
    offers, _ = find_files([inbox], source="test", patterns=["*.md"])
    received = receive_files(offers, settings=make_settings(), now=NOW)
    assert received.new == 1
    assert [(e.name, e.reason) for e in received.refused] == [(str(closed), "unreadable")]


def test_a_source_that_cannot_be_looked_at_is_refused(config, make_settings):
    name = "x" * 300  # longer than a file system takes
    (config / "sources" / "wire.toml").write_text(f'name = "Wire"\npaths = ["{name}"]\n')
    settings = make_settings()
    offers, _ = find_source_files(settings.sources)
    received = receive_files(offers, settings=settings, now=NOW)
    assert [event.reason for event in received.refused] == ["unreadable"]
    assert not offers_anything_new(offers, settings=settings)


def test_links_to_folders_are_not_followed_and_are_counted(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "a.txt").write_text("a")
    offers, skipped = find_files([tmp_path], source="test", patterns=["*"])
    assert [o.path.name for o in offers] == ["a.txt"]
    assert skipped == {"linked folder": 1}


def test_a_name_is_one_line_that_steers_no_terminal(make_settings, tmp_path):
    settings = make_settings()
    (tmp_path / "a\n\x1b[2J\u202eb.txt").write_text("text")
    offer(settings, tmp_path)
    names = [s.event.name for s in EventLog(settings.warehouse).read()]
    assert str(tmp_path / "a\ufffd\ufffd[2J\ufffdb.txt") in names
