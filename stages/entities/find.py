"""Find the entities of an article: propose spans, then resolve them to canonical names."""

from collections.abc import Sequence

from stages.entities.canonical import resolve_names
from stages.entities.lexicon import Rules
from stages.entities.propose import propose_names
from stages.entities.spans import NameSpan
from stages.records import Mention, Reading


def find_entities(
    reading: Reading, *, rules: Rules, tagged: Sequence[NameSpan] = ()
) -> list[Mention]:
    """Return the names of an article in order; spans that a tagger gives win over the rules'."""
    spans = _merge(propose_names(reading, rules=rules), tagged)
    article = reading.article
    return [
        Mention(
            position=article.position,
            revision_id=article.revision_id,
            sentence=span.sentence,
            start=span.start,
            end=span.end,
            type=entity.type,
            form="name",
            name=entity.name,
            entity_id=entity.id,
        )
        for span, entity in resolve_names(spans)
    ]


def _merge(proposed: Sequence[NameSpan], tagged: Sequence[NameSpan]) -> list[NameSpan]:
    if not tagged:
        return list(proposed)
    free = [p for p in proposed if not any(t.start < p.end and p.start < t.end for t in tagged)]
    return sorted((*free, *tagged), key=lambda span: span.start)
