import pytest

from stages.characters import settle_characters


@pytest.mark.parametrize(
    ("given", "settled"),
    [
        ("Tide\u00adland", "Tideland"),
        ("Tide\u200bland\u200b Alliance\u2060\ufeff", "Tideland Alliance"),
        ("Jos\u200ce\u200d Mun\u0303oz", "Jose Muñoz"),
        ("Jose\u0301", "José"),
        ("Jose\u00ad\u0301", "José"),
        ("\u202eTide\u202c \u2067Ebb\u2069\u200f", "Tide Ebb"),
        ("Anti\u2010Tide and Anti\u2011Tide", "Anti-Tide and Anti-Tide"),
        ("Mr\u00a0Ebb, 5\u202f000\u2009km", "Mr Ebb, 5 000 km"),
        ("<p>\u0338 <b>e\u0301</b>", "<p>\u0338 <b>é</b>"),
    ],
    ids=[
        *("soft hyphen", "zero width", "joiners", "accent", "accent apart", "direction"),
        *("hyphens", "spaces", "a tag stays one"),
    ],
)
def test_what_nobody_sees_goes(given, settled):
    assert settle_characters(given) == settled
    assert settle_characters(settled) == settled


@pytest.mark.parametrize(
    "text",
    [
        "Plain – “quoted” and 5 000 o’clock",
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d💻 ❤\ufe0f\u200d🔥 👩🏽\u200d🚀",
        "ﬁne ＡＢ½ …",
        "one\n\u2028two\x85three\ttab",
    ],
    ids=["marks", "Persian", "Hindi", "emoji", "compatibility", "line ends"],
)
def test_what_is_meant_stays(text):
    assert settle_characters(text) == text
