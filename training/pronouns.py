"""Fit the weights of `stages/entities/salience.py` on the coreference of GUM.

Of every "he" and "she" in its written and spoken genres, whom the annotators say it means is to
score above everybody else whom the article has in mind. Newton's method, a small ridge; each
document's figures come from weights fitted on the other three quarters.

    python -m training.pronouns
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from flows.reading import load_readers, read_article, reading_of
from flows.settings import load_settings
from stages.entities.canonical import Entity
from stages.entities.find import find_names
from stages.entities.lexicon import Gender, Rules
from stages.entities.pronouns import PRONOUNS, find_pronouns
from stages.entities.salience import (
    NOBODY,
    Choose,
    Features,
    Person,
    Pronoun,
    find_alone,
    make_choice,
)
from stages.entities.spans import NameSpan
from stages.reading import Reading

GUM = Path(__file__).resolve().parents[2] / "shared" / "data" / "gum_train"
GENRES = ("academic", "bio", "court", "interview", "news", "speech", "textbook", "voyage")
RIDGE = 10.0
FOLDS = 4
STEPS = 20

_MENTION = re.compile(r"\((\d+)(?:\[[^\]]*\])?-([^()]*)(\))?|(\d+)(?:\[[^\]]*\])?\)")
_HEADS = 4  # field of a mention that numbers its head words

Case = tuple[Sequence[Features], int]
"""What speaks for each of several persons and, last, for nobody; and which of them is meant."""


class Token(NamedTuple):
    """A word of GUM: its span and its part of speech."""

    start: int
    end: int
    tag: str


class Coreferent(NamedTuple):
    """A span that means something: its number, and its first, head and last word."""

    number: str
    type: str
    first: int
    head: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document of GUM as we read it, and whom its persons' names and pronouns mean there."""

    reading: Reading
    names: Sequence[tuple[NameSpan, Entity]]
    genders: Sequence[Gender]  # of the names' entities before any pronoun told
    rules: Rules
    meant: Mapping[int, str]  # number by the offset of a word that heads a mention
    entities: Mapping[int, str]  # the same by identity of an entity
    named: frozenset[str]  # numbers of persons whom the document names

    def number(self, key: Hashable) -> str | None:
        """Return the number in GUM of somebody in mind."""
        return self.meant.get(key) if isinstance(key, int) else self.entities.get(id(key))


def main() -> None:
    """Print recall and precision on documents that the weights were not fitted on, and weights."""
    documents = list(read_documents())
    cases = [list(list_cases(document)) for document in documents]
    counts: Counter[str] = Counter()
    for fold in range(FOLDS):
        others = [case for n, each in enumerate(cases) if n % FOLDS != fold for case in each]
        weights = fit(others)
        for document in documents[fold::FOLDS]:
            counts += count_pronouns(document, weights)
    print(f"{len(documents)} documents, {counts['meant']} pronouns of persons who are named")
    print(f"recall {100 * counts['right'] / counts['meant']:.1f}")
    print(f"precision {100 * counts['right'] / counts['ours']:.1f}")
    for name, weight in sorted(fit([case for each in cases for case in each]).items()):
        print(f'    "{name}": {weight:.2f},')


def list_cases(document: Document) -> Iterator[Case]:
    """Yield what is in mind at every pronoun, when those before it mean what GUM says."""
    cases: list[Case] = []

    def choose(pronoun: Pronoun, persons: Sequence[tuple[Person, Features]]) -> Person | None:
        number = document.meant.get(pronoun.start)
        right = (
            n for n, (p, _) in enumerate(persons) if number and document.number(p.key) == number
        )
        index = next(right, len(persons))
        if find_alone(pronoun, [person for person, _ in persons]) is None:
            cases.append(([*(features for _, features in persons), NOBODY], index))
        return persons[index][0] if index < len(persons) else None

    _resolve(document, choose)
    return iter(cases)


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """Return the weights that make what is meant likeliest."""
    names = sorted({name for rows, _ in cases for features in rows for name in features})
    columns = {name: column for column, name in enumerate(names)}
    matrices = []
    for rows, right in cases:
        matrix = np.zeros((len(rows), len(names)))
        for row, features in zip(matrix, rows, strict=True):
            for name, value in features.items():
                row[columns[name]] = value
        matrices.append((matrix, right))
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        gradient, curvature = RIDGE * weights, RIDGE * np.eye(len(names))
        for matrix, right in matrices:
            odds = np.exp(matrix @ weights)
            share = odds / odds.sum()
            mean = share @ matrix
            gradient += mean - matrix[right]
            curvature += (matrix * share[:, None]).T @ matrix - np.outer(mean, mean)
        weights -= np.linalg.solve(curvature, gradient)
    return dict(zip(names, weights.tolist(), strict=True))


def count_pronouns(document: Document, weights: Mapping[str, float]) -> Counter[str]:
    """Count the pronouns of persons who are named, those we give to one, and those both say."""
    choose = make_choice(weights)
    ours = {
        start: document.entities.get(id(person)) for start, person in _resolve(document, choose)
    }
    text = document.reading.article.text
    counts: Counter[str] = Counter()
    for word in document.reading.words(0, len(text)):
        if word.lower in PRONOUNS:
            meant, found = document.meant.get(word.start), ours.get(word.start)
            counts["meant"] += meant in document.named
            counts["ours"] += found in document.named
            counts["right"] += meant == found and meant in document.named
    return counts


def _resolve(document: Document, choose: Choose) -> list[tuple[int, Entity]]:
    for (_, entity), gender in zip(document.names, document.genders, strict=True):
        entity.gender = gender
    found = find_pronouns(document.reading, document.names, rules=document.rules, choose=choose)
    return [(start, person) for start, _, _, person in found]


def read_documents() -> Iterator[Document]:
    """Yield the documents of GUM, read by our stages up to their names."""
    readers = load_readers(load_settings())
    rules = readers.rules["mentions"]
    for path in sorted(GUM.glob("*.conllu")):
        if path.stem.split("_")[1] in GENRES:
            text, tokens, mentions = read_coreference(path.read_text("utf-8"))
            reading = read_article(reading_of(text, readers=readers), readers=readers)
            names = find_names(reading, rules=rules)
            yield _match(reading, names, tokens, mentions, rules)


def _match(
    reading: Reading,
    names: Sequence[tuple[NameSpan, Entity]],
    tokens: Sequence[Token],
    mentions: Sequence[Coreferent],
    rules: Rules,
) -> Document:
    """Return a document whose entities have the number of what GUM says they mostly are."""
    meant: dict[int, str] = {}
    for mention in sorted(mentions, key=lambda m: m.last - m.first, reverse=True):
        meant[tokens[mention.head].start] = mention.number  # the shortest that has this head
    votes: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for span, entity in names:
        votes[id(entity)].update(
            meant[start]
            for start, _, _ in tokens
            if span.start <= start < span.end and start in meant
        )
    return Document(
        reading=reading,
        names=names,
        genders=[entity.gender for _, entity in names],
        rules=rules,
        meant=meant,
        entities={id: count.most_common(1)[0][0] for id, count in votes.items() if count},
        named=frozenset(
            mention.number
            for mention in mentions
            if mention.type == "person" and tokens[mention.head].tag == "PROPN"
        ),
    )


def read_coreference(conllu: str) -> tuple[str, list[Token], list[Coreferent]]:
    """Return the text of a document in CoNLL-U, its words, and what they are said to mean."""
    text, tokens, mentions = "", [], []
    opened: defaultdict[str, list[tuple[int, list[str]]]] = defaultdict(list)
    glued = True
    for block in conllu.split("\n\n"):
        lines = block.splitlines()
        if text and any(line.startswith(("# newpar", "# newdoc")) for line in lines):
            text, glued = text + "\n\n", True
        inside, at = 0, 0  # number of the last word of a contraction, and where the next begins
        for fields in (line.split("\t") for line in lines if line[:1].isdigit()):
            number, _, last = fields[0].partition("-")
            if "." in number:
                continue
            form, misc = fields[1], fields[9]
            if last or int(number) > inside:
                text += "" if glued else " "
                at, glued = len(text), "SpaceAfter=No" in misc
                text += form
            if last:
                inside = int(last)
                continue
            start = max(at, text.find(form, at))
            at = min(len(text), start + len(form))
            tokens.append(Token(start, at, fields[3]))
            for mark in _MENTION.finditer(re.sub(r".*Entity=|\|.*", "", misc)):
                if mark[1]:
                    opened[mark[1]].append((len(tokens) - 1, mark[2].split("-")))
                if (mark[3] or mark[4]) and opened[mark[1] or mark[4]]:
                    first, (type, *told) = opened[mark[1] or mark[4]].pop()
                    heads = told[_HEADS - 1].split(",")[0] if len(told) >= _HEADS else ""
                    head = first + int(heads) - 1 if heads.isdigit() else first
                    mentions.append(
                        Coreferent(mark[1] or mark[4], type, first, head, len(tokens) - 1)
                    )
    return text, tokens, mentions


if __name__ == "__main__":
    main()
