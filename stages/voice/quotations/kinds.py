"""Tell direct, mixed and scare quotations apart."""

import re

from stages.records import QuoteKind
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import is_finite
from stages.voice.grammar.units import Token, Unit
from stages.voice.grammar.words import (
    AUXILIARIES,
    DETERMINERS,
    LINKS,
    PERSONAL,
    PREPOSITIONS,
    split_contraction,
    word_set,
)

_TERMINAL = ".?!…"
_SENTENCE_BREAK = re.compile(r"[.?!]\s+[A-Z]")
_NAMING = word_set("called titled entitled named codenamed so-called nicknamed dubbed")
_WORKS = word_set(
    "book show report programme program film movie documentary song album musical magazine series "
    "novel memoir essay play podcast"
)
_MAKERS = word_set("author co-author host director editor creator star producer")
_LEADS = word_set(": , – — . ? !")
_JOINTS = word_set(": – — -")
_SMALL = LINKS | {"the", "a", "an"}  # words without a capital in a title
_TERMS = word_set("word name letter title trademark")
_A_LIST = 3  # quotations
_A_TERM = 2  # words
_A_PHRASE = 5  # words from which an unattributed quotation is somebody's rather than a term


def judge_kind(unit: Unit, text: str, at: int, strong: Cue | None, weak: Cue | None) -> QuoteKind:
    """Return the kind of the quotation at a token.

    `strong` is the cue beside it, `weak` that or the cue in whose clause it stands.
    """
    marked = unit.quotes[at]
    body = text[marked.start : marked.end]
    title = is_title(body, unit.tokens, at)
    if marked.reopened or not marked.closed:
        return "direct"
    bare = title and not _ends_sentence(body) and not _is_led_in(unit.tokens, at)
    bare = bare or (title and _is_object(unit, at, body, strong))
    if bare or ((weak is None or title) and _is_listed(unit, at)):
        return "scare"
    if (
        title
        and not unit.capitalised
        and (_names_work(unit.tokens, at) or _is_byname(body, unit.tokens, at))
    ):
        return "scare"
    heads = heads_line(unit, at) and _is_clause(body) and not title
    if heads or _is_direct(unit.tokens, at, body, strong, weak):
        return "direct"
    if weak is not None and not title:
        mere = strong is None and _is_mere_term(unit.tokens, at, body, weak)
        return "scare" if mere else "mixed"
    return "scare" if title or len(body.split()) < _A_PHRASE else "mixed"


def heads_line(unit: Unit, at: int) -> bool:
    """Say whether marks open a headline that goes on: “We lost all”: the crews' story."""
    tokens = unit.tokens
    return at == 0 and len(tokens) > 2 and tokens[1].lower in _JOINTS and unit.headline


def _is_clause(body: str) -> bool:
    """Say whether quoted words hold a subject or a verb, as far as their form tells."""
    words = [split_contraction(word.lower().replace("’", "'"))[0] for word in body.split()]
    return len(words) > _A_TERM and any(word in PERSONAL | AUXILIARIES for word in words)


def _is_direct(
    tokens: list[Token], at: int, body: str, strong: Cue | None, weak: Cue | None
) -> bool:
    """Say whether the marks hold a full clause of speech."""
    bare = body.lstrip("[(‘'“\"…. ")
    upper = bare[:1].isupper() or bare[:1].isdigit()
    terminal = body.rstrip("’'”\")] ")[-1:] in _TERMINAL
    words = len(body.split())
    lead = tokens[at - 1].lower if at else ":"
    opening = at == 0 or tokens[at - 1].kind == "q" or lead in _LEADS
    resumed = any(token.kind == "q" for token in tokens[:at])
    if resumed and lead in ("–", "—") and terminal:
        return True
    if strong is not None:
        judges = (
            strong.verb is not None and strong.verb.particles and "object" in strong.verb.frames
        )
        beside = not judges and strong.last >= at - 1 and (terminal or words >= _A_PHRASE - 1)
        return (opening and (upper or resumed or lead == ":")) or (upper and beside)
    if not upper:
        return False
    led = at > 0 and lead == ":"
    # "Jo Hill: ‘We are staying’", as headlines have it
    named = led and words > 2 and all(token.capital for token in tokens[: at - 1])
    heard = weak is not None and _follows_hearer(tokens, at, body, weak)
    if heard or named or (opening and (words > 1 or led) and _ends_sentence(body)):
        return True
    if len(tokens) == 1 and (terminal or words > _A_PHRASE - 3):
        return True  # a turn of talk, a heading in somebody's words
    complete = terminal or (opening and _SENTENCE_BREAK.search(body) is not None)
    return weak is None and words >= _A_PHRASE and complete


def _is_object(unit: Unit, at: int, body: str, cue: Cue | None) -> bool:
    """Say whether a title with a comma is what the words before it are about, and a cue follows.

    "After playing “Down by the Weir,” Hill told them", not "At last “We Are Lost,” said Hill".
    """
    if cue is None or cue.head < at or not body.endswith(",") or unit.capitalised or not at:
        return False
    lead = unit.tokens[at - 1].lower
    return lead.endswith("ing") or lead in DETERMINERS | PREPOSITIONS


def _is_listed(unit: Unit, at: int) -> bool:
    """Say whether marks stand in a list of three, no word between: “Blue,” “Red,” “Green Hill”."""
    first = last = at
    while first - 1 in unit.quotes:
        first -= 1
    while last + 1 in unit.quotes:
        last += 1
    return last - first + 1 >= _A_LIST


def _names_work(tokens: list[Token], at: int) -> bool:
    """Say whether a word for a work goes before its title: "her book “My Road,”".

    So does one for whose it is: "the author of “My Road.”".
    """
    if at > 1 and tokens[at - 1].lower == "of" and tokens[at - 2].lower in _MAKERS:
        return True
    lead = at - 2 if at > 1 and tokens[at - 1].lower == "," else at - 1
    return lead >= 0 and tokens[lead].lower in _WORKS


def _is_byname(body: str, tokens: list[Token], at: int) -> bool:
    """Say whether marks hold a name that something is given, with a stop: "dubbed “Blue.”"."""
    named = at > 0 and tokens[at - 1].lower in _NAMING - {"called"}
    return named and len(body.split()) < _A_PHRASE and body[-1] in ".,"


def _follows_hearer(tokens: list[Token], at: int, body: str, cue: Cue) -> bool:
    """Say whether a sentence in marks follows whom it is told: "told the Guild “It is lost.”"."""
    if cue.verb is None or not {"quote", "person"} <= cue.verb.frames or cue.passive:
        return False
    hearer = tokens[cue.last + 1 : at]
    return (
        0 < len(hearer) < _A_PHRASE
        and body[:1].isupper()
        and body[-1:] in _TERMINAL
        and len(body.split()) > _A_TERM
        and all(t.kind == "w" and t.lower not in LINKS for t in hearer)
        and not any(is_finite(tokens, k) for k in range(cue.last + 1, at))
        and hearer[-1].lower not in DETERMINERS
    )


def _is_mere_term(tokens: list[Token], at: int, body: str, cue: Cue) -> bool:
    """Say whether a word or two in a report only name something: "to pay for “Boats for all”".

    So do they after an article in what was denied or is asked: "cannot say why the “reset” failed".
    """
    if not at or tokens[at - 1].kind != "w" or cue.judged is not None:
        return False
    words, lead = body.split(), tokens[at - 1].lower
    personal = split_contraction(words[0].lower().replace("’", "'"))[0] in PERSONAL
    if body[:1].isupper() and not personal and 1 < len(words) < _A_PHRASE:
        return lead in PREPOSITIONS and at - 1 > cue.last
    if len(words) > _A_TERM:
        return False
    if lead in _TERMS and body[:1].isupper():
        return True  # "the trademark of the word “We”"
    denied = cue.negated or any(t.lower == "cannot" for t in tokens[cue.first : cue.head])
    unreal = denied or any(token.lower == "?" for token in tokens[at:])
    return unreal and lead in DETERMINERS and at + 1 < len(tokens) and tokens[at + 1].kind == "w"


def _ends_sentence(body: str) -> bool:
    """Say whether quoted words end with a stop, or a comma before their cue."""
    return body.endswith(",") or body.rstrip("’'”\")] ")[-1:] in _TERMINAL


def _is_led_in(tokens: list[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].lower in (":", ",")


def is_title(body: str, tokens: list[Token], at: int) -> bool:
    """Say whether quoted words are a work's title or a name that something goes by."""
    if at and tokens[at - 1].lower in _NAMING and body[:1].isupper():
        return True
    if at > 1 and tokens[at - 1].lower in ("a", "an") and tokens[at - 2].lower in _NAMING:
        return False  # "was called a “Little Englander”"
    words = [word for word in body.split() if word[:1].isalpha()]
    weighty = [word for word in words if word.lower() not in _SMALL]
    return len(weighty) > 1 and all(word[:1].isupper() for word in weighty)
