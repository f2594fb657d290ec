"""Gather who is in an article, as seen from one group or body: its names, and those of others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stages.records import Mention, Target
from stages.targets.grammar import get_base, is_plural_look
from stages.targets.matcher import Match
from stages.targets.names import find_rivals
from stages.targets.spans import Found
from stages.targets.survey import Survey
from stages.targets.topic import is_topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Names by the index of their first word."""

    kept: Mapping[int, Match]  # names and aliases of the target
    bodies: Mapping[int, Match]  # those of them that do not name its people: no "Corbynites"
    others: Mapping[int, Match]  # member nouns, and longer spans that mean something else
    rivals: Mapping[int, Mention]  # names of others
    is_topic: bool  # whether the article is about the target
    is_people: bool  # and it is people, whom "they" may mean from afar
    marks: list[Found]  # every span that names the target, or may name its people
    named: frozenset[int]  # indices of words inside the target's names


def gather_cast(
    survey: Survey, target: Target, *, matches: Sequence[Match], kept: Sequence[Match]
) -> Cast:
    """Return the cast; a name or alias among `matches` that was not kept is somebody else's."""
    peoples = [match for match in kept if _is_people(survey, target, match)]
    members = [match for match in matches if match.form == "member"]
    rivals = find_rivals(survey, kept)
    named = [Found(match.start, match.end, "name") for match in kept]
    topic = is_topic(survey.reading, kept, peoples, members, rivals)
    return Cast(
        kept={match.first: match for match in kept},
        bodies={match.first: match for match in kept if match not in peoples},
        others={m.first: m for m in matches if m.form in ("member", "exclude")},
        rivals=survey.index_names(rivals),
        is_topic=topic,
        is_people=topic
        and (len(peoples) * 2 > len(kept) or (target.kind == "group" and bool(members or peoples))),
        marks=[*named, *(Found(match.start, match.end, "member") for match in members)],
        named=frozenset(index for match in kept for index in range(match.first, match.after)),
    )


def _is_people(survey: Survey, target: Target, match: Match) -> bool:
    """Return whether a name of the target is a plural noun for people: "Corbynites"."""
    last = get_base(survey.words[match.after - 1].lower)
    named_so = target.kind in ("group", "party") and is_plural_look(last)
    return last in survey.rules.plural or named_so
