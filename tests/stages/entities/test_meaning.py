"""Whom a short or another form of a name means in the article."""

import pytest

from tests.stages.entities.marked import read_marked, read_names


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # a nickname of the first name
        ("[Patrick W. Quill|PER] ran.\n[Pat Quill|PER] won.\n[Quill|PER] wept.",
         ["Patrick W. Quill"] * 3),
        ("[Liz Quill|PER] ran.\n[Elizabeth Quill|PER] won.", ["Elizabeth Quill"] * 2),
        ("[Patrick W. Quill|PER] ran.\n[Patrick Quill|PER] ran.\n[Pat Quill|PER] won.",
         ["Patrick W. Quill"] * 3),
        ("[Pat Quill|PER] ran.\n[Patrick Teal|PER] won.", ["Pat Quill", "Patrick Teal"]),
        ("[Tom Quill|PER] ran.\n[Timothy Quill|PER] won.", ["Tom Quill", "Timothy Quill"]),
        ("[Tom A. Quill|PER] ran.\n[Thomas B. Quill|PER] won.",
         ["Tom A. Quill", "Thomas B. Quill"]),
        # or alone; not where a full name has it, nor of two
        ("[Elizabeth Quill|PER] ran.\n[Liz|PER] won.", ["Elizabeth Quill"] * 2),
        ("[Liz|PER] won.\n[Elizabeth Quill|PER] ran.", ["Elizabeth Quill"] * 2),
        ("[Elizabeth Quill|PER] ran.\n[Liz Teal|PER] ran.\n[Liz|PER] won.",
         ["Elizabeth Quill", "Liz Teal", "Liz Teal"]),
        ("[Elizabeth Quill|PER] ran.\n[Elizabeth Teal|PER] ran.\n[Liz|PER] won.",
         ["Elizabeth Quill", "Elizabeth Teal", "Liz"]),
        ("[Elizabeth Quill|PER] ran.\n[Tom|PER] won.", ["Elizabeth Quill", "Tom"]),
        ("[Elizabeth Quill|PER] ran.\nThe [Liz|ORG] won.", ["Elizabeth Quill", "Liz"]),
        # another spelling of the first name, not of another
        ("[Sergey Quill|PER] ran.\n[Sergei Quill|PER] won.", ["Sergei Quill"] * 2),
        ("[Mohamed Quill|PER] ran.\n[Muhammad Quill|PER] won.", ["Muhammad Quill"] * 2),
        ("[Mahmoud Quill|PER] ran.\n[Muhammad Quill|PER] won.",
         ["Mahmoud Quill", "Muhammad Quill"]),
        # two whom it may mean; two in one sentence
        ("[Patrick Quill|PER] ran.\n[Patricia Quill|PER] ran.\n[Pat Quill|PER] won.",
         ["Patrick Quill", "Patricia Quill", "Pat Quill"]),
        ("[Pat Quill|PER] met [Patrick Quill|PER].", ["Pat Quill", "Patrick Quill"]),
        ("Mr [Sam Quill|PER] ran.\n[Samantha Quill|PER] won.", ["Sam Quill", "Samantha Quill"]),
        # who is called by the full form is whom the gazetteer knows
        ("[Joe Biden|PER] ran.\n[Joseph Biden|PER] won.", ["Joe Biden"] * 2),
        # initials of a body, unless they are its own first word, or a place's
        ("[Umber Tide Guild|ORG] met.\n[UTG|ORG] won.", ["Umber Tide Guild"] * 2),
        ("[US Shipyards|ORG] met.\n[US|LOC] won.", ["US Shipyards", "United States"]),
        ("[Umber Shipyards|ORG] met.\n[US|LOC] won.", ["Umber Shipyards", "United States"]),
        ("[Umber Shipyards|ORG] ([US|ORG]) met.\n[US|ORG] won.", ["Umber Shipyards"] * 3),
        # initials of the first names
        ("[Benjamin Nquill|PER] ran.\n[B. U. Nquill|PER] won.", ["Benjamin Nquill"] * 2),
        ("[B. Quill|PER] ran.\n[Ben Quill|PER] ran.\n[Benjamin Quill|PER] won.",
         ["Benjamin Quill"] * 3),
        ("[B. U. Quill|PER] ran.\n[Ursula Quill|PER] won.", ["B. U. Quill", "Ursula Quill"]),
        ("[B. U. Quill|PER] ran.\n[Ben Quill|PER] ran.\n[Bella Quill|PER] won.",
         ["B. U. Quill", "Ben Quill", "Bella Quill"]),
        ("[B. U. Quill|PER] ran.\n[Ben Arthur Quill|PER] won.",
         ["B. U. Quill", "Ben Arthur Quill"]),
        # full middle names, of one who is no Kim; not in one sentence, nor of father and son
        ("[Edwin Quill|PER] ran.\n[Edwin Alton Quill|PER] won.\n[Quill|PER] wept.",
         ["Edwin Alton Quill"] * 3),
        ("[Maud Ann Rose Quill|PER] ran.\n[Maud Quill|PER] won.", ["Maud Ann Rose Quill"] * 2),
        ("[Edwin Quill|PER] met [Edwin Alton Quill|PER].", ["Edwin Quill", "Edwin Alton Quill"]),
        ("[Edwin Quill|PER] ran.\nHis father, [Edwin Alton Quill|PER], won.",
         ["Edwin Quill", "Edwin Alton Quill"]),
        ("[Edwin Quill|PER] ran.\n[Edwin Alton Quill|PER] ran.\n[Edwin Ben Quill|PER] won.",
         ["Edwin Quill", "Edwin Alton Quill", "Edwin Ben Quill"]),
        ("[Edwin Quill Jr|PER] ran.\n[Edwin Alton Quill|PER] won.",
         ["Edwin Quill Jr", "Edwin Alton Quill"]),
        ("[Kim Ho|PER] ran.\n[Kim Tae Ho|PER] won.", ["Kim Ho", "Kim Tae Ho"]),
        ("[Edwin Quill|PER] ran.\n[Edwin van Quill|PER] won.", ["Edwin Quill", "Edwin van Quill"]),
        # a surname with its particle, of father and son
        ("[Hugo von Quill|PER] ran.\n[Otto von Quill|PER] won.\nThey saw [von Quill|PER].",
         ["Hugo von Quill", "Otto von Quill", "Otto von Quill"]),
        ("[Otto Quill|PER] won.\nThey saw [von Quill|PER].", ["Otto Quill", "von Quill"]),
        # a surname without its article; another's, and a given name with a hyphen
        ("[Nabil al-Quill|PER] ran.\n[Quill|PER] won.", ["Nabil al-Quill"] * 2),
        ("[Nabil El-Quill|PER] ran.\nMr [Quill|PER] won.", ["Nabil El-Quill"] * 2),
        ("[Nabil al-Quill|PER] ran.\n[Maud Quill|PER] won.\n[Quill|PER] wept.",
         ["Nabil al-Quill", "Maud Quill", "Maud Quill"]),
        ("[Kim Al-ma|PER] ran.\n[Ma|PER] won.", ["Kim Al-ma", "Ma"]),
    ],
)  # fmt: skip
def test_forms_of_one_name_are_one_person(marked, expected):
    assert read_names(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # a person's surname, though a place is called so
        ("[Maud Durham|PER] ran.\nThen [Durham|LOC] won.", "PER Maud Durham"),
        ("[Maud Durham|PER] ran.\nThe Teal and [Durham|ORG] reports.", "PER Maud Durham"),
        # the place, where it shows or comes before the person
        ("[Maud Durham|PER] ran.\nThey live in [Durham|LOC].", "LOC Durham"),
        ("[Maud Durham|PER] ran in [Durham|LOC].\nThen [Durham|LOC] won.", "LOC Durham"),
        ("[Maud Durham|PER] ran.\nThey left [Durham|LOC], [England|LOC].\n[Durham|LOC] won.",
         "LOC Durham"),
        ("Then [Durham|LOC] won.", "LOC Durham"),
        ("[Concern Durham|ORG] ran.\nThen [Durham|LOC] won.", "LOC Durham"),
        ("[Paris Quill|PER] ran.\nThen [Paris|LOC] won.", "LOC Paris"),
        # so with a place that nobody knows, unless most tags say that it is none
        ("They live in [Teal|LOC].\n[Maud Teal|PER] ran.\nThen [Teal|LOC] won.", "LOC Teal"),
        ("[Maud Teal|PER] ran.\nThey left [Teal|LOC], [Kent|LOC].\n[Teal|LOC] won.", "LOC Teal"),
        ("[Maud Teal|PER] left [Teal|PER].\nMore live in [Teal|LOC] than near [Teal|LOC].",
         "LOC Teal"),
        ("[Maud Teal|PER] ran.\nThen [Teal|LOC] won.", "PER Maud Teal"),
        ("Then [Teal|LOC] won.\n[Maud Teal|PER] ran.\nThen [Maud|LOC] won.", "PER Maud Teal"),
        ("[Maud Teal|PER] ran.\n[Teal|PER] won.\nTrust in [Teal|LOC] fell.", "PER Maud Teal"),
        ("They live in [Teal|LOC].\n[Maud Teal|PER] ran.\nThen [Teal|PER] and [Teal|PER] won.",
         "PER Maud Teal"),
    ],
)  # fmt: skip
def test_a_surname_that_is_a_place_means_the_person_before_it(marked, expected):
    row = read_marked(marked)[1][-1]
    assert f"{row.type} {row.name}" == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # two allusions: neither is in the news, and the gazetteer has another of that surname
        ("[Hillary Clinton|PER] ran.\nUnlike the [Nixon|PER] and [Clinton|PER] years.",
         ["Hillary Clinton", "Richard Nixon", "Clinton"]),
        # the other is named in full, or speaks elsewhere; nobody else has the surname
        ("[Hillary Clinton|PER] met [Maud Quill|PER].\n[Quill|PER] and [Clinton|PER] won.",
         ["Hillary Clinton", "Maud Quill", "Maud Quill", "Hillary Clinton"]),
        ("[Hillary Clinton|PER] met [Quill|PER].\n[Quill|PER] and [Clinton|PER] won.",
         ["Hillary Clinton", "Quill", "Quill", "Hillary Clinton"]),
        ("[Maud Teal|PER] ran.\nUnlike the [Nixon|PER] and [Teal|PER] years.",
         ["Maud Teal", "Richard Nixon", "Maud Teal"]),
        # another of it beside the bare name is not meant by that, nor later
        ("[Ann Quill|PER] ran.\n[Quill|PER] and her son [Zog Quill|PER] won.\n[Quill|PER] wept.",
         ["Ann Quill", "Ann Quill", "Zog Quill", "Ann Quill"]),
        ("[Kim Tae Ho|PER] ran.\n[Kim|PER], kin of [Kim Min Su|PER], won.\nThey saw [Kim|PER].",
         ["Kim Tae Ho", "Kim Tae Ho", "Kim Min Su", "Kim Tae Ho"]),
        # a known surname means whom the article names in full, of either sex
        ("[Ann Corbyn|PER] ran.\nThe judge, [Corbyn|PER], won.\nThey saw [Corbyn|PER].",
         ["Ann Corbyn"] * 3),
        # but for a title, or where the bare one came first or beside her
        ("[Ann Corbyn|PER] ran.\nMr [Corbyn|PER] won.", ["Ann Corbyn", "Jeremy Corbyn"]),
        ("[Corbyn|PER] ran.\n[Ann Corbyn|PER] ran.\n[Corbyn|PER] won.",
         ["Jeremy Corbyn", "Ann Corbyn", "Jeremy Corbyn"]),
        ("[Ann Corbyn|PER] ran against [Corbyn|PER].\n[Corbyn|PER] won.",
         ["Ann Corbyn", "Jeremy Corbyn", "Jeremy Corbyn"]),
        ("[Hillary Clinton|PER] spoke.\n[Clinton|PER] left.", ["Hillary Clinton"] * 2),
        ("[Melania Trump|PER] spoke.\n[Trump|PER] left.", ["Melania Trump", "Donald Trump"]),
        # until it is named by itself, or before the bare name
        ("[Ann Quill|PER] ran.\n[Quill|PER] met [Zog Quill|PER].\n[Zog Quill|PER] won.\n"
         "[Quill|PER] wept.",
         ["Ann Quill", "Ann Quill", "Zog Quill", "Zog Quill", "Zog Quill"]),
        ("[Ann Quill|PER] ran.\n[Zog Quill|PER] won, [Quill|PER] said.\n[Quill|PER] wept.",
         ["Ann Quill", "Zog Quill", "Zog Quill", "Zog Quill"]),
        ("[Quill|PER] beat [Ann Quill|PER].\n[Quill|PER] wept.",
         ["Quill", "Ann Quill", "Ann Quill"]),
        # a couple has its surname once
        ("[Bill and Hillary Clinton|PER] won.", ["Bill Clinton", "Hillary Clinton"]),
        ("[Bill|PER] met [Hillary Clinton|PER].", ["Bill", "Hillary Clinton"]),
        ("[Maud and Hillary Clinton|PER] won.", ["Maud", "Hillary Clinton"]),
    ],
)  # fmt: skip
def test_a_surname_of_several_is_not_given_to_the_wrong_one(marked, expected):
    assert read_names(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The [Orrin State Water Board|ORG] ([OWB|ORG]) met.\nThe [OWB|ORG] won.",
         ["Orrin State Water Board"] * 3),
        ("The [OWB|ORG] ([Orrin State Water Board|ORG]) met.", ["Orrin State Water Board"] * 2),
        ("The [Orrin Water Board|ORG] met.\nThe [OWB|ORG] won.", ["Orrin Water Board"] * 2),
        # without brackets it leaves no word out; other letters are somebody else's
        ("The [Orrin State Water Board|ORG] met.\nThe [OWB|ORG] won.",
         ["Orrin State Water Board", "OWB"]),
        ("The [Orrin State Water Board|ORG] ([OBW|ORG]) met.", ["Orrin State Water Board", "OBW"]),
        ("The [Orrin State Water Board|ORG] ([SWB|ORG]) met.", ["Orrin State Water Board", "SWB"]),
        ("The [Orrin State Water Board|ORG], [OWB|ORG] met.", ["Orrin State Water Board", "OWB"]),
        ("The [Orrin State Water Board|ORG] ([Oslo|LOC]) met.",
         ["Orrin State Water Board", "Oslo"]),
    ],
)  # fmt: skip
def test_letters_in_brackets_mean_the_body_beside_them(marked, expected):
    assert read_names(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # the full name comes first, or says what kind of body it is
        ("[Orrin Gas Works|ORG] sank.\nThen [Orrin|ORG] left.", ["Orrin Gas Works"] * 2),
        ("[Orrin|ORG] sank.\nThe [Orrin Gas Group|ORG] left.", ["Orrin Gas Group"] * 2),
        ("[Orrin|ORG] sank.\nThe [Orrin Party|ORG] left.", ["Orrin Party"] * 2),
        ("[Orrin|ORG] sank.\n[Orrin Inc|ORG] left.", ["Orrin Inc"] * 2),
        # so it does beside what it owns, if one does
        ("[Orrin|ORG] sank.\nThe [Orrin Group|ORG] and [Orrin Tide Works|ORG] left.\n"
         "[Orrin|ORG] rose.", ["Orrin Group", "Orrin Group", "Orrin Tide Works", "Orrin Group"]),
        ("The [Orrin Group|ORG] left [Orrin Holdings|ORG].\n[Orrin|ORG] rose.",
         ["Orrin Group", "Orrin Holdings", "Orrin"]),
        ("The [Orrin Union|ORG] left [Orrin Works|ORG].\n[Orrin|ORG] rose.",
         ["Orrin Union", "Orrin Works", "Orrin"]),
        # something else of its name follows
        ("[Orrin|ORG] sank.\nThe [Orrin Tide|ORG] left.\n[Orrin|ORG] rose.",
         ["Orrin", "Orrin Tide", "Orrin"]),
        # what it sells is never its name, wherever it stands
        ("The [Orrin Channel|ORG] sank.\n[Orrin|ORG] left.", ["Orrin Channel", "Orrin"]),
        # nor what it sets up
        ("The [Orrin Ethics Committee|ORG] sank.\nThe [Orrin|ORG] left.",
         ["Orrin Ethics Committee", "Orrin"]),
        ("The [Orrin Fogs Commission|ORG] sank.\n[Orrin|ORG] left.\n[Ann Orrin|PER] ran.",
         ["Orrin Fogs Commission", "Orrin", "Ann Orrin"]),
        ("The [Orrin Water Board|ORG] sank.\nThe [Board|ORG] left.", ["Orrin Water Board"] * 2),
        ("The [Orrin Water Authority|ORG] sank.\n[Orrin|ORG] left.", ["Orrin Water Authority"] * 2),
        ("[Orrin|ORG] sank.\n[Orrin Pro|ORG] left.\n[Orrin|ORG] rose.",
         ["Orrin", "Orrin Pro", "Orrin"]),
        ("[Orrin Tide|ORG] sank.\n[Orrin Tide Plus|ORG] left.\n[Orrin|ORG] rose.",
         ["Orrin Tide", "Orrin Tide Plus", "Orrin Tide"]),
        # what stands first is left out of a name of several words
        ("The [House River Caucus|ORG] sank.\nThe [River Caucus|ORG] left.",
         ["House River Caucus"] * 2),
        ("The [Teal City Council|ORG] sank.\nIt rose.\nThe [City Council|ORG] left.",
         ["Teal City Council"] * 2),
        # not where two have it, or it comes first or is told from it; not linked words, nor owned
        ("The [Teal City Council|ORG] met the [Orrin City Council|ORG].\n[City Council|ORG] left.",
         ["Teal City Council", "Orrin City Council", "City Council"]),
        ("The [River Caucus|ORG] sank.\nThe [House River Caucus|ORG] left.",
         ["River Caucus", "House River Caucus"]),
        ("The [House River Caucus|ORG] and the [River Caucus|ORG] left.",
         ["House River Caucus", "River Caucus"]),
        ("The [New Bank of Teal|ORG] sank.\nThe [Bank of Teal|ORG] left.",
         ["New Bank of Teal", "Bank of Teal"]),
        ("The [Guild of Orrin Press|ORG] sank.\nThe [Orrin Press|ORG] left.",
         ["Guild of Orrin Press", "Orrin Press"]),
        ("[Orrin’s Tide Pro|ORG] sank.\nThe [Tide Pro|ORG] left.",
         ["Orrin’s Tide Pro", "Tide Pro"]),
    ],
)  # fmt: skip
def test_a_short_name_of_a_body_is_completed_with_care(marked, expected):
    assert read_names(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # marks of any kind, tagged whole or in parts; the nickname with the surname, or alone
        ('[Denholm "Denny" Quill|PER] ran.\n[Denny Quill|PER] won.\n[Quill|PER] wept.',
         ["Denholm Quill"] * 3),
        ("[Denny Quill|PER] ran.\n[Denholm|PER] ‘[Denny’ Quill|PER] won.\n[Denny|PER] wept.",
         ["Denholm Quill"] * 3),
        ("Sir [Denholm “|PER][Denny” Quill|PER] ran.\n[Denholm Quill|PER] won.",
         ["Denholm Quill"] * 2),
        ("[Denholm 'Denny' Quill|PER] ran.\n“[Denny” Quill|PER] won.", ["Denholm Quill"] * 2),
        ("[Ruth “Queen of Ale|PER]” [Quill|PER] ran.", ["Ruth Quill"]),
        # one word in brackets after first names
        ("[William|PER] ([Bill) Quill|PER] ran.\n[Bill Quill|PER] won.", ["William Quill"] * 2),
        ("[Mary Ann|PER] ([Dot|PER]) [Quill|PER] ran.\n[Dot Quill|PER] won.",
         ["Mary Ann Quill"] * 2),
        ('[Margaret|PER] ("[Dot|PER]") [Quill|PER] ran.\n[Dot Quill|PER] won.',
         ["Margaret Quill"] * 2),
        # another person's name in brackets, or after a name
        ("[Hamlet|PER] ([Jude Quill|PER]) [Ophelia Teal|PER] ran.",
         ["Hamlet", "Jude Quill", "Ophelia Teal"]),
        ("[Ann Teal|PER] ([Labour|ORG]) and [Ann|PER] ([Green|ORG]) [Quill|PER] ran.",
         ["Ann Teal", "Labour Party", "Ann Teal", "Green", "Quill"]),
        # a mother's maiden name
        ("They are the sons of [Doris|PER] ([Teal|PER]) and [Ann Quill|PER].",
         ["Doris", "Teal", "Ann Quill"]),
        ("[Doris (Teal) and Ann Quill|PER] ran.", ["Doris", "Ann Quill"]),
        # another surname; another first name
        ("[Denholm “Denny” Quill|PER] ran.\n[Denny Teal|PER] won.",
         ["Denholm Quill", "Denny Teal"]),
        ("[Denholm “Denny” Quill|PER] ran.\n[Dora Quill|PER] won.",
         ["Denholm Quill", "Dora Quill"]),
        # two who go by one
        ("[Denholm “Denny” Quill|PER] ran.\n[Dora “Denny” Quill|PER] ran.\n"
         "[Denny Quill|PER] won.",
         ["Denholm Quill", "Dora Quill", "Denny Quill"]),
    ],
)  # fmt: skip
def test_a_nickname_in_marks_is_part_of_a_name(marked, expected):
    assert read_names(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ('[Denholm Quill|PER] ("[Little Denny|PER]") lost.', ["Denholm Quill"]),
        ('[Denholm Quill ("Little Denny|PER]") lost.', ["Denholm Quill"]),
        ("[Denholm Quill|PER] (“[Denny|PER]”) lost.", ["Denholm Quill"]),
        ('[Denholm|PER] ("[Denny|PER]") [Quill|PER] lost.', ['Denholm ("Denny") Quill']),
        ('[Denholm ("Denny") van Quill|PER] lost.', ['Denholm ("Denny") van Quill']),
        ('[Denholm Quill|PER] "[Big Denny|PER]" lost.', ["Denholm Quill"]),
        ('[Denholm Quill|PER] ("[Denny|PER]") lost.\n[Denny|PER] wept.',
         ["Denholm Quill", "Denny"]),
        ("[Wim van 't Quill|PER] lost.", ["Wim van 't Quill"]),
    ],
)  # fmt: skip
def test_a_name_holds_a_nickname_only_where_it_goes_on_behind_it(marked, expected):
    text, rows = read_marked(marked)
    assert [text[row.start : row.end] for row in rows] == expected
    assert len({row.entity_id for row in rows}) == 1


def test_the_marks_of_a_nickname_belong_to_the_name():
    text, rows = read_marked(
        '[Denholm "Denny" Quill|PER] ran.\n[“Denny” Quill|PER] and “[Lee|PER]”.'
    )
    assert [text[row.start : row.end] for row in rows] == [
        'Denholm "Denny" Quill', "“Denny” Quill", "Lee",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Conservatives|ORG] met.\nMany conservatives slept.", []),
        ("The conservatives slept.\n“[Conservatives|ORG] met.”", []),
        # a capital elsewhere, nothing small, or more than one word
        ("[Conservatives|ORG] met.\nThe [Conservatives|ORG] and other conservatives slept.",
         ["Conservative Party"] * 2),
        ("[Conservatives|ORG] met.\nMany slept.", ["Conservative Party"]),
        ("The [Conservatives|ORG] met.\nMany conservatives slept.", ["Conservative Party"]),
        ("[Conservative Party|ORG] and conservative party.", ["Conservative Party"]),
    ],
)  # fmt: skip
def test_a_capital_of_a_sentence_names_nobody_whom_it_calls_otherwise(marked, expected):
    assert read_names(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Yve Quill|PER] ran.\n[Oz Teal|PER]’s wife, [Ysolte|PER], won.\nShe wept.", ["Ysolte"]),
        ("It rained.\nHis wife [Ysolte|PER] won.\nShe wept.", ["Ysolte"]),
        ("It rained.\nA spokeswoman, [Ysolte|PER], won.\nShe wept.", ["Ysolte"]),
        ("It rained.\n[Ann Lee|PER]’s son [Oz|PER] won.\nHe wept.", ["Oz"]),
        # not a noun of another, of either or in another clause
        ("It rained.\nThe wife and [Ysolte|PER] won.\nHe wept.", ["Ysolte"]),
        ("It rained.\nA friend, [Ysolte|PER], won.\nHe wept.", ["Ysolte"]),
        ("It rained.\nNear the wife, [Ysolte|PER] won.\nHe wept.", ["Ysolte"]),
        ("It rained.\nHis wife [Ysolte|PER] won.\nHe wept.", []),
    ],
)  # fmt: skip
def test_a_noun_before_a_name_tells_its_gender(marked, expected):
    assert read_names(marked, form="pronoun") == expected


def test_a_person_with_a_title_is_no_era():
    marked = "They met the [Duke of Orrin|PER] on the quay.\nThen he left."
    assert read_names(marked, form="pronoun") == ["Duke of Orrin"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # a surname that is a title
        ("[Ann King|PER] ran.\n[King|PER] won.", ["Ann King"] * 2),
        ("[Ann King|PER] ran.\nThe bold [King|PER] won.", ["Ann King", "King"]),
        (
            "[Ann King|PER] ran.\n[King Denholm|PER] sat.\n[King|PER] won.",
            ["Ann King", "King Denholm", "King"],
        ),
        # one that is a body's name, too, where the body goes by no other
        ("[Ann Unite|PER] ran.\n[Unite|ORG] won.", ["Ann Unite"] * 2),
        ("[Unite|ORG] won.\n[Ann Unite|PER] ran.", ["Unite", "Ann Unite"]),
        ("[Quill Unite|PER] ran.\n[Unite|ORG] won.", ["Quill Unite", "Unite"]),
        (
            "[Ann Unite|PER] ran.\n[Unite the Union|ORG] won.\n[Unite|ORG] left.",
            ["Ann Unite", "Unite", "Unite"],
        ),
        # one that is a common word, which is not tagged: within a sentence, or before "said"
        ("[Ann Rock|PER] ran.\nCritics of Rock wept.", ["Ann Rock"] * 2),
        ("[Ann Rock|PER] ran.\nCritics of the Rock wept.", ["Ann Rock"]),
        ("[Ann Rock|PER] ran.\nCritics of Rock Music wept.", ["Ann Rock"]),
        ("[Ann Rock|PER] ran.\nRock said so.", ["Ann Rock"] * 2),
        ("[Ann Rock|PER] ran.\nRock is loud.", ["Ann Rock"]),
        ("[Ann Judge|PER] ran.\nThey saw Judge Quill.\nJudge said so.", ["Ann Judge"] * 2),
        ("[Ann May|PER] ran.\nThey met in May and in June.", ["Ann May"]),
        ("Critics of Rock wept.\n[Ann Rock|PER] ran.", ["Ann Rock"]),
        ("[Ann Rock|PER] ran.\nCritics Call On Rock To Go", ["Ann Rock"]),
    ],
)
def test_a_surname_may_be_a_word_of_another_kind(marked, expected):
    assert read_names(marked) == expected
