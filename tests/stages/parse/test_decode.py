import pytest

from stages.parse.decode import decode_document
from stages.parse.draft import Problem

TEXT = "The café’s owner – a Mr Müller – said “no” to the £5 fee, and the naïve crowd cheered. " * 3
LATIN = "The café of Herr Müller, where a naïve crowd cheered the piñata, is a cliché. " * 3


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (b"\xef\xbb\xbf" + TEXT.encode(), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT),
        (TEXT.encode("utf-16-le"), TEXT),
        (TEXT.encode("utf-32"), TEXT),
        (TEXT.encode("cp1252"), TEXT),
        (LATIN.encode("latin-1"), LATIN),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("e\u0301 and\u00ad é".encode(), "é and é"),
    ],
    ids=[
        *("utf-8", "utf-8 mark", "utf-16", "utf-16-be", "utf-16 unmarked", "utf-32", "cp1252"),
        *("latin-1", "newlines", "settled"),
    ],
)
def test_encodings(data, text):
    assert decode_document(data, max_bytes=10_000) == text


def test_a_page_says_its_encoding():
    page = "<meta charset='iso-8859-2'><p>Łódź</p>"
    assert decode_document(page.encode("iso-8859-2"), max_bytes=100) == page


def test_a_page_may_name_an_encoding_that_does_not_exist():
    page = "<meta charset='klingon'><p>caf\xe9 and na\xefve and clich\xe9</p>"
    assert decode_document(page.encode("cp1252"), max_bytes=100) == page


def test_utf_8_that_was_cut_off_keeps_everything_before():
    text = decode_document(TEXT.encode()[:-1] + "é".encode()[:1], max_bytes=10_000)
    assert isinstance(text, str)
    assert text.rstrip("�") == TEXT[:-1]


SAID = "“The harbour is ours,” said Ann Bell."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (f"{SAID} It cost ".encode() + b"\xa35m.", f"{SAID} It cost £5m."),
        (f"{SAID} Caf".encode() + b"\xe9 \x93Tide\x94 is shut.", f"{SAID} Café “Tide” is shut."),
        (f"{SAID} ".encode() + b"No \x90 byte.", f"{SAID} No � byte."),
        (f"{SAID} ".encode() + b"A pound is \xa3" * 9, f"{SAID} " + "A pound is £" * 9),
        ("Müller sells crêpes for ".encode() + b"\xa35.", "Müller sells crêpes for £5."),
        (f"{SAID} He".encode() + b"\xe2\x80 was there.", f"{SAID} He� was there."),
        (f"{SAID} A ".encode() + b"\xed\xa0\xbd dog.", f"{SAID} A � dog."),
        (f"{SAID} Caf".encode() + b"\xc3...", f"{SAID} Caf�..."),
        (b"\xef\xbb\xbf" + b"It cost \xa35m.", "It cost £5m."),
    ],
    ids=[
        *("pound", "letters", "no character", "nine to a mark", "letters outnumber", "cut mark"),
        *("surrogate", "cut letter", "utf-8 mark"),
    ],
)
def test_bad_bytes_among_utf_8(data, text):
    assert decode_document(data, max_bytes=10_000) == text


@pytest.mark.parametrize(
    "text",
    [
        "“The café” – the naïve one’s – was shut, said Ann Bell’s friend, for £5.",
        "The ‘CAFɒ of “É” cost £5 – or £6 – and the “crêpe” was “à la carte”.".replace("ɒ", "É’"),
        "“He ate at the café”—said Ann Bell—“and paid £5”.",
        "Er weiß“, sagte Frau Müller, „daß es schön ist“, und „ganz früh“.",
    ],
    ids=["quoted", "capital and mark", "letter and two marks", "German"],
)
def test_no_utf_8_by_chance(text):
    assert decode_document(text.encode("cp1252"), max_bytes=10_000) == text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The tide \x00turned.", "The tide �turned."),
        ("The tide \x07turned\x1b.", "The tide \x07turned\x1b."),
        ("The tide turned. " * 100 + "\x07" * 10, "The tide turned. " * 100 + "\x07" * 10),
        ("\x0c\x0b\x0c\x0b\x0cThe tide turned.", "\x0c\x0b\x0c\x0b\x0cThe tide turned."),
    ],
    ids=["one NUL", "two", "a share", "page breaks"],
)
def test_a_few_control_characters_are_slips(text, read):
    assert decode_document(text.encode(), max_bytes=10_000) == read


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_units_that_are_no_character(encoding):
    mark = "\ufeff".encode(encoding)
    damaged = mark + "A \ud83d dog barked at 😀.".encode(encoding, "surrogatepass") + b"\x0a"
    text = decode_document(damaged, max_bytes=10_000)
    assert isinstance(text, str)
    assert text.rstrip("�") == "A � dog barked at 😀."


def test_bytes_behind_a_mark_that_are_no_text():
    damaged = b"\xff\xfe" + "\ud83d\ud83d a ".encode("utf-16-le", "surrogatepass") * 20
    problem = decode_document(damaged, max_bytes=10_000)
    assert isinstance(problem, Problem)
    assert problem.reason == "undecodable"


def test_the_limit_counts_bytes():
    assert isinstance(decode_document("é é".encode(), max_bytes=4), Problem)
    assert decode_document("é é".encode(), max_bytes=5) == "é é"


@pytest.mark.parametrize("label", ["unicode_escape", "idna", "utf-7", "rot13", "utf-99"])
def test_a_page_that_declares_no_encoding_of_the_web_is_guessed(label):
    page = f"<meta charset={label}><p>A café, \\ud800 and +2AA- of plain English words.</p>"
    assert decode_document(page.encode("cp1252"), max_bytes=1_000) == page
