"""Find every span of an article that means a target."""

from stages.records import Reading, Target, TargetMention
from stages.targets.matcher import compile_matcher
from stages.targets.rules import Rules


def find_targets(reading: Reading, *, rules: Rules, target: Target) -> list[TargetMention]:
    """Return the target's mentions in reading order; they never overlap."""
    text = reading.article.text
    words = reading.words(0, len(text))
    matches = compile_matcher(target).find(text, words)
    named = any(match.form == "name" for match in matches)
    mentions = []
    for match in matches:
        sentence = reading.sentence_at(match.start)
        if sentence is None or match.end > sentence.end or match.form == "exclude":
            continue
        if match.form == "name" or (match.form == "alias" and named):
            mentions.append(
                TargetMention(
                    position=reading.article.position,
                    revision_id=reading.article.revision_id,
                    target=target.id,
                    sentence=sentence.sentence,
                    start=match.start,
                    end=match.end,
                    form=match.form,
                    voice=reading.voice_at(match.start),
                )
            )
    return mentions
