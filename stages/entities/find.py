"""Find the entities of an article: names by rules and encoder, then whom each of them means."""

from stages.entities.addresses import leave_addresses
from stages.entities.canonical import Entity, resolve_names
from stages.entities.common_nouns import leave_common_nouns
from stages.entities.joined_places import part_places
from stages.entities.lexicon import Rules
from stages.entities.nicknames import end_before_nickname
from stages.entities.pronouns import find_pronouns
from stages.entities.propose import propose_names
from stages.entities.spans import NameSpan
from stages.entities.tagged import merge_tagged
from stages.entities.tokens import read_tokens
from stages.reading import Reading
from stages.records import Mention, MentionForm

_Row = tuple[int, int, int, Entity, MentionForm]


def find_names(reading: Reading, *, rules: Rules) -> list[tuple[NameSpan, Entity]]:
    """Return the names of an article, each with what it means, in order."""
    tokens = {
        sentence.sentence: part_places(read_tokens(reading, sentence), rules)
        for sentence in reading.sentences
    }
    proposed = propose_names(reading, tokens, rules=rules)
    spans = merge_tagged(reading, tokens, proposed, rules=rules)
    spans = leave_common_nouns(spans, tokens.values())
    text = reading.article.text
    return resolve_names(leave_addresses(spans, text), text=text, rules=rules)


def find_entities(reading: Reading, *, rules: Rules) -> list[Mention]:
    """Return the names of an article, and pronouns where their person is plain, in order."""
    text = reading.article.text
    names = find_names(reading, rules=rules)
    rows: list[_Row] = [
        (s.start, end_before_nickname(text, s.start, s.end) if s.nickname else s.end, s.sentence,
         entity, "name")
        for s, entity in names
    ]  # fmt: skip
    taken = {at for s, _ in names for at in range(s.start, s.end)}
    pronouns = find_pronouns(reading, names, rules=rules)
    rows += [(*row, "pronoun") for row in pronouns if row[0] not in taken]
    article = reading.article
    return [
        Mention(
            position=article.position,
            revision_id=article.revision_id,
            sentence=sentence,
            start=start,
            end=end,
            type=entity.type,
            form=form,
            name=entity.name,
            entity_id=entity.id,
        )
        for start, end, sentence, entity, form in sorted(rows, key=lambda row: row[:2])
    ]
