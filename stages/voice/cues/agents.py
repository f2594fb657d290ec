"""Find who says it in a passive clause: "was called a cult by Labour MPs"."""

from stages.voice.grammar.compounds import go_on_over_nouns, speaks
from stages.voice.grammar.cut_phrases import ATTRIBUTES
from stages.voice.grammar.lists import find_list_end
from stages.voice.grammar.nouns import is_plural
from stages.voice.grammar.occasions import skip_adjuncts
from stages.voice.grammar.phrases import opens_name
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.quantities import find_share
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    DAYS,
    DETERMINERS,
    POSSESSIVES,
    SUBORDINATORS,
    TIMES,
    word_set,
)
from stages.voice.rules import PREPOSITIONAL, Rules

_AFTER_AGENTS = word_set("over amid during after as for")
_WHEN = DAYS | TIMES | {"end", "time", "middle", "christmas", "easter"}
_FEW = word_set("few no nobody none neither")
_FARTHEST = 8  # words between a verb and "by", where no list stands between


def find_passive_agent(tokens: list[Token], at: int, rules: Rules) -> Range | None:
    """Return who says it in a passive clause: "is described by his friends as …".

    What is said may be a list with commas: "accused of racism, bullying and lying by staff".
    Behind quoted words the agent comes at once ("branded “a cult” by Hill"), or behind their list.
    """
    near = tokens[at : at + 4]
    quoted = next((at + k for k, token in enumerate(near) if token.kind == "q"), None)
    between = [token.lower for token in near[: (quoted or at) - at]]
    if "by" in between and "," not in between:
        quoted = None  # "described by Hill as “a cult”", not "written by Hill, “the ferryman”"
    k, listed, farthest = at, 0, at + _FARTHEST
    if quoted is not None:
        k = skip_adjuncts(tokens, quoted + 1, len(tokens))
        follows = tokens[k : k + 1] and tokens[k].lower in (",", "and", "or")
        listed = find_list_end(tokens, at, len(tokens)) if follows else k
        farthest = listed + 2
    while k < min(farthest, len(tokens) - 1):
        if tokens[k].lower == "by" and tokens[k - 1].lower != "not":
            return None if _is_deed(tokens, at, k) else _find_agent(tokens, k + 1, rules)
        if tokens[k].lower == ",":
            if not listed:  # read once, so that many commas cost no more than one
                listed = find_list_end(tokens, at, len(tokens))
                farthest = max(farthest, listed + 2)
            if k >= listed and tokens[k + 1].lower != "by":
                return None
        elif quoted is None or k >= listed:
            joins = tokens[k].lower in SUBORDINATORS - {"and", "or"}
            joins = joins and not (tokens[k].lower == "as" and k == at)
            if quoted is not None or tokens[k].kind != "w" or joins:
                return None
        k += 1
    return None


def _is_deed(tokens: list[Token], at: int, by: int) -> bool:
    """Say whether "by" tells who did what somebody is accused of: "of being led by a crook"."""
    passive = by > at + 1 and tokens[by - 2].lower in ("being", "been")
    return passive or (by > at and tokens[by - 1].lower.endswith("ed"))


def _find_agent(tokens: list[Token], first: int, rules: Rules) -> Range | None:
    """Return somebody after "by": not "by Friday", "by the end of May", "by mistake"."""
    share = find_share(tokens, first, rules)
    if share is not None:
        return share
    phrase = find_phrase_after(tokens, first)
    if phrase is None:
        return None
    start, last = tokens[first], tokens[phrase[1] - 1].lower
    named = opens_name(start)
    if not named and start.lower not in DETERMINERS:
        deed = start.lower.endswith("ing") and start.lower not in ATTRIBUTES
        deed = deed and "-" not in start.lower  # "by left-leaning MPs"
        titled = tokens[phrase[1] - 1].capital and speaks(start.lower, rules)  # "by host Jo Hill"
        if deed or not (titled or is_plural(last) or speaks(last, rules)):
            return None
    words = [token.lower for token in tokens[phrase[0] : phrase[1]]]
    nobody = words[0] in _FEW and not named
    if nobody or words[0][:1].isdigit() or not _WHEN.isdisjoint(words[:2]):
        return None
    return _cut(tokens, go_on_over_nouns(tokens, phrase, rules))


def _cut(tokens: list[Token], agent: Range) -> Range:
    """Return an agent without what is said: "by a judge | for breaking the law"."""
    for k in range(agent[0] + 1, agent[1] - 1):
        lower, following = tokens[k].lower, tokens[k + 1].lower
        reason = following.endswith("ing") or following in POSSESSIVES
        titled = tokens[k].capital and lower in _AFTER_AGENTS  # a headline has capitals throughout
        if lower in ("as", "over", "amid") or titled or (lower in PREPOSITIONAL and reason):
            return agent[0], k
    return agent
