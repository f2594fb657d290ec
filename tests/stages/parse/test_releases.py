"""Where a press release ends, and what stands below it."""

import pytest

from stages.parse.releases import find_notes

PROSE = ["The trust has opened a second dock.", "Its director, Ann Hill, called it a proud day."]
NOTE = "The trust is a charity founded in 1988."
CONTACT = "Media contact: Jo Fields, 020 7946 0000, press@trust.example"


@pytest.mark.parametrize(
    "below",
    [
        ["ENDS"],
        ["-ENDS-", "Notes to editors", NOTE],
        ["– Ends –", "Notes to Editors:", NOTE, CONTACT],
        ["ENDS", CONTACT],
        ["ENDS", "For further information, please contact Jo Fields on 020 7946 0000."],
        ["ENDS", "About the Harbour Trust", NOTE],
        ["Note to editors: the trust is a charity.", NOTE],
        [CONTACT],
        ["Contact: Jo Fields, 020 7946 0000"],
        ["For media enquiries, call Jo Fields.", CONTACT],
    ],
)
def test_what_stands_below_a_release_is_none_of_it(below):
    assert find_notes([*PROSE, *below]) == range(2, 2 + len(below))


@pytest.mark.parametrize(
    "texts",
    [
        PROSE,
        [*PROSE, "It ends on Friday."],
        [*PROSE, "Ends", "The affair is over.", "Nobody wept.", "So it goes."],
        [*PROSE, "Notes to editors of the Post went unread.", NOTE],
        [*PROSE, CONTACT, NOTE],  # not below everything
        [*PROSE, "Contact with the ferry was lost at noon."],
        [*PROSE, "For more information the police had to wait."],
        ["ENDS", "Notes to editors", NOTE],  # no release above
    ],
)
def test_what_only_looks_like_an_end_stays(texts):
    assert find_notes(texts) == range(len(texts), len(texts))
