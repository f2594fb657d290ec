import pytest

from tests.stages.voice.reading import find

PEOPLE = ("Orla Fenwick", "Piet Dorn", "Peter Dunn")

CASES = {
    "paragraphs run together": (
        'Orla Fenwick said: "The bridge is safe. "We will open it in May." She added that the toll '
        'would fall. Piet Dorn said: "No."',
        [
            ("direct", "The bridge is safe.", "Orla Fenwick"),
            ("direct", "We will open it in May.", "Orla Fenwick"),
            ("indirect", "that the toll would fall", "Orla Fenwick"),
            ("direct", "No.", "Piet Dorn"),
        ],
    ),
    "paragraphs run together at the head": (
        '"It was built badly. "Nobody checked it. We must close it." Peter Dunn disagreed. '
        '"It is safe," Dunn said.',
        [
            ("direct", "It was built badly.", "Peter Dunn"),
            ("direct", "Nobody checked it. We must close it.", "Peter Dunn"),
            ("direct", "It is safe,", "Peter Dunn"),
        ],
    ),
    "paragraphs run together after words within a clause": (
        'Peter Dunn said that "the bridge was sound. "We row in May." Fenwick said "no".',
        [
            ("direct", "the bridge was sound.", "Peter Dunn"),
            ("direct", "We row in May.", "Peter Dunn"),
            ("mixed", "no", "Orla Fenwick"),
        ],
    ),
    "a term inside the first of them": (
        '"The so-called "experts" have gone. "They left us," Dunn said. "Nobody came."',
        [
            ("direct", 'The so-called "experts" have gone.', "Peter Dunn"),
            ("mixed", "experts", None),
            ("direct", "They left us,", "Peter Dunn"),
            ("direct", "Nobody came.", "Peter Dunn"),
        ],
    ),
    "speech inside speech": (
        '"I met him. "Where is it?" he asked," Dunn said. "I told him."',
        [
            ("direct", 'I met him. "Where is it?" he asked,', "Peter Dunn"),
            ("scare", "Where is it?", None),
            ("direct", "I told him.", "Peter Dunn"),
        ],
    ),
    "a space after the mark at the head": (
        '" We lost it all. " said Dunn.',
        [("direct", "We lost it all.", "Peter Dunn")],
    ),
    "a space before the mark that closes": (
        '"We lost it all. " Dunn left. "We row on," he said.',
        [("direct", "We lost it all.", "Peter Dunn"), ("direct", "We row on,", "Peter Dunn")],
    ),
    "a term inside speech": (
        '"They call it "progress" here," Dunn said. "It is not."',
        [
            ("direct", 'They call it "progress" here,', "Peter Dunn"),
            ("scare", "progress", None),
            ("direct", "It is not.", "Peter Dunn"),
        ],
    ),
    "a quotation that another follows": (
        '"We lost." "You won," Dunn said. "You always do."',
        [
            ("direct", "We lost.", "Peter Dunn"),
            ("direct", "You won,", "Peter Dunn"),
            ("direct", "You always do.", "Peter Dunn"),
        ],
    ),
    "a slip": (
        'Peter Dunn took an "odd and "strange" step. It failed. "We are glad," Dunn said.',
        [("scare", "strange", None), ("direct", "We are glad,", "Peter Dunn")],
    ),
    "a mark that is lost": (
        'Fenwick wrote: "We are glad. The pier opens in May. Dunn called it "odd" and "late".',
        [
            ("direct", "We are glad. The pier opens in May.", "Orla Fenwick"),
            ("mixed", "odd", "Peter Dunn"),
            ("mixed", "late", "Peter Dunn"),
        ],
    ),
    "a mark that is lost at the end": (
        'Dunn said: "The pier is closed and the crew has left',
        [("direct", "The pier is closed and the crew has left", "Peter Dunn")],
    ),
    "a mark that is lost in a long text": (
        'Dunn said: "The pier is closed. ' + "The crew has gone home by now. " * 40,
        [("direct", "The pier is closed.", "Peter Dunn")],
    ),
    "the paragraphs are there": (
        'Dunn said: "The so-called "experts" were wrong.\n\n"They left."',
        [
            ("direct", 'The so-called "experts" were wrong.', "Peter Dunn"),
            ("mixed", "experts", None),
            ("direct", "They left.", "Peter Dunn"),
        ],
    ),
    "a space is lost before speech": (
        'The pier sank."We rowed home," Dunn said.',
        [("direct", "We rowed home,", "Peter Dunn")],
    ),
    "a space is lost after speech": (
        '"We rowed home."Dunn said so. "We slept," he added.',
        [
            ("direct", "We rowed home.", "Peter Dunn"),
            ("direct", "We slept,", "Peter Dunn"),
        ],
    ),
    "a space too many before the end": (
        'The sign "Boats for hire ", Dunn said, was lost. "We rowed," he added.',
        [
            ("indirect", 'The sign "Boats for hire "', "Peter Dunn"),
            ("mixed", "Boats for hire", "Peter Dunn"),
            ("indirect", "was lost", "Peter Dunn"),
            ("direct", "We rowed,", "Peter Dunn"),
        ],
    ),
    "what signs a post": (
        'The pier is closed. pic.example/abc "— Norrland News (@norr) May 3, 2021. '
        '"We rowed," Dunn said.',
        [("direct", "We rowed,", "Peter Dunn")],
    ),
    "a dash after speech": (
        '"We rowed." — Peter Dunn. "We slept," he added.',
        [("direct", "We rowed.", "Peter Dunn"), ("direct", "We slept,", "Peter Dunn")],
    ),
    "damaged dashes": (
        'The pier "?once a fort "?is closed. "We rowed,"?Dunn said.',
        [("direct", "We rowed,", "Peter Dunn")],
    ),
    "damaged apostrophes": (
        '"I don"t know, and we"re late," Dunn said.',
        [("direct", 'I don"t know, and we"re late,', "Peter Dunn")],
    ),
    "a question that ends with its mark": (
        '"Do you know?" Dunn asked. His sign "why?" fell.',
        [("direct", "Do you know?", "Peter Dunn"), ("scare", "why?", None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_straight_marks(text, expected):
    got = [
        (q.kind, text[q.start : q.end], None if q.speaker == "he" else q.speaker)
        for q in find(text, people=PEOPLE)
    ]
    assert got == expected
