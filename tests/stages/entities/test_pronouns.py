"""Whom he and she mean, and how that is weighed."""

import pytest

from stages import entities
from stages.entities import salience
from stages.entities.pronouns import find_pronouns
from tests.processor_time import grows_linearly
from tests.stages.entities.reading import RULES, make_reading


def read_pronouns(text):
    rows = entities.find_entities(make_reading(text), rules=RULES)
    return [row.name for row in rows if row.form == "pronoun"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maud Penhaligon left because she was tired.", ["Maud Penhaligon"]),
        ("Maud Penhaligon left.\nShe was tired, and she slept.", ["Maud Penhaligon"] * 2),
        ("Mr Quill left.\nShe was tired.", []),
        ("Maud Penhaligon met Ann Lee.\nShe was tired.", []),
        ("Maud Penhaligon left.\nA woman said she was tired.", []),
        ("Maud Penhaligon left.\n“She was tired,” they said.", ["Maud Penhaligon"]),
        ("At Mr Quill’s request he left.", ["Quill"]),
        # single marks quote; a title in them, or a plural's apostrophe, does not
        ("Tom Quill met us.\n‘He is a liar,’ said Tom Quill.", []),
        ("Tom Quill met us.\n'He is a liar,' said Tom Quill.", []),
        ("Tom Quill sang ‘Lady Day’ twice.\nHe wept, he said.", ["Tom Quill"] * 2),
        ("Tom Quill met the boys’ aunt.\nHe wept.", ["Tom Quill"]),
        # a noun is whoever the clause is about, too; not one that is joined to a name
        ("Tom Quill fell.\nPeter Lee and a nurse treated him.", []),
        ("Tom Quill was fined.\nThe judge told him he had been late.", ["Tom Quill"] * 2),
        # whose name follows need not be hers; a line that points elsewhere tells no gender
        ("For her husband, Robin Penhaligon, it was a blow.\nHe left.", ["Robin Penhaligon"]),
        ("Related: Robin Penhaligon left as she was ill.\nRobin Penhaligon left.\nHe wept.",
         ["Robin Penhaligon"] * 2),
        # a preposition before a title; not one before another word
        ("Maud Penhaligon left.\nIn a letter to Ms Ann Lee, she wrote.", ["Maud Penhaligon"]),
        ("Tom Quill left.\nIn a letter to Lt. Col. Tom Lee, he wrote of it.", ["Tom Quill"]),
        ("Tom Quill left.\nTo the south Mr Lee said he was cross.", ["Lee"]),
        ("Tom Quill left.\nMr Lee, who wrote, said he was cross.", ["Lee"]),
        ("Tom Quill left.\nThey were told by Mr Tom Lee he was cross.", ["Tom Lee"]),
        # whom a pronoun's own clause names, it does not mean
        ("Tom Quill met Peter Lee.\nHe told Mr Lee a tale.", ["Tom Quill"]),
        ("Tom Quill met Peter Lee.\nHe told Peter Lee a tale.", ["Tom Quill"]),
        ("Tom Quill left.\nHe saw Tom Quill in the glass.", []),
        ("Ann Lee left.\nTom Quill sang.\nHe said Tom Quill sang.", []),
        # but in another clause, or after another's word
        ("Tom Quill left.\nHe sang, and Tom Quill wept.", ["Tom Quill"]),
        ("Tom Quill left.\nHis boat bore Ann Lee home.", ["Tom Quill"]),
        ("Tom Quill left.\nWhen he sang Tom Quill wept.", ["Tom Quill"]),
        # who is his is another
        ("Tom Quill runs.\nMr Peter Lee, though, is his foe.\nHe drew him.",
         ["Tom Quill", "Tom Quill", "Peter Lee"]),
        ("Tom Quill said Peter Lee was his foe.", ["Tom Quill"]),
        ("Tom Quill runs.\nAnn Lee, a judge, is not her friend.", []),
        ("Tom Quill runs.\nPeter Lee is his own man.", ["Peter Lee"]),
        ("Tom Quill runs.\nPeter Lee is his party’s hope.", ["Peter Lee"]),
        ("Tom Quill runs.\nPeter Lee was in his car, and it is his car.", ["Peter Lee"] * 2),
        # who is named in a line that points elsewhere
        ("READ MORE: Tom Quill dies.\nIn May he wrote it.", []),
        (
            "Peter Lee ran.\nRelated stories: Tom Quill says he is ill\nIn May he wrote it.",
            ["Tom Quill", "Peter Lee"],
        ),
        ("Tom Quill ran.\nSEE ALSO Ann Lee is ill\nIn May he wrote it.", ["Tom Quill"]),
        ("Watch Tom Quill run.\nIn May he wrote it.", ["Tom Quill"]),
        ("Related to Tom Quill: a boat.\nIn May he wrote it.", ["Tom Quill"]),
        ("READERS like Tom Quill.\nIn May he wrote it.", ["Tom Quill"]),
        # inches open no quotation, nor does a straight apostrophe; one mark too many ends soon
        ('Tom Quill wasn"t there, and he left.', ["Tom Quill"]),
        ('Tom Quill said "so. "Yes," he said.', ["Tom Quill"]),
        ('Tom Quill said: ."They know he left.', []),
        ('Tom Quill said ("They know he left").', []),
        ('Tom Quill bought a 12" screen and he left.', ["Tom Quill"]),
        ('Tom Quill, 12, saw a 5" nail.\nThen he left.', ["Tom Quill"]),
        ("“No,” said Tom Quill, “it was 12 when he left.", []),
        ('Tom Quill said: "There were 12" when he left.', ["Tom Quill"]),
        ('Tom Quill said: "There were 12 when he left.', []),
        ('Tom Quill counted 12 "when he left.', ["Tom Quill"]),
        ("Mr Quill was cross.\nThomas Lee, he said, was late.", ["Quill"]),
        ("Mr Quill left.\nIf they choose Thomas Lee, he will win.", ["Thomas Lee"]),
        # a time's or a team's name
        ("Tom Quill left.\nIn the Peter Lee years he sang.", ["Tom Quill"]),
        ("Tom Quill met Peter Lee.\nThe Lee campaign said his boat was his own.", []),
        ("Tom Quill left.\nThe late Peter Lee said he was cross.", ["Peter Lee"]),
        ("In her youth Maud Penhaligon sang.", []),
        ("Maud Penhaligon left.\nIt rained.\nIt rained.\nShe was tired.", ["Maud Penhaligon"]),
        ("Maud Penhaligon left.\n" + "It rained.\n" * 8 + "She was tired.", []),
        # of two who are about as likely, nobody; who was meant before is likelier
        ("Maud Penhaligon rowed. She won.\nPenhaligon met Ann Lee.\nShe was tired.",
         ["Maud Penhaligon", "Maud Penhaligon"]),
        ("Peter Lee ran.\nTom Quill, a friend, said he had won.", ["Tom Quill"]),
        ("Tom Quill met the owner.\nHe left.", []),
        # nor who was meant by a pronoun before, but not named
        ("Tom Quill ran.\nOne man saw it: “It was late,” he said.\nHe wept.", []),
        ("Tom Quill ran.\n“Peter Lee won,” he said.", ["Tom Quill"]),
        ("Tom Quill ran.\nThey all saw it, said the bargee.\nHe wept.", []),
        ("Tom Quill ran.\nThey all saw it, said Peter Lee.\nHe wept.", ["Peter Lee"]),
        # whom a verb's subject praises is another, and so is whose friend is named
        ("Peter Lee ran.\nTom Quill praised him.", ["Peter Lee"]),
        ("Peter Lee ran.\nTom Quill often praised himself.", ["Tom Quill"]),
        ("Tom Quill praised his old friend Peter Lee.", ["Tom Quill"]),
        ("Ann Lee sang.\nHer friend, Maud Penhaligon, wept.", ["Ann Lee"]),
        # whose name follows the phrase that opens the sentence
        ("Ann Lee wept.\nIn her last speech, Maud Penhaligon sang.", ["Maud Penhaligon"]),
        ("Ann Lee wept.\nIn her last speech Maud Penhaligon sang.", ["Ann Lee"]),
        # who speaks a quotation, here or before, is not meant in it
        ("Ann Lee left.\n“She was late,” said Maud Penhaligon.", ["Ann Lee"]),
        ("Maud Penhaligon left.\n“She was late,” said Maud Penhaligon.", []),
        ("Ann Lee ran.\nMaud Penhaligon said: “She won.”", ["Ann Lee"]),
        # but in words of hers inside the writer's own clause
        ("Ann Lee ran.\nMaud Penhaligon called her boat “her little wreck”.",
         ["Maud Penhaligon"] * 2),
        ("Ann Lee ran.\n“I won,” said Maud Penhaligon, “and she wept.”", ["Ann Lee"]),
    ],
)  # fmt: skip
def test_resolves_pronouns_only_where_plain(text, expected):
    assert read_pronouns(text) == expected


def test_every_sign_has_its_weight():
    told = set(salience.NOBODY)

    def choose(_, persons):
        told.update(*(features for _, features in persons))
        return persons[0][0] if persons else None

    text = (
        "Tom Quill met the owner with Peter Lee.\nHe met a judge, and Lee met his boat.\nIt rained."
        "\nIt rained.\nPeter Lee ran.\nHe told Tom Quill that he won."
    )
    reading = make_reading(text)
    names = entities.find.find_names(reading, rules=RULES)
    list(find_pronouns(reading, names, rules=RULES, choose=choose))
    assert told == salience.WEIGHTS.keys()


@pytest.mark.parametrize(
    "unit",
    [
        "Tom Quill saw Peter Lee and he saw his owner with him, ",
        "“Tom Quill,” said Ann Lee, “he saw her, ",
        "he ",
        "“his ",
        "the owner of his ",
    ],
)
def test_many_pronouns_take_linear_time(unit):
    def read(text):
        entities.find_entities(make_reading(text), rules=RULES)

    assert grows_linearly(read, lambda count: unit * count, 4_000)
