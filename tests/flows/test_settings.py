import pytest

from flows.errors import ConfigError
from flows.settings import BUNDLED, load_settings


def write(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_bundled_configuration_loads():
    settings = load_settings()
    assert settings.warehouse == BUNDLED.parent / "var" / "warehouse"
    assert "corbyn_supporters" in {target.id for target in settings.targets}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("standfirst.toml", "[reading]\nwindows = 3", ["reading.windows", "did you mean 'window'"]),
        ("standfirst.toml", "[reading]\nwindow = 0", ["reading.window", "0", "greater than"]),
        ("standfirst.toml", '[reading]\nwindow = "many"', ["reading.window", "'many'", "integer"]),
        ("standfirst.toml", "[reading", ["not valid TOML"]),
        (
            "standfirst.toml",
            '[schedule]\ncron = "daily"',
            ["schedule.cron", "'daily'", "0 6 * * *"],
        ),
        (
            "standfirst.toml",
            '[warehouse]\npath = "s3://bucket/x"',
            ["warehouse.path", "'s3://bucket/x'", "local folder"],
        ),
        (
            "standfirst.toml",
            '[warehouse]\npath = "a\\u0000b"',
            ["warehouse.path", "a\\x00b", "local folder"],
        ),
        ("sources/wire.toml", 'name = "Wire"', ["'paths' is missing"]),
        ("standfirst.toml", '[warehouse]\npath = " "', ["warehouse.path", "' '", "local folder"]),
        ("standfirst.toml", "a = " + "[" * 5000 + "]" * 5000, ["not valid TOML"]),
        ("targets/they.toml", "a = " + "[" * 5000 + "]" * 5000, ["not valid TOML"]),
        ("sources/wire.toml", 'name = "W"\npaths = []', ["paths = []", "at least 1 item"]),
        ("sources/wire.toml", 'name = "W"\npaths = [""]', ["paths.0", "''", "var/inbox"]),
        ("sources/wire.toml", 'name = "W"\npaths = ["a\\u0000"]', ["paths.0", "a\\x00"]),
        ("sources/wire.toml", 'name = "W"\npaths = ["x"]\npatterns = []', ["patterns", "[]"]),
        ("sources/wire.toml", 'name = "W"\npaths = "x"', ["paths", "'x'", "list"]),
        ("sources/wire.toml", 'name = "W"\npaths = ["x"]\npatterns = [""]', ["patterns.0", "''"]),
        (
            "sources/wire.toml",
            'name = "W"\npaths = ["x"]\npatterns = ["new/*.html"]',
            ["patterns.0", "'new/*.html'", "without folders"],
        ),
        ("sources/wire.toml", 'name = " "\npaths = ["x"]', ["name", "' '", "not blank"]),
        ("sources/wire.toml", 'name = "W"\npaths = ["x"]\noutlet = ""', ["outlet", "not blank"]),
        ("standfirst.toml", '[schedule]\ncron = "0 0 6 * * *"', ["schedule.cron", "five fields"]),
        ("standfirst.toml", '[schedule]\ncron = "0 6 * * 5L"', ["schedule.cron", "0 6 * * *"]),
        ("standfirst.toml", f"a = {'9' * 5000}", ["not valid TOML", "digits"]),
        ("targets/they.toml", f"a = {'9' * 5000}", ["not valid TOML", "digits"]),
        ("targets/they.toml", 'nam = "They"', ["nam", "name"]),
    ],
)
def test_a_mistake_names_file_key_value_and_what_is_accepted(tmp_path, name, text, expected):
    path = write(tmp_path / "config", name, text)
    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path / "config")
    for words in [path.name, *expected]:
        assert words in str(caught.value)


def test_a_byte_order_mark_is_no_mistake(tmp_path):
    """Editors on Windows write one."""
    write(tmp_path / "config", "standfirst.toml", "\ufeff[reading]\nwindow = 3\n")
    target = '\ufeffname = "The Larks"\nkind = "group"\nnames = ["the Larks"]\n'
    write(tmp_path / "config", "targets/larks.toml", target)
    settings = load_settings(tmp_path / "config")
    assert settings.reading.window == 3
    assert [target.name for target in settings.targets] == ["The Larks"]


def test_a_folder_replaces_only_what_it_holds(tmp_path):
    write(tmp_path / "config", "standfirst.toml", "[reading]\nwindow = 7")
    settings = load_settings(tmp_path / "config")
    assert settings.reading.window == 7
    assert settings.reading.max_document_mb == 10
    assert settings.targets == load_settings().targets
    assert settings.warehouse == tmp_path / "var" / "warehouse"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("target/they.toml", "did you mean 'targets'"),
        ("standfirst.tml", "did you mean 'standfirst.toml'"),
        ("standfrist.toml", "did you mean 'standfirst.toml'"),
        ("targets/they.toml.txt", "files named *.toml"),
        ("lexicons/label.tsv", "did you mean 'labels.tsv'"),
        ("lexicons/labels.tsv/labels.tsv", "accepted is a file of this name"),
        ("encoder.toml/encoder.toml", "accepted is a file of this name"),
        ("targets", "accepted is a folder of this name"),
        ("targets/README.md", None),
        ("notes/plan.txt", None),
    ],
)
def test_a_name_that_nothing_reads_is_an_error(tmp_path, name, expected):
    write(tmp_path / "config", name, "")
    if expected is None:
        load_settings(tmp_path / "config")
        return
    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path / "config")
    assert expected in str(caught.value)


@pytest.mark.parametrize("cron", ["0 6 * * *", "*/15 6-9 * JUL mon-wed", "0 6 L * *"])
def test_a_schedule_of_five_fields_is_taken(tmp_path, cron):
    write(tmp_path, "standfirst.toml", f'[schedule]\ncron = "{cron}"')
    assert load_settings(tmp_path).schedule.cron == cron


def test_a_missing_folder_is_an_error(tmp_path):
    with pytest.raises(ConfigError, match="no such configuration folder"):
        load_settings(tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["two words", "café", ".hidden", "x" * 101])
def test_a_target_whose_id_cannot_name_a_folder_is_an_error(tmp_path, name):
    text = 'name = "X"\nkind = "group"\nnames = ["Exes"]\n'
    write(tmp_path, f"targets/{name}.toml", text)
    with pytest.raises(ConfigError, match=r"the target's id.*should be"):
        load_settings(tmp_path)
