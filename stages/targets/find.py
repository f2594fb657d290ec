"""Find every span of an article that means a target."""

from stages.records import Reading, Target, TargetMention
from stages.targets.group import follow_group
from stages.targets.matcher import compile_matcher
from stages.targets.names import keep_meant
from stages.targets.person import follow_person
from stages.targets.rules import Rules
from stages.targets.spans import Found


def find_targets(reading: Reading, *, rules: Rules, target: Target) -> list[TargetMention]:
    """Return the target's mentions in reading order; they never overlap nor cross a sentence.

    An article that nowhere names the target has none.
    """
    words = reading.words(0, len(reading.article.text))
    matches = [
        match
        for match in compile_matcher(target).find(reading.article.text, words)
        if (sentence := reading.sentence_at(match.start)) and match.end <= sentence.end
    ]
    kept = keep_meant(reading, target, words, matches)
    if not kept:
        return []
    named = [Found(m.start, m.end, "name" if m.form == "name" else "alias") for m in kept]
    if target.kind == "person":
        others = follow_person(reading, target, rules=rules, words=words, kept=kept)
    else:
        others = follow_group(reading, target, rules=rules, words=words, matches=matches, kept=kept)
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
