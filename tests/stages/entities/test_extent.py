"""Which tagged words are a name at all, and where it begins and ends."""

import pytest

from tests.stages.entities.marked import read_names, read_surfaces


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # adjectives and peoples, from the list or made of a place's or a known person's name
        ("The [Swedish|ORG] judges sat.", []),
        ("The [Russian|ORG] and Syrian courts sat.", []),
        ("The [Ecuadorean|LOC] judges sat.", []),
        ("They met [South Dakotans|LOC] and [Kurds|LOC].", []),
        ("The [North American|LOC] judges sat.", []),
        ("A [Nixonian|PER] plan.", []),
        ("The [Middle Eastern|LOC] judges sat in a [South Eastern|LOC] court.", []),
        # a body so called; a place or a person whose name but ends like one
        ("The [Swedish Water Board|ORG] met.", ["ORG Swedish Water Board"]),
        ("[Norwegian|ORG] said so.", ["ORG Norwegian"]),
        ("[Norwegian|ORG] will fly.", ["ORG Norwegian"]),
        ("The [Texans|ORG] won.", ["ORG Texans"]),
        ("The [Northern|ORG] said the [Middle East|LOC] near [Mathern|LOC].",
         ["ORG Northern", "LOC Middle East", "LOC Mathern"]),
        ("They left [Dalian|LOC] with [Tehran|LOC].", ["LOC Dalian", "LOC Tehran"]),
        ("Then [Adrian|PER] met [Petrosian|PER].", ["PER Adrian", "PER Petrosian"]),
        ("Then [Ann Moldovan|PER] ran.\n[Moldovan|PER] won.", ["PER Ann Moldovan", "PER Moldovan"]),
        # a firm's ending is no person's, whatever the tag says
        ("[Maud Quill Productions|PER] left.", ["ORG Maud Quill Productions"]),
        ("They left [Quill, Inc.|PER] for good.", ["ORG Quill, Inc."]),
        (
            "[Maud Quill College|PER] left [Quill Hospital|PER].",
            ["ORG Maud Quill College", "ORG Quill Hospital"],
        ),
        ("[Emil Quill AG|PER] left.", ["ORG Emil Quill AG"]),
        ("[Emil Quill GmbH|PER] left.", ["ORG Emil Quill GmbH"]),
        ("[Emil Quill plc|PER] left [Quill LLP|PER].", ["ORG Emil Quill plc", "ORG Quill LLP"]),
        ("[Maud Grouper|PER] left.", ["PER Maud Grouper"]),
        ("[Tom Van Co|PER] met [Quill SA|PER].", ["PER Tom Van Co", "PER Quill SA"]),
        ("[Emil Quill AC|PER] left.", ["PER Emil Quill"]),
        # posts are no bodies, what they lead is
        ("The [Commissioner of Tides|ORG] left.", []),
        ("The [Irish Minister for Tides|ORG] left.", []),
        ("The [British Ambassador of Fogs|ORG] left.", []),
        ("The [Irish Ministry for Tides|ORG] left.", ["ORG Irish Ministry for Tides"]),
        ("The [British Council of Fogs|ORG] left.", ["ORG British Council of Fogs"]),
        ("The [Director for Fogs|ORG] left the [Office for Fogs|ORG].", ["ORG Office for Fogs"]),
        ("They joined [Health for Orrin|ORG].", ["ORG Health for Orrin"]),
        # a small word ends no name, nor does what kind of agency it is; a party and a paper are
        ("The [Orrin Union of|ORG] today sued.", ["ORG Orrin Union"]),
        ("They joined the [Teal Board on the|ORG] quay.", ["ORG Teal Board"]),
        ("They told [Orrin Press news|ORG] agency.", ["ORG Orrin Press"]),
        ("They told [Orrin Press news|ORG].", ["ORG Orrin Press news"]),
        ("They left the [Orrin party|ORG] agency.", ["ORG Orrin party"]),
        ("They joined [Union of Orrin|ORG].", ["ORG Union of Orrin"]),
        # nor what is read, nor begins one what stands before it
        ("The [Orrin Gull newspaper|ORG] closed.", ["ORG Orrin Gull"]),
        ("They told [Gull magazine|ORG].", ["ORG Gull"]),
        ("They bought the [Orrin Newspaper|ORG].", ["ORG Orrin Newspaper"]),
        ("now at [gull magazine|ORG].", ["ORG gull magazine"]),
        ("They told the [rival Orrin Press|ORG].", ["ORG Orrin Press"]),
        ("They told the [rival Guild of Teal|ORG].", ["ORG Guild of Teal"]),
        ("They told [iQuill Press Group|ORG].", ["ORG iQuill Press Group"]),
        ("They told [quillsoft Group|ORG].", ["ORG quillsoft Group"]),
        ("They told [la Gaceta Teal|ORG].", ["ORG la Gaceta Teal"]),
        ("They told the [old Orrin hospital|ORG].", ["ORG old Orrin hospital"]),
        # letters in the plural
        ("The [TQs|ORG] and [MEPs|ORG] sat.", []),
        ("The [TQS|ORG] left [Orrin TQs|ORG].", ["ORG TQS", "ORG Orrin TQs"]),
        # a post of another country
        ("The [Taoiseach|PER] met [Taoiseach Ann Quill|PER] and [Pastor Teal|PER].",
         ["PER Ann Quill", "PER Teal"]),
        ("Then [Ann Pastor|PER] ran.\n[Pastor|PER] won.", ["PER Ann Pastor", "PER Pastor"]),
        # the last field of a post, which is a surname elsewhere
        ("The Minister for Fogs and [Reform Zog Quill|PER] left.", ["PER Zog Quill"]),
        ("The Minister for [Trade Zog Quill|PER] left.", ["PER Zog Quill"]),
        ("Then [Justice Zog Quill|PER] and [Sport Quill|PER] left.",
         ["PER Zog Quill", "PER Sport Quill"]),
        ("Then [Trade Zog Quill|PER] left.", ["PER Trade Zog Quill"]),
    ],
)  # fmt: skip
def test_leaves_what_names_nobody(marked, expected):
    assert read_surfaces(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # a post with its General, and its office
        ("The [Orrin State Attorney|ORG] General sued.", ["ORG Orrin State Attorney General"]),
        ("The [Orrin State Attorney|ORG]. General Quill sued.", ["ORG Orrin State Attorney"]),
        ("The [Orrin Water Board|ORG] General Plan.", ["ORG Orrin Water Board"]),
        (
            "The [Orrin Attorney|ORG]’s Office for the [Western Shire of Teal|ORG] sued.",
            ["ORG Orrin Attorney’s Office for the Western Shire of Teal"],
        ),
        ("The [Orrin Attorney|ORG]’s Office for now sued.", ["ORG Orrin Attorney’s Office"]),
        ("The [Orrin Attorney|ORG]’s office sued.", ["ORG Orrin Attorney"]),
        ("The [Orrin Tide|ORG]’s Office of Fogs sued.", ["ORG Orrin Tide"]),
        # son and father; the letters of a title
        (
            "[Tom Quill Jnr|PER] left [Ann Quill, Snr.|PER] at sea.",
            ["PER Tom Quill Jnr", "PER Ann Quill, Snr."],
        ),
        # the title of whom a next sentence names
        ("The [House of Tides Rt|ORG]. Hon. left.", ["ORG House of Tides"]),
        ("They read the [Orrin Leader|ORG].", ["ORG Orrin Leader"]),
        # fields of an office
        (
            "The [Ministry of Fogs|ORG] and [Social Care|ORG] met.",
            ["ORG Ministry of Fogs and Social Care"],
        ),
        (
            "The [Department for Fogs|ORG], Food and Rural Affairs met.",
            ["ORG Department for Fogs, Food and Rural Affairs"],
        ),
        (
            "The [Ministry of Fogs|ORG] and [Orrin Gas|ORG] met.",
            ["ORG Ministry of Fogs", "ORG Orrin Gas"],
        ),
        ("The [Ministry of Fogs|ORG], Trade Quill said.", ["ORG Ministry of Fogs"]),
        ("The [Orrin Union|ORG] and Trade met.", ["ORG Orrin Union"]),
        # a constituency of two places
        ("The MP for [Teal|LOC] and [Orrin|LOC] left.", ["LOC Teal and Orrin"]),
        ("The MP for [Ruth|LOC], [Teal|LOC] and [Orrin|LOC] left.", ["LOC Ruth, Teal and Orrin"]),
        ("The MPs for [Teal|LOC] and [Orrin|LOC] left.", ["LOC Teal", "LOC Orrin"]),
        ("Trains for [Teal|LOC] and [Orrin|LOC] left.", ["LOC Teal", "LOC Orrin"]),
        ("The MP for [Teal|LOC] and [Ann Quill|PER] left.", ["LOC Teal", "PER Ann Quill"]),
        ("The MP for [Teal|LOC] and [Zog Quill|PER] left.", ["LOC Teal", "PER Zog Quill"]),
        ("The MP for [Teal|LOC] and Secretary of Fogs left.", ["LOC Teal"]),
        # surnames that look like other words
        ("He [Jianquill|PER], a judge, left.", ["PER He Jianquill"]),
        ("They met You [Jianquill|PER].", ["PER You Jianquill"]),
        ("So [Jianquill|PER] left.", ["PER Jianquill"]),
        ("“He [Quill|PER] knows,” he said of [Ann Quill|PER].", ["PER Quill", "PER Ann Quill"]),
        ("What he, He, [Jianquill|PER] wants.", ["PER Jianquill"]),
    ],
)
def test_joins_what_the_encoder_cut(marked, expected):
    assert read_surfaces(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("OrrinGas’s chief left.\nThen [OrrinGas|ORG] left.\nNow [OrrinGas|ORG] is gone.", 3),
        # tagged once, or untagged too often; inside a longer name; written small elsewhere
        ("OrrinGas’s chief left.\nThen [OrrinGas|ORG] left.", 1),
        ("Tide rose.\nTide fell.\nThen [Tide|ORG] left.\nNow [Tide|ORG] is gone.", 2),
        ("Tide Road fell.\nThen [Tide|ORG] left.\nNow [Tide|ORG] is gone.", 2),
        ("The Big Tide fell.\nThen [Tide|ORG] left.\nNow [Tide|ORG] is gone.", 2),
        ("Tide rose.\nThen [Tide|ORG] left the tide.\nNow [Tide|ORG] is gone.", 2),
        ("See pic_Tide here.\nThen [Tide|ORG] left.\nNow [Tide|ORG] is gone.", 2),
        ("Tide rose.\nThen [Tide|ORG] left.\nNow [Tide|LOC] is gone.", 2),
    ],
)
def test_a_word_tagged_elsewhere_is_a_name_where_it_is_not(marked, expected):
    assert len(read_names(marked)) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # the noun before it says what a word names, here and elsewhere
        ("They flew with the carrier [Tealair|LOC].", ["ORG Tealair"]),
        ("[Tealair|PER] lost.\n[Tealair|PER] left.\nThe airline [Tealair|PER] sank.",
         ["ORG Tealair"] * 3),
        ("[Tealair Group|ORG] lost.\nThe airline [Tealair|PER] sank.\n[Tealair|PER] left.",
         ["ORG Tealair Group", "ORG Tealair", "ORG Tealair"]),
        # not of several, nor a first name or one's surname; nor a noun that goes with others
        ("The film maker [Zog Quill|PER] left.", ["PER Zog Quill"]),
        ("The film maker [Maud|PER] left.", ["PER Maud"]),
        ("Then [Zog Quill|PER] won.\nThe film maker [Quill|PER] left.",
         ["PER Zog Quill", "PER Quill"]),
        ("The judge [Quill|PER] left the firm, [Teal|PER] said.", ["PER Quill", "PER Teal"]),
        # a body that the gazetteer knows, of several words, too; not a surname behind a title
        ("They met [Human Rights Watch|PER] and the [Red Army|PER].",
         ["ORG Human Rights Watch", "ORG Red Army"]),
        ("They met [Lady Scotland|PER] and [Sir Red Army|PER].",
         ["PER Scotland", "PER Red Army"]),
        # places that a hyphen joins
        ("The [Spain-Portugal|ORG] match.", ["LOC Spain", "LOC Portugal"]),
        ("A Spain-[Portugal|LOC]-Italy line.", ["LOC Spain", "LOC Portugal", "LOC Italy"]),
        ("The [Spain-Portugal|LOC]’s line.", ["LOC Spain", "LOC Portugal"]),
        # not a place of its own, nor what is named after them, nor what only one of them is
        ("They left [Austria-Hungary|LOC] for [Guinea-Bissau|LOC].",
         ["LOC Austria-Hungary", "LOC Guinea-Bissau"]),
        ("The [Spain-Portugal Water Board|ORG] met.", ["ORG Spain-Portugal Water Board"]),
        ("The [Spain-Teal|ORG] match.", ["ORG Spain-Teal"]),
        ("Then [Sydney-Georgia|PER] left.", ["PER Sydney-Georgia"]),
    ],
)  # fmt: skip
def test_tells_bodies_and_places_by_what_stands_beside_them(marked, expected):
    assert read_surfaces(marked) == expected
