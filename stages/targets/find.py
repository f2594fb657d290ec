"""Find every span of an article that means a target."""

from stages.reading import Reading
from stages.records import Target, TargetMention
from stages.targets.aliases import keep_meant
from stages.targets.group import follow_group
from stages.targets.matcher import compile_matcher
from stages.targets.names import find_short_names, list_named_members
from stages.targets.person import follow_person
from stages.targets.rules import Rules
from stages.targets.spans import Found
from stages.targets.survey import survey_article


def find_targets(reading: Reading, *, rules: Rules, target: Target) -> list[TargetMention]:
    """Return the target's mentions in reading order; they never overlap nor cross a sentence.

    An article that nowhere names the target has none.
    """
    survey = survey_article(reading, rules)
    matches = [
        match
        for match in compile_matcher(target).find(survey)
        if (sentence := reading.sentence_at(match.start)) and match.end <= sentence.end
    ]
    matches = sorted([*matches, *find_short_names(survey, target, matches)])
    own = list_named_members(target)
    if not any(match.form == "name" or match.entry in own for match in matches):
        return []
    kept = keep_meant(survey, target, matches)
    if not kept and not any(match.entry in own for match in matches):
        return []
    named = [Found(m.start, m.end, "name" if m.form == "name" else "alias") for m in kept]
    if target.kind == "person":
        others = follow_person(survey, target, kept=kept)
    else:
        others = follow_group(survey, target, matches=matches, kept=kept)
    return _to_rows(reading, target, [*named, *others])


def _to_rows(reading: Reading, target: Target, found: list[Found]) -> list[TargetMention]:
    """Return the spans as rows, in order; of two that overlap the first, then the longer, stays."""
    rows: list[TargetMention] = []
    for start, end, form in sorted(found, key=lambda span: (span.start, -span.end)):
        sentence = reading.sentence_at(start)
        if sentence is None or end > sentence.end or (rows and start < rows[-1].end):
            continue
        rows.append(
            TargetMention(
                position=reading.article.position,
                revision_id=reading.article.revision_id,
                target=target.id,
                sentence=sentence.sentence,
                start=start,
                end=end,
                form=form,
                voice=reading.voice_at(start),
            )
        )
    return rows
