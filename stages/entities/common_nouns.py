"""Names that are common nouns: "Conservatives" may have its capital from its sentence alone."""

from collections.abc import Iterable, Sequence

from stages.entities.spans import NameSpan
from stages.entities.tokens import Token


def leave_common_nouns(
    spans: Sequence[NameSpan], sentences: Iterable[Sequence[Token]]
) -> list[NameSpan]:
    """Return the names without those that the article writes small wherever it can.

    Only a body's of the gazetteer that is one word; of those it is named by a capital elsewhere.
    """
    doubtful = {span.words[0] for span in spans if _may_be_noun(span)}
    if not doubtful:
        return [*spans]
    small = {word.lower() for word in doubtful}
    opening: set[int] = set()
    named, common = set[str](), set[str]()
    for token in (token for tokens in sentences for token in tokens):
        if token.text in small:
            common.add(token.text)
        elif token.text in doubtful:
            if token.opens:
                opening.add(token.start)
            else:
                named.add(token.text.lower())
    nouns = common - named
    return [
        span
        for span in spans
        if not (_may_be_noun(span) and span.start in opening and span.words[0].lower() in nouns)
    ]


def _may_be_noun(span: NameSpan) -> bool:
    known = span.known
    return len(span.words) == 1 and known is not None and known.type == "ORG"
