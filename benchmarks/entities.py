"""Names: exact-span F1 of PER, ORG and LOC on CrossNER politics and UNER English EWT.

CrossNER's politician counts as PER, politicalparty as ORG, country as LOC; its election, event and
misc are left out. CrossNER gives sentences without their article, so that each is an article of its
own; UNER's documents (`# newdoc`) are articles. Run: `python -m benchmarks.entities`.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.common import find_data, load_rules, make_reading, score_counts
from stages import entities
from stages.encoder import Rules as Encoder
from stages.encoder import load_rules as load_encoder_rules
from stages.encoder import read_tokens

TYPES = {
    "person": "PER", "politician": "PER", "PER": "PER",
    "organisation": "ORG", "politicalparty": "ORG", "ORG": "ORG",
    "location": "LOC", "country": "LOC", "LOC": "LOC",
}  # fmt: skip
NO_SPACE_BEFORE = frozenset(".,;:?!)]}%'’”") | {"'s", "’s", "n't", "n’t"}
NO_SPACE_AFTER = frozenset("([{“‘$£")

Name = tuple[int, int, str]  # start, end, type


@dataclass(slots=True)
class Text:
    """An article to read and the names in it."""

    text: str
    sentences: list[tuple[int, int]]
    names: set[Name]


def read_sets() -> dict[str, list[Text]]:
    """Return the texts of each data set."""
    politics = find_data("ner/crossner_politics", "dev.txt")
    web = find_data("ner/uner_ewt", "en_ewt-ud-test.iob2")
    return {
        "CrossNER politics dev": list(read_crossner(politics)),
        "UNER EWT test": list(read_uner(web)),
    }


def read_crossner(path: Path) -> Iterator[Text]:
    """Yield the sentences of a CrossNER file, each as a text."""
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line.strip()]
        if rows:
            text = Text("", [], set())
            _add_sentence(text, [row[0] for row in rows], [row[-1] for row in rows], None)
            yield text


def read_uner(path: Path) -> Iterator[Text]:
    """Yield the documents of a UNER file."""
    text = Text("", [], set())
    for block in path.read_text("utf-8").split("\n\n"):
        lines = block.splitlines()
        if any(line.startswith("# newdoc") for line in lines) and text.text:
            yield text
            text = Text("", [], set())
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        running = next((line[9:] for line in lines if line.startswith("# text = ")), None)
        if rows:
            _add_sentence(text, [row[1] for row in rows], [row[2] for row in rows], running)
    if text.text:
        yield text


def _add_sentence(text: Text, words: list[str], tags: list[str], running: str | None) -> None:
    """Append a sentence to a text; without its running text, set spaces as print does."""
    base = len(text.text) + (1 if text.text else 0)
    line, at, spans = running or "", 0, []
    for index, word in enumerate(words):
        if running is None:
            tight = word in NO_SPACE_BEFORE or (index and words[index - 1] in NO_SPACE_AFTER)
            line += ("" if not line or tight else " ") + word
            spans.append((len(line) - len(word), len(line)))
        else:
            at = max(line.find(word, at), at)
            spans.append((at, at + len(word)))
            at += len(word)
    text.text += ("\n" if text.text else "") + line
    text.sentences.append((base, base + len(line)))
    begin = None
    for index, tag in enumerate([*tags, "O"]):
        if begin is not None and not tag.startswith("I-"):
            kind = TYPES.get(tags[begin][2:])
            if kind:
                text.names.add((base + spans[begin][0], base + spans[index - 1][1], kind))
            begin = None
        if tag.startswith("B-"):
            begin = index


def find_names(text: Text, rules: entities.Rules, encoder: Encoder | None = None) -> set[Name]:
    """Return the names that the rules find, with the encoder's tags where there is one."""
    reading = make_reading(text.text, text.sentences)
    if encoder is not None:
        reading.token_readings = read_tokens(reading, rules=encoder)
    rows = entities.find_entities(reading, rules=rules)
    return {(row.start, row.end, row.type) for row in rows if row.form == "name"}


def score(
    texts: list[Text], rules: entities.Rules, encoder: Encoder | None = None
) -> dict[str, float]:
    """Return precision, recall and F1 over all types, and F1 by type, in per cent."""
    hits, found, gold = Counter[str](), Counter[str](), Counter[str]()
    for text in texts:
        names = {name for name in find_names(text, rules, encoder) if name[2] != "MISC"}
        for counter, rows in ((hits, names & text.names), (found, names), (gold, text.names)):
            counter.update(kind for _, _, kind in rows)
            counter["all"] += len(rows)
    scores = {
        kind: score_counts(hits[kind], found[kind], gold[kind])
        for kind in ("all", "PER", "ORG", "LOC")
    }
    return scores.pop("all") | {kind: row["F1"] for kind, row in scores.items()}


def run() -> dict[str, dict[str, float]]:
    """Return the scores of rules and encoder on each data set, and of the rules alone."""
    rules = load_rules(entities)
    encoder = load_encoder_rules({"encoder.toml": 'model = "bundled"'})
    sets = read_sets()
    table = {name: score(texts, rules, encoder) for name, texts in sets.items()}
    return table | {f"{name}, rules": score(texts, rules) for name, texts in sets.items()}


def main() -> None:
    """Print the table."""
    table = run()
    columns = list(next(iter(table.values())))
    print(f"{'':26}" + "".join(f"{column:>16}" for column in columns))
    for name, row in table.items():
        print(f"{name:26}" + "".join(f"{row[column]:16.1f}" for column in columns))


if __name__ == "__main__":
    main()
