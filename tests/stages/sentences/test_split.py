import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stages import sentences
from stages.reading import Reading
from stages.records import Block, BlockRole
from tests.stages.articles import make_article

ROOT = Path(__file__).resolve().parents[3]
GOLDEN = ROOT.parent / "shared/data/sentences/golden_rules/english.json"
RULES = sentences.load_rules(
    {name: (ROOT / "config" / name).read_text("utf-8") for name in sentences.CONFIG}
)


def make_reading(text: str, *blocks: tuple[int, int], role: BlockRole = "paragraph") -> Reading:
    article = make_article(text)
    return Reading(
        article=article,
        blocks=[
            Block(position=1, revision_id="r", block=number, role=role, start=start, end=end)
            for number, (start, end) in enumerate(blocks or [(0, len(text))])
        ],
    )


def split(text: str) -> list[str]:
    rows = sentences.split_sentences(make_reading(text), rules=RULES)
    return [text[row.start : row.end] for row in rows]


@pytest.mark.parametrize(
    "marked",
    [
        # a bar stands where a sentence should end
        "“Rubbish?” she says, crossly.|Nobody laughs.",
        "“Will it hold?” asks the mayor.|“Will anything?”|He shrugs.",
        "“Will it hold?” Ada Byrne asked.|The bridge said nothing.",
        "“It will hold.”|Byrne said so twice.",
        "“It will hold,” she said.|“It always has.|It always will.”|We left.",
        "He wrote of ‘the mob’.|Few agreed.",
        "They came . . . and they went.|Nothing stirred.",
        "They came … then they went.|Nothing stirred.",
        "He waited...|Then he spoke.",
        "I thought ... I never knew.",
        "“Ned, Ned . . .”|The chair coughs.",
        "The critic P Q Marsh and the novelist A. B. Crane met T.S. Lowe.|They fell out.",
        "Dr. Hale met Gen. Marsh on Jan. 5 at St. Anne's.|It rained.",
        "She lives in the U.S. with a cat.|It bites.",
        "She lives in the U.S.|The cat stays.",
        "No. 10 declined to comment.|No.|Really.",
        "It opened at 9.30 a.m. on the dot.|By 5 p.m. Marsh had gone.",
        "They rowed from 10:30 p.m. Aug. 9 to 6 a.m. Sunday.|By 7 p.m. August was over.",
        "Turnout was 41.7 per cent.|It fell by 0.3 points.",
        "See marsh.example/page.html for more.|Or do not.",
        "The film (a flop!) closed.|(Nobody wept.)|It reopened.",
        "What matters – is it true? – can wait.|It did.",
        "He shouts for Yahoo! in the rain.",
        "Watch it on iPlayer.|iPlayer is free.",
        "Really?!|Yes.|Well...",
        "1. The Road",
        "1. Bread|2. Wine",
        "It fell in 1990.[3]|Few noticed. [4] [5]|Others did. 6|The rest slept.",
        "A view of the port|Image: Ada Byrne.",
        "It was a race.|... love and ruin and the rest.",
        "Marsh End, Kent|On Sunday the port froze.",
        "Marsh End, Kent, England –|This week the port froze.",
        "Byrne, Marsh In Row Over The Port",
        "Marsh, Kent, and On Ice, a film, froze.",
        "Figure 2.1|The port in winter.",
        "Monday, 3 June 2019|The port froze.",
        "The sea is full of fish, mud, etc.|Boats avoid it.",
        "He met (c. 1580) a Lady C. Smith of No. 4.",
        "are you there?|where else would i be?",
        "He said: “Go.|Stay away.”",
        "“Go now. Stay away.” – Ada Byrne",
        # words in marks that the writer's sentence holds as a phrase
        "“Ice. We love it” is on every wall.|Nobody laughs.",
        "They saw the “Go. Stay.” campaign.|It failed.",
        'They saw the "Go. Stay." campaign.|It failed.',
        "He said “the port is shut. The key is lost” and left.|It snows.",
        "“It will hold.|It always has,” said Byrne.",
        "“It will hold.|It always has” he said.",
        "“It will hold.|It always has” says Ada Byrne.",
        # datelines and titles
        "MARSH END, Calif. (AP) — The port froze.|Boats wait.",
        "MARSH END, S.C. (AP) – Some boats wait.",
        "She lives in the U.S.|(She was born there.)|He does not.",
        "The Rt. Hon. Ada Byrne spoke.|She left.",
        # a closing mark after white space
        "They call it “ marsh lung. ”|But it heals.",
        "“Who did it? ” she asked.",
        '"Who are we? " she wrote.|"Nobody."',
        'He left.|"She did, too," he wrote.',
        # whose words they were, after a question
        "“What of the port?” He Jin, the head of the line, said on Monday.|Boats wait.",
        "“What of the port?” Ada Byrne, its master, asked.|Boats wait.",
        "“What of the port?”|He asked for a rope.",
        "“What of the port?”|Ada Byrne said that it froze.",
        "“What of the port?”|Ada Byrne, its master, looked away.",
        "“May I have it?” Byrne tearfully asked.|Nobody spoke.",
        "“May I have it?” Ada Byrne, its master, sternly asked.|Nobody spoke.",
        "“May I have it?”|Byrne tearfully left.",
        "“May I have it?”|Byrne tearfully said that it froze.",
        # no white space, and no sentence
        "Write to the al.Marsh list, or to Capt.Marsh of the port.",
    ],
)
def test_splits_as_edited_news_does(marked):
    assert split(marked.replace("|", " ")) == marked.split("|")


def test_a_sentence_may_begin_without_white_space():
    text = "He was a chief physician.Police held a man."
    assert split(text) == ["He was a chief physician.", "Police held a man."]


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("title", "title"),
        ("standfirst", "standfirst"),
        ("heading", "heading"),
        ("caption", "caption"),
        ("paragraph", "sentence"),
        ("blockquote", "sentence"),
    ],
)
def test_kind_follows_the_block(role, kind):
    reading = make_reading("The road. The sea", role=role)
    assert {row.kind for row in sentences.split_sentences(reading, rules=RULES)} == {kind}


def test_never_crosses_a_block():
    reading = make_reading("A heading\n\nand a line. More", (0, 9), (11, 27))
    rows = sentences.split_sentences(reading, rules=RULES)
    assert [(row.sentence, row.block, row.start, row.end) for row in rows] == [
        (0, 0, 0, 9),
        (1, 1, 11, 22),
        (2, 1, 23, 27),
    ]


POST = "The port is frozen\nI urge all to stay at home\n*until Monday\nand later.\n#port, \nHull"
SIGNATURE = "— Ada Byrne (@adabyrne) May 3, 2021"


def split_blocks(*texts: str) -> list[str]:
    text, blocks = "\n\n".join(texts), []
    for part in texts:
        start = blocks[-1][1] + 2 if blocks else 0
        blocks.append((start, start + len(part)))
    rows = sentences.split_sentences(make_reading(text, *blocks), rules=RULES)
    return [text[row.start : row.end] for row in rows]


def test_the_lines_of_a_signed_post_are_sentences():
    assert split_blocks("It snows.", POST, SIGNATURE)[1:-1] == [
        "The port is frozen",
        "I urge all to stay at home",
        "*until Monday\nand later.",
        "#port, \nHull",
    ]


def test_the_lines_of_other_paragraphs_are_no_sentences():
    column = "Boats wait for\nAda Byrne."
    assert split_blocks(column, "It snows.") == [column, "It snows."]
    # where every paragraph is broken into lines, a post's tell no more than others'
    assert "I urge" in split_blocks(column, POST, SIGNATURE)[1]


@given(st.text(alphabet=st.sampled_from("aB1.?!…“”\"'()[]•-– \n,;\u00a0"), max_size=80) | st.text())
def test_every_character_is_in_exactly_one_sentence(text):
    rows = sentences.split_sentences(make_reading(text), rules=RULES)
    assert [row.sentence for row in rows] == list(range(len(rows)))
    last = 0
    for row in rows:
        assert not text[last : row.start].strip()
        assert text[row.start : row.end].strip() == text[row.start : row.end] != ""
        last = row.end
    assert not text[last:].strip()


def test_a_verb_with_its_particle_goes_on_after_a_quotation():
    text = "“Who knows?” Ann Lee chimed in."
    assert split(text) == [text]


@pytest.mark.parametrize("unit", ["a", ". ", " .", "?", "a. (", ".)", "“", "1. "])
def test_long_runs_keep_every_character(unit):
    text = unit * (20_000 // len(unit))
    rows = sentences.split_sentences(make_reading(text), rules=RULES)
    assert sum(len(text[row.start : row.end].split()) for row in rows) == len(text.split())


def test_a_bad_abbreviation_is_named():
    files = dict.fromkeys(sentences.CONFIG, "")
    files["lexicons/abbreviations.txt"] = "# source\nmr\ttitel\n"
    with pytest.raises(ValueError, match=r"abbreviations\.txt, line 2: .*titel.*title, number"):
        sentences.load_rules(files)


@pytest.mark.skipif(not GOLDEN.exists(), reason="the golden rules are not on this machine")
def test_keeps_the_golden_rules():
    cases = json.loads(GOLDEN.read_text("utf-8"))
    broken = [case["text"] for case in cases if split(case["text"]) != case["sentences"]]
    assert broken == []
