import pytest

from stages.parse import CONFIG, load_rules


def test_the_shipped_configuration_loads(config):
    rules = load_rules(config)
    assert rules.max_bytes == 10_000_000
    assert set(config) == set(CONFIG)


@pytest.mark.parametrize(
    ("path", "text", "words"),
    [
        ("parse.toml", "max_bytes = 0\nmin_words = 5", ["parse.toml", "max_bytes", "0"]),
        ("parse.toml", "max_bytes = true\nmin_words = 5", ["max_bytes", "True"]),
        ("parse.toml", "max_bytes = 1", ["min_words", "None"]),
        ("parse.toml", "max_byte = 1", ["max_byte", "known keys"]),
        ("parse.toml", "max_bytes =", ["parse.toml", "Invalid value"]),
        ("lexicons/outlets.txt", "# none\n", ["outlets.txt", "no entries"]),
        ("lexicons/outlets.txt", "Tide\n\ntide\n", ["line 3", "'tide'", "line 1"]),
    ],
)
def test_an_error_names_file_place_and_value(config, path, text, words):
    with pytest.raises(ValueError, match=r"config/") as error:
        load_rules({**config, path: text})
    for word in words:
        assert word in str(error.value)
