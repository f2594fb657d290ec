"""Whom pronouns mean: those that readers labelled on the pages, and those that we give a target.

Everything that the readers of `benchmarks.pages` labelled on a page is made a target: its labels
with a capital are its names, other nouns its aliases. Recall is the share of the labelled pronouns
that we give to the same target; precision that of our pronouns which stand in a sentence where the
readers saw the target at all. They label each target once a sentence and voice and now and then
miss one, so precision is a lower bound.

    python -m benchmarks.pronouns
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from benchmarks.pages import read_pages
from flows.reading import load_readers, read_article, reading_of
from flows.settings import load_settings
from stages.reading import Reading
from stages.records import Target, TargetMention

_SUBJECTS = {
    form: subject
    for subject, forms in {
        "he": "he him his himself",
        "she": "she her hers herself",
        "it": "it its itself",
        "they": "they them their theirs themselves",
    }.items()
    for form in forms.split()
}
_OWN = frozenset(
    ("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your")
)
"""Pronouns of who speaks and who is spoken to: no names, and not measured here."""


def main() -> None:
    """Print recall and precision of each pronoun for each half of the pages and for both."""
    for name, row in run().items():
        print(f"{name:8}" + "  ".join(f"{key} {value:.1f}" for key, value in row.items()))


def run() -> dict[str, dict[str, float]]:
    """Return recall and precision in per cent, in all and by pronoun, for each half and both."""
    readers = load_readers(load_settings())
    counts: dict[str, Counter[str]] = {"look": Counter(), "score": Counter()}
    for page, text in read_pages():
        plain = replace(readers, targets=())
        mentions = read_article(reading_of(text, readers=plain), readers=plain).mentions
        people = {(m.start, m.end): m.name for m in mentions if m.type == "PER"}
        targets = tuple(make_targets(page["labels"], text, people))
        aimed = replace(readers, targets=targets)
        reading = read_article(reading_of(text, readers=aimed), readers=aimed)
        counts[page["half"]] += count_pronouns(page, reading, {target.id for target in targets})
    counts["all"] = counts["look"] + counts["score"]
    return {half: _score(found) for half, found in counts.items()}


def make_targets(
    labels: Iterable[Mapping[str, Any]], text: str, people: Mapping[tuple[int, int], str]
) -> Iterator[Target]:
    """Yield a target for everything labelled that is named at all; `people` are names by place."""
    grouped: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for label in labels:
        grouped[label["target"]].append((label["start"], label["end"]))
    for id, places in grouped.items():
        surfaces = dict.fromkeys(text[start:end] for start, end in places)
        subjects = {_SUBJECTS.get(surface.lower()) for surface in surfaces} - {None}
        nouns = [s for s in surfaces if s.lower() not in _SUBJECTS.keys() | _OWN]
        names = [noun for noun in nouns if any(word[:1].isupper() for word in noun.split())]
        if not names:
            continue
        full = [
            name
            for (start, end), name in people.items()
            if any(start < b and a < end for a, b in places)
            and any(name.split()[-1] == known.split()[-1] for known in names)
        ]
        person = bool(full) and "it" not in subjects
        alone = subjects & {"he", "she"} or {"he", "she"}
        yield Target(
            id=id,
            name=(full or names)[0],
            kind="person" if person else "group",
            description="",
            names=tuple(dict.fromkeys((*full, *names))),
            aliases=tuple(noun for noun in nouns if noun not in names),
            members=(),
            exclude=(),
            pronouns=tuple(sorted(str(p) for p in alone)) if person else ("it", "they"),
        )


def count_pronouns(page: Mapping[str, Any], reading: Reading, ids: set[str]) -> Counter[str]:
    """Count labelled pronouns and ours, each with how many of them the other side bears out."""
    counts: Counter[str] = Counter()
    text = reading.article.text
    mentions = reading.target_mentions
    for label in page["labels"]:
        subject = _SUBJECTS.get(text[label["start"] : label["end"]].lower())
        if subject and label["target"] in ids:
            counts[f"{subject} labelled"] += 1
            counts[f"{subject} found"] += _is_found(label, mentions)
    seen = {(label["sentence"], label["target"]) for label in page["labels"]}
    for mention in mentions:
        subject = _SUBJECTS.get(text[mention.start : mention.end].lower())
        if subject and mention.form == "pronoun":
            sentence = _find_sentence(page["sentences"], mention.start)
            counts[f"{subject} ours"] += 1
            counts[f"{subject} seen"] += (sentence, mention.target) in seen
    return counts


def _is_found(label: Mapping[str, Any], mentions: Iterable[TargetMention]) -> bool:
    return any(
        mention.target == label["target"]
        and mention.start < label["end"]
        and label["start"] < mention.end
        for mention in mentions
    )


def _find_sentence(sentences: Sequence[Sequence[int]], offset: int) -> int | None:
    return next((n for n, (start, end) in enumerate(sentences) if start <= offset < end), None)


def _score(counts: Counter[str]) -> dict[str, float]:
    scores = {}
    subjects = sorted(set(_SUBJECTS.values()))
    groups = {"pronouns": subjects} | {subject: [subject] for subject in subjects}
    for name, group in groups.items():
        labelled, found, ours, seen = (
            sum(counts[f"{subject} {what}"] for subject in group)
            for what in ("labelled", "found", "ours", "seen")
        )
        scores[f"{name}, labels"] = float(labelled)
        scores[f"{name}, recall"] = 100 * found / max(1, labelled)
        scores[f"{name}, precision"] = 100 * seen / max(1, ours)
    return scores


if __name__ == "__main__":
    main()
