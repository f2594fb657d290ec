import pytest
from hypothesis import given
from hypothesis import strategies as st

from stages import entities
from tests.stages.entities.reading import FILES, RULES, make_reading


def read(text: str, form: str = "name"):
    rows = entities.find_entities(make_reading(text), rules=RULES)
    return [(text[row.start : row.end], row.type, row.name) for row in rows if row.form == form]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They asked Maud Penhaligon.", [("Maud Penhaligon", "PER", "Maud Penhaligon")]),
        ("They asked Robert A. Quill.", [("Robert A. Quill", "PER", "Robert A. Quill")]),
        ("They asked Aziza al-Quill.", [("Aziza al-Quill", "PER", "Aziza al-Quill")]),
        (
            "They asked the Tide Workers’ Union.",
            [("Tide Workers’ Union", "ORG", "Tide Workers’ Union")],
        ),
        ("They asked Prime Minister Ann Lee.", [("Ann Lee", "PER", "Ann Lee")]),
        ("They asked Lt Col Quill.", [("Quill", "PER", "Quill")]),
        ("They asked the Orrin Water Board.", [("Orrin Water Board", "ORG", "Orrin Water Board")]),
        (
            "They asked the Royal Bank of Orrin.",
            [("Royal Bank of Orrin", "ORG", "Royal Bank of Orrin")],
        ),
        (
            "They left the Department for Tides and Fogs.",
            [("Department for Tides and Fogs", "ORG", "Department for Tides and Fogs")],
        ),
        ("They live near Orrin.", [("Orrin", "LOC", "Orrin")]),
        ("They live on Harbour Street.", [("Harbour Street", "LOC", "Harbour Street")]),
        ("They flew to the U.S. yesterday.", [("U.S.", "LOC", "United States")]),
        ("They recalled the Tithe War.", [("Tithe War", "MISC", "Tithe War")]),
        (
            "They met Labour’s Ann Lee.",
            [("Labour", "ORG", "Labour Party"), ("Ann Lee", "PER", "Ann Lee")],
        ),
        ("They read the Observer on Monday.", [("Observer", "ORG", "Observer")]),
        (
            "They met London Mayor Ann Lee.",
            [("London", "LOC", "London"), ("Ann Lee", "PER", "Ann Lee")],
        ),
        ("Fans of Corbyn sang.", [("Corbyn", "PER", "Jeremy Corbyn")]),
        ("They saw Cork, Sligo and Ennis.", [(n, "LOC", n) for n in ("Cork", "Sligo", "Ennis")]),
        ("British and Marxist readers of a Scottish paper left on a Monday in May.", []),
        ("Don’t ask about MPs, Mayism or the Whitehall-backed plan.", []),
        ("", []),
        ("A", []),
    ],
)  # fmt: skip
def test_finds_names(text, expected):
    assert read(text) == expected


def test_surnames_and_initials_mean_the_full_name():
    text = (
        "The Orrin Fishing Union met Maud Penhaligon and her son.\n"
        "Penhaligon said the OFU was wrong.\n"
        "Maud laughed."
    )
    assert [name for _, _, name in read(text)] == [
        "Orrin Fishing Union",
        "Maud Penhaligon",
        "Maud Penhaligon",
        "Orrin Fishing Union",
        "Maud Penhaligon",
    ]


def test_a_full_name_in_the_article_wins_over_the_gazetteer():
    assert read("They met Della Corbyn.\nCorbyn left.")[-1][2] == "Della Corbyn"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Mr Corbyn.\nMrs Corbyn left.", ["Jeremy Corbyn", "Mrs Corbyn"]),
        ("They met Della Corbyn.\nMrs. Corbyn left.", ["Della Corbyn", "Della Corbyn"]),
        ("They met DCI Maud Penhaligon.", ["Maud Penhaligon"]),
    ],
)
def test_titles_and_short_forms_lead_to_the_right_bearer(text, expected):
    assert [name for _, _, name in read(text)] == expected


def test_a_word_that_opens_a_sentence_needs_proof():
    assert read("Fogs rolled in.") == []
    assert read("Orrin rolled in.\nThey live near Orrin.")[0][0] == "Orrin"


def test_names_in_another_alphabet_are_told_apart():
    text = "They met Иван Петров, Анна Каренина and the Отряд 12 and the Группа 12."
    reading = make_reading(text)
    rows = entities.find_entities(reading, rules=RULES)
    assert len({row.entity_id for row in rows}) == len(rows)


def test_capitals_of_a_headline_prove_nothing():
    reading = make_reading("Storm Over Tithe Scheme", kind="title")
    assert entities.find_entities(reading, rules=RULES) == []


def test_a_long_paragraph_keeps_its_quotations_apart():
    talk = "It rained and rained on. " * 170
    assert read(f'Tom Quill left. "{talk}" Then he slept.', form="pronoun")
    assert not read(f'Tom Quill left. "{talk}Then he slept."', form="pronoun")


@given(st.text(alphabet=st.sampled_from("AbC .,’'“”&-\n1é"), max_size=60) | st.text())
def test_spans_are_ordered_trimmed_and_inside_their_sentence(text):
    reading = make_reading(text)
    rows = entities.find_entities(reading, rules=RULES)
    last = 0
    for row in rows:
        sentence = reading.sentences[row.sentence]
        assert last <= row.start < row.end <= sentence.end
        assert text[row.start : row.end].strip() == text[row.start : row.end]
        assert row.name
        assert row.entity_id
        last = row.end


@pytest.mark.parametrize(
    ("file", "line", "message"),
    [
        ("gazetteer/people.tsv", "x\tPERSON\tX\t", r"people\.tsv, line 1: type 'PERSON'.*PER, ORG"),
        (
            "gazetteer/people.tsv",
            "x\tPER/woman\tX\t",
            r"people\.tsv, line 1: type 'PER/woman'.*PER/f",
        ),
        ("gazetteer/other.tsv", "x\tMISC/f\tX", r"other\.tsv, line 1: type 'MISC/f'"),
        ("gazetteer/other.tsv", "x\tMISC\t…", r"other\.tsv, line 1: name '…'"),
        ("gazetteer/places.tsv", "x", r"places\.tsv, line 1: .*id TAB type TAB"),
        ("lexicons/first_names.txt", "Ann\tx", r"first_names\.txt, line 1: gender 'x'.*f, m, n"),
        ("lexicons/name_words.txt", "Mr\ttitel", r"name_words\.txt, line 1: class 'titel'.*title"),
    ],
)
def test_a_bad_line_is_named(file, line, message):
    with pytest.raises(ValueError, match=message):
        entities.load_rules({**FILES, file: line})
