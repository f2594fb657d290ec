"""One stance per sentence, target and voice; and answers about any span."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from stages.reading import QuotePlaces, Reading, Word
from stages.records import Quote, Sentence, Span, Stance, Target, TargetMention, Voice
from stages.stance.rules import Rules
from stages.stance.scorer import score_span
from stages.stance.tokens import judge_tokens

VERSION = 11
MIN_CONFIDENCE = 0.5
"""Rows with less are kept and marked as abstained."""

_FORMS = ("name", "alias", "member", "pronoun")
_FIRST_PERSON = frozenset(
    {"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"}
)
_CONTEXT = 400
"""Characters read on either side of a span that stands in no sentence."""


def judge_stance(reading: Reading, *, rules: Rules, target: Target) -> list[Stance]:
    """Return how each sentence that mentions a target makes it look, by voice."""
    groups: dict[tuple[int, Voice], list[TargetMention]] = {}
    for mention in reading.target_mentions:
        if mention.target == target.id:
            groups.setdefault((mention.sentence, mention.voice), []).append(mention)
    sentences = {sentence.sentence: sentence for sentence in reading.sentences}
    rows = []
    for (number, voice), mentions in groups.items():
        chosen = min(mentions, key=lambda m: (_FORMS.index(m.form), m.start))
        ordered = [chosen, *(mention for mention in mentions if mention is not chosen)]
        spans = [Span(mention.start, mention.end) for mention in ordered]
        rows.append(_judge(reading, sentences[number], spans, voice, target=target.id, rules=rules))
    return sorted(rows, key=lambda row: (row.start, row.end, row.voice))


def judge_spans(reading: Reading, spans: Iterable[Span], *, rules: Rules) -> list[Stance]:
    """Return one stance for each span, in the order given; `target` is left empty.

    A span is of the sentence in which its first letter stands; one outside every sentence is
    judged by the words around it.
    """
    rows = []
    for given in spans:
        span = Span(*given)
        text = reading.article.text[span.start : span.end]
        first = span.start + len(text) - len(text.lstrip())
        sentence = reading.sentence_at(first)
        rows.append(
            _judge(
                reading,
                sentence or _make_sentence(reading, span),
                [span],
                reading.voice_at(first),
                target="",
                rules=rules,
                read=sentence is not None,
            )
        )
    return rows


def _judge(
    reading: Reading,
    sentence: Sentence,
    spans: Sequence[Span],
    voice: Voice,
    *,
    target: str,
    rules: Rules,
    read: bool = True,
) -> Stance:
    """Judge a target by its mentions in one voice of a sentence; the first stands for them.

    `read` tells that the encoder may have read it: a stand-in for a sentence it has not.
    """
    span = spans[0]
    speech = reading.speech_in(sentence.start, sentence.end)
    words = _list_words(reading, sentence, voice, speech)
    scare = reading.scare_quotes_in(sentence.start, sentence.end)
    ironic = [Span(quote.start, quote.end) for quote in scare]
    judgement = score_span(reading.article.text, words, span, ironic=ironic, rules=rules)
    row = reading.token_reading_of(sentence.sentence) if read else None
    if row is not None:
        named = {reading.article.text[start:end].strip().lower() for start, end in spans}
        judgement = judge_tokens(row, spans, seen=judgement, first_person=named <= _FIRST_PERSON)
    quote = reading.quote_at(span.start)
    return Stance(
        position=sentence.position,
        revision_id=sentence.revision_id,
        target=target,
        sentence=sentence.sentence,
        start=span.start,
        end=span.end,
        voice=voice,
        speaker=quote.speaker if quote else None,
        polarity=judgement.polarity,
        score=judgement.score,
        confidence=judgement.confidence,
        abstained=judgement.confidence < MIN_CONFIDENCE,
        evidence=tuple(found.span for found in judgement.evidence),
    )


def _list_words(
    reading: Reading, sentence: Sentence, voice: Voice, speech: Sequence[Quote]
) -> list[Word]:
    """Return the words of a sentence that are one voice's own."""
    words = reading.words(sentence.start, sentence.end)
    if not speech:
        return words
    base = reading.block_voice_at(sentence.start)
    edges = sorted({edge for quote in speech for edge in (quote.start, quote.end)})
    places = QuotePlaces(speech)
    quotes = [None, *(_find_quote(places, edge) for edge in edges)]
    voices = [quote.kind if quote else base for quote in quotes]
    return [word for word in words if voices[bisect_right(edges, word.start)] == voice]


def _find_quote(places: QuotePlaces[Quote], offset: int) -> Quote | None:
    inside = [places.quotes[number] for number in sorted(places.numbers_at(offset))]
    return min(inside, key=lambda quote: quote.end - quote.start, default=None)


def _make_sentence(reading: Reading, span: Span) -> Sentence:
    """Return a stand-in for the sentence of a span that no sentence holds."""
    before = [s.sentence for s in reading.sentences if s.start <= span.start]
    return Sentence(
        position=reading.article.position,
        revision_id=reading.article.revision_id,
        sentence=before[-1] if before else 0,
        block=0,
        kind="sentence",
        start=max(0, span.start - _CONTEXT),
        end=min(len(reading.article.text), span.end + _CONTEXT),
    )
