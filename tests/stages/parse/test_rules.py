import re

import pytest

from stages.parse import CONFIG, load_rules


def test_the_shipped_configuration_loads(config):
    rules = load_rules(config)
    assert rules.min_words == 5
    assert set(config) == set(CONFIG)


@pytest.mark.parametrize(
    ("path", "text", "words"),
    [
        ("parse.toml", "min_words = 0", ["parse.toml", "min_words", "0"]),
        ("parse.toml", "min_words = true", ["min_words", "True"]),
        ("parse.toml", "", ["min_words", "None"]),
        ("parse.toml", "max_bytes = 1", ["max_bytes", "only key is 'min_words'"]),
        ("parse.toml", "min_words =", ["parse.toml", "Invalid value"]),
        ("lexicons/outlets.txt", "# none\n", ["outlets.txt", "no entries"]),
        ("lexicons/outlets.txt", "Tide\n\ntide\n", ["line 3", "'tide'", "line 1"]),
    ],
)
def test_an_error_names_file_place_and_value(config, path, text, words):
    with pytest.raises(ValueError, match=re.escape(path)) as error:
        load_rules({**config, path: text})
    for word in words:
        assert word in str(error.value)
