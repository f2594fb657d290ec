"""Single quotation marks told from apostrophes of plurals and of words cut short."""

import pytest

from tests.stages.voice.reading import find

CASES = {
    "a heading that ends in a plural": (
        "'Far too many lorries' The council met in May. It counts the drivers' hours.",
        ["Far too many lorries"],
    ),
    "a quoted word before a plural of another sentence": (
        "The 'Harbours' plan will end. It hurts the rowers' boats.",
        ["Harbours"],
    ),
    "a plural within the words": (
        "‘The rowers’ rights come first. The rowers’ boats are old,’ Orla Fenwick said.",
        ["The rowers’ rights come first. The rowers’ boats are old,"],
    ),
    "a plural in a name": ("The ‘rowers’ rights’ group met.", ["rowers’ rights"]),
    "a stray mark": (
        "'\"We 'row'\" Tolls, said Dunn. He left. She saw the 'pier'. The Hills' boat sank.",
        ["row", "pier"],
    ),
    "and, cut short": ("She plays rock 'n' roll.", []),
    "and, cut short within the words": ("They like 'rock 'n' roll' here.", ["rock 'n' roll"]),
}


@pytest.mark.parametrize(("text", "quoted"), CASES.values(), ids=CASES)
def test_find_quotes_tells_single_marks_from_apostrophes(text: str, quoted: list[str]) -> None:
    quotes = find(text, people=("Orla Fenwick",))
    assert [text[q.start : q.end] for q in quotes if q.kind != "indirect"] == quoted
