"""What single commands say where a newcomer would otherwise be misled."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from flows import running
from flows.cli import standfirst
from flows.commands.options import name_options
from flows.publishing import publish_reports
from flows.running import Outcome
from tests.flows.small_warehouse import derive, receive, receive_and_derive, write_articles
from tests.stages.encoder.tiny import write_classifier
from warehouse.log import EventLog
from warehouse.query import fetch_rows, open_catalog


@pytest.fixture
def call(make_settings):
    """A command on a warehouse of the test's own."""
    settings = make_settings()
    where = ["--config", str(settings.folder), "--warehouse", str(settings.warehouse)]

    def call(*arguments):
        return CliRunner().invoke(standfirst, [*arguments, *where])

    call.settings = settings
    return call


@pytest.fixture(autouse=True)
def _without_network(config):
    (config / "encoder.toml").write_text('model = "none"\n')


def test_a_withdrawal_is_recorded_once_and_shows_with_the_next_run(call, tmp_path):
    receive_and_derive(call.settings, write_articles(tmp_path / "in", range(2)))
    with open_catalog(call.settings.warehouse) as catalog:
        article = fetch_rows(catalog, "select min(article_id) as id from articles")[0]["id"]
    log = EventLog(call.settings.warehouse)

    done = call("withdraw", article, "--reason", "retracted")
    assert done.exit_code == 0
    assert f"standfirst run --warehouse {call.settings.warehouse}" in done.stderr
    assert log.last_position() == 3

    again = call("withdraw", article, "--reason", "retracted once more")
    assert again.exit_code == 1
    assert "withdrawn already, at position 3" in again.stderr
    assert log.last_position() == 3

    query = ["sql", "select count(*) as n from articles", "--format", "csv"]
    assert call(*query).stdout.split() == ['"n"', "2"]
    derive(call.settings)
    assert call(*query).stdout.split() == ['"n"', "1"]
    assert "withdrawn already" in call("withdraw", article, "--reason", "x").stderr


def test_an_article_that_was_never_read_cannot_be_withdrawn(call, tmp_path):
    receive_and_derive(call.settings, write_articles(tmp_path / "in", range(1)))
    done = call("withdraw", "0" * 16, "--reason", "x")
    assert done.exit_code == 1
    assert "no article of this id" in done.stderr


def test_status_says_how_much_of_the_log_is_not_read(call, tmp_path):
    folder = write_articles(tmp_path / "in", range(2))
    receive(call.settings, folder)
    before = call("status")
    assert before.exit_code == 0
    assert "2 events of the log" in before.stdout
    derive(call.settings)
    assert "not read yet" not in call("status").stdout
    receive(call.settings, tmp_path / "missing.txt")
    after = call("status").stdout
    assert after.startswith("1 event of the log")
    assert "standfirst run" in after
    assert "Quarantine (documents or lines of them): 0" in after


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("select 1; select 2", 1),
        ("select 'a;b' as x; -- one", 0),
        ("pivot (select 1 as a, 2 as b) on a using sum(b)", 0),
    ],
)
def test_a_query_is_one_statement(call, tmp_path, query, code):
    receive_and_derive(call.settings, write_articles(tmp_path / "in", range(1)))
    done = call("sql", query)
    assert done.exit_code == code
    assert ("2 statements" in done.stderr) == bool(code)


@pytest.mark.parametrize("query", ["", " \n", "/* from articles */", "-"])
def test_an_empty_query_is_told(call, tmp_path, query):
    receive_and_derive(call.settings, write_articles(tmp_path / "in", range(1)))
    done = call("sql", query)
    assert done.exit_code == 1
    assert "the query is empty" in done.stderr


def test_every_faulty_target_file_is_named(config):
    for name in ("alpha", "omega"):
        (config / "targets" / f"{name}.toml").write_text('nmae = "x"\n', encoding="utf-8")
    done = CliRunner().invoke(standfirst, ["targets", "check", "--config", str(config)])
    assert done.exit_code == 1
    assert all(str(config / "targets" / f"{n}.toml: ") in done.stderr for n in ("alpha", "omega"))


def test_one_target_is_counted_as_one(config):
    for path in sorted((config / "targets").iterdir())[1:]:
        path.unlink()
    done = CliRunner().invoke(standfirst, ["targets", "check", "--config", str(config)])
    assert done.stdout == "1 target, nothing wrong\n"


GUIDE = Path("docs/guide.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("names", "warned"),
    [
        ('["Save Our Harbour"]', True),
        ('["Save Our Harbour", "harbour campaigners"]', False),
        ('["The Harbour"]', True),
        ('["Campaigners"]', False),
    ],
)
def test_a_target_whose_own_name_is_not_counted_is_a_warning(config, names, warned):
    path = config / "targets" / "harbour.toml"
    path.write_text(f'name = "Harbour campaigners"\nkind = "group"\nnames = {names}\n')
    done = CliRunner().invoke(standfirst, ["targets", "check", "--config", str(config)])
    assert done.exit_code == 0
    assert (f"{path}: name = 'Harbour campaigners' is not in names" in done.stderr) == warned
    assert done.stdout == f"6 targets, {'1 warning' if warned else 'nothing wrong'}\n"


@pytest.mark.parametrize(
    ("kind", "names", "warned"),
    [
        ("person", '["Hale"]', True),
        ("person", '["Ann Hale"]', False),
        ("person", '["Hale", "Ann Hale"]', False),
        ("institution", '["Hale"]', False),
    ],
)
def test_a_person_without_a_full_name_is_a_warning(config, kind, names, warned):
    path = config / "targets" / "hale.toml"
    path.write_text(f'name = "Ann Hale"\nkind = "{kind}"\nnames = {names}\n')
    done = CliRunner().invoke(standfirst, ["targets", "check", "--config", str(config)])
    assert done.exit_code == 0
    assert (f"{path}: names has no full name, only 'Hale'" in done.stderr) == warned
    assert done.stdout == f"6 targets, {'1 warning' if warned else 'nothing wrong'}\n"


@pytest.mark.parametrize(
    ("members", "warned"),
    [
        ('["campaigners", "people", "women"]', True),
        ('["campaigners", "these people"]', False),
    ],
)
def test_a_member_noun_for_anybody_is_a_warning(config, members, warned):
    path = config / "targets" / "harbour.toml"
    text = f'name = "Harbour"\nkind = "group"\nnames = ["Harbour"]\nmembers = {members}\n'
    path.write_text(text)
    done = CliRunner().invoke(standfirst, ["targets", "check", "--config", str(config)])
    assert done.exit_code == 0
    assert (f"{path}: members holds 'people', 'women', who may be anybody" in done.stderr) == warned
    assert done.stdout == f"6 targets, {'1 warning' if warned else 'nothing wrong'}\n"


def test_the_target_of_the_guide_is_counted_by_its_name(config):
    example = next(
        block for block in re.findall(r"```toml\n(.*?)```", GUIDE, re.S) if "kind" in block
    )
    (config / "targets" / "harbour.toml").write_text(example, encoding="utf-8")
    where = ["--config", str(config)]
    checked = CliRunner().invoke(standfirst, ["targets", "check", *where])
    assert checked.stdout == "6 targets, nothing wrong\n"
    headline = "Harbour campaigners storm council meeting"
    tried = CliRunner().invoke(standfirst, ["targets", "try", headline, *where])
    assert "harbour\tname\t0–19\tHarbour campaigners" in tried.stdout


def test_targets_of_ones_own_replace_the_bundled_ones(tmp_path):
    (tmp_path / "targets").mkdir()
    example = 'name = "Harbour"\nkind = "group"\nnames = ["Harbour"]\n'
    (tmp_path / "targets" / "harbour.toml").write_text(example)
    done = CliRunner().invoke(standfirst, ["targets", "list", "--config", str(tmp_path)])
    assert done.stdout == "harbour\tgroup\tHarbour\n"


@pytest.mark.parametrize("name", ["encoder.toml", "parse.toml"])
def test_a_mistake_in_a_stages_file_is_told_with_its_path(config, name):
    path = config / name
    path.write_text("nonsense = 1\n", encoding="utf-8")
    done = CliRunner().invoke(standfirst, ["targets", "try", "x", "--config", str(config)])
    assert done.exit_code == 1
    assert f"Error: {path}: unknown key 'nonsense'" in done.stderr


@pytest.mark.parametrize("model", ["", "x" * 5000, "nowhere.onnx"])
def test_a_network_that_is_nowhere_is_told(config, model):
    (config / "encoder.toml").write_text(f'model = "{model}"\n', encoding="utf-8")
    done = CliRunner().invoke(standfirst, ["targets", "try", "x", "--config", str(config)])
    assert done.exit_code == 1
    assert f"model = {model!r}: no such file or folder; accepted is" in done.stderr


def test_a_network_that_cannot_be_loaded_is_told(config, tmp_path):
    folder = write_classifier(tmp_path / "tiny", {"a": "yes"}, ["no", "yes"], pooled=True)
    (config / "encoder.toml").write_text(f'model = "{folder}"\n', encoding="utf-8")
    done = CliRunner().invoke(standfirst, ["targets", "try", "momentum", "--config", str(config)])
    assert done.exit_code == 1
    assert f"Error: encoder.toml: model = {str(folder)!r} cannot be loaded: " in done.stderr
    assert "accepted are negative, neutral and positive" in done.stderr


@pytest.mark.parametrize("name", ["lexicons/polarity.tsv", "lexicons/outlets.txt"])
def test_a_bad_line_of_a_lexicon_is_told_with_its_path(config, name):
    path = config / name
    path.write_text("# source\n\t1\ta\n", encoding="utf-8")
    done = CliRunner().invoke(standfirst, ["targets", "try", "x", "--config", str(config)])
    assert done.exit_code == 1
    assert f"Error: {path}, line 2: " in done.stderr


TEXT = """Harbour campaigners storm council meeting

By Rosalind Fenn
The Evening Courier, 14 March 2024

It rained. Momentum's members are a ragtag army.

“Momentum is a sick cult,” said Tom Baker, a volunteer. Momentum met on Monday.
"""


def test_annotate_shows_quotes_stance_and_framing_below_each_sentence(config, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    arguments = ["annotate", str(tmp_path / "a.txt"), "--config", str(config)]
    lines = CliRunner().invoke(standfirst, [*arguments, "--text"]).stdout.splitlines()
    assert lines[:4] == [
        "Harbour campaigners storm council meeting",
        "By Rosalind Fenn · The Evening Courier · 2024-03-14",
        "It rained.",
        "Momentum's members are a ragtag army.",
    ]
    assert "    corbyn_supporters · writer: negative -0.60 by “ragtag”" in lines
    assert "    corbyn_supporters · writer: label “ragtag army”, negative" in lines
    quoted = lines.index("“Momentum is a sick cult,” said Tom Baker, a volunteer.")
    assert lines[quoted + 1] == "    direct · Tom Baker: Momentum is a sick cult,"
    assert "    corbyn_supporters · Tom Baker: label “sick cult”, negative" in lines[quoted:]
    assert lines[-2].endswith("writer: neutral +0.00 by the sentence as a whole")
    piped = CliRunner().invoke(standfirst, arguments)
    assert json.loads(piped.stdout)["articles"][0]["byline"] == "Rosalind Fenn"


def test_trying_targets_says_which_sentence_each_line_is_about(config):
    text = "Momentum met on Monday. It rained. Momentum's members are a ragtag army."
    done = CliRunner().invoke(standfirst, ["targets", "try", text, "--config", str(config)])
    lines = done.stdout.splitlines()
    assert [line for line in lines if not line.startswith("  ")] == [
        "Momentum met on Monday.",
        "It rained.",
        "Momentum's members are a ragtag army.",
    ]
    assert lines[lines.index("It rained.") + 1] == "  no target is meant here"
    assert lines[1] == "  corbyn_supporters\tname\t0–8\tMomentum"
    assert lines[2].split("\t")[2:] == ["neutral", "+0.00", "by the sentence as a whole"]
    assert lines[-1].split("\t")[-1].startswith("by “ragtag")


@pytest.mark.parametrize("given", ["", " \n\n"])
def test_nothing_on_standard_input_ends_as_an_empty_file_does(config, tmp_path, given):
    (tmp_path / "empty.txt").write_text(given)
    where = ["--config", str(config)]
    file = CliRunner().invoke(standfirst, ["annotate", str(tmp_path / "empty.txt"), *where])
    piped = CliRunner().invoke(standfirst, ["annotate", "-", *where], input=given)
    assert piped.exit_code == file.exit_code == 3
    assert "standard input: empty" in piped.stderr
    assert piped.stdout == ""


@pytest.mark.parametrize("command", [["status"], ["sql", "from quotes"], ["analyse"]])
@pytest.mark.parametrize("spoiled", ["log", "tables/quotes"])
def test_a_damaged_table_is_a_message_that_says_what_to_do(call, tmp_path, command, spoiled):
    receive_and_derive(call.settings, write_articles(tmp_path / "in", range(1)))
    folder = call.settings.warehouse / spoiled
    for path in [*folder.rglob("*.json"), *folder.rglob("*.parquet")]:
        path.write_bytes(b"no longer")
    done = call(*command)
    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert str(folder) in done.stderr
    assert ("from a backup" if spoiled == "log" else "Delete ") in done.stderr


@pytest.mark.parametrize("sample", [True, False])
def test_what_a_run_tells_to_try_next_asks_what_it_read(config, monkeypatch, sample):
    told = []

    def run(settings, _paths, *, options, own):
        told.append((settings.warehouse, options, own))
        return Outcome()

    monkeypatch.setattr(running, "run_all", run)
    arguments = ["run", *(["--sample"] if sample else []), "--config", str(config)]
    assert CliRunner().invoke(standfirst, arguments).exit_code == 0
    ((warehouse, options, own),) = told
    assert options == (f" --warehouse {warehouse}" if sample else "") + f" --config {config}"
    assert own == f" --config {config}"


def test_options_to_type_are_quoted():
    assert name_options(Path("my config"), None) == " --config 'my config'"


def test_a_report_tells_to_ask_the_warehouse_that_it_is_on(call, tmp_path, monkeypatch):
    receive_and_derive(call.settings, write_articles(tmp_path / "in", range(1)))
    monkeypatch.setattr(running, "_on_prefect", lambda settings, _: publish_reports(settings))
    done = call("report")
    where = f" --warehouse {call.settings.warehouse} --config {call.settings.folder}"
    assert f'standfirst sql "from stance_by_voice"{where}\n' in done.stderr


def test_a_report_says_how_much_of_the_log_is_not_in_it(call, tmp_path, monkeypatch):
    monkeypatch.setattr(running, "_on_prefect", lambda settings, _: publish_reports(settings))
    folder = write_articles(tmp_path / "in", range(2))
    receive_and_derive(call.settings, folder)
    assert "not in these yet" not in call("report").stderr
    for number, told in ((2, "1 event of the log"), (3, "2 events of the log")):
        receive(call.settings, write_articles(folder, [number]))
        done = call("report")
        assert "Reports: up to date" in done.stderr
        assert told in done.stderr.splitlines()[-1]
        assert f"`standfirst run --warehouse {call.settings.warehouse}" in done.stderr
    derive(call.settings)
    assert "not in these yet" not in call("report").stderr


def test_a_report_on_nobody_is_refused_before_a_server_starts(call, tmp_path):
    receive_and_derive(call.settings, write_articles(tmp_path / "in", range(1)))
    done = call("report", "corbyn_suporters")
    assert done.exit_code == 1
    assert "'corbyn_suporters'; expected one of: corbyn_supporters" in done.stderr
    assert not (call.settings.warehouse / "prefect").exists()


def test_nothing_in_a_text_steers_the_terminal(config, tmp_path):
    text = TEXT.replace("Fenn", "Fenn\x1b]0;x").replace("a ragtag", "a \x9b2J\u202eragtag")
    text = text.replace("Tom Baker", "Tom \x07Baker").replace("sick", "sick\x08")
    where = ["--config", str(config)]
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    shown = CliRunner().invoke(standfirst, ["annotate", str(tmp_path / "a.txt"), "--text", *where])
    tried = CliRunner().invoke(standfirst, ["targets", "try", text, *where])
    for done in (shown, tried):
        assert done.exit_code == 0
        assert "Momentum's members are a �2Jragtag army." in done.stdout
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", done.stdout)
