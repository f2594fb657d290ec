"""Reads the labelled sentences of `training/data/*.txt`, checking every block.

A block is one sentence; blocks are separated by blank lines. Three keys, `ctx` and `pair` optional:

    ctx: The branch met on Tuesday.
    txt: {The branch|group|noun|writer|negative} dithers; {Ann|person|name|writer|neutral} saw.
    pair: p17

An `article: art-07 column` block, with `head: …` beneath, opens a running article: each sentence
after it has the headline and the three sentences before it as context, so it needs no `ctx`, and
may stand without a label, as context for the next. The whole article is on one side of the split.

`python -m training.convert` writes what is held out to `dev.jsonl` and `hard.jsonl`, and what two
readers agree on in the files that no training reads to `unread.jsonl`, all for the benchmarks, and
prints the balance of labels; with `--check` it only reads and prints.
"""

import argparse
import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
KEYS = ("ctx", "txt", "pair")
ARTICLE_KEYS = ("article", "head")
SENTENCES_BEFORE = 3
VALUES: Mapping[str, tuple[str, ...]] = {
    "kind": ("group", "party", "institution", "idea", "person"),
    "form": ("name", "noun", "pronoun"),
    "voice": ("writer", "quoted"),
    "polarity": ("negative", "neutral", "positive"),
}
# One block in five of these files is held out; the others are read in training alone. A pair stays
# on one side, or they would test memory.
HELD_OUT_ONE_IN = 5
HELD_OUT: Mapping[str, tuple[str, ...]] = {
    "dev": ("articles", "groups", "opinions", "reports", "voices"),
    # sentences in which words of blame or praise mislead: repelled attacks, denials, irony, rivals
    "hard": (
        "allies", "apologias", "charges", "critics", "crowds", "deeds", "defences", "denials",
        "excuses", "heckles", "ironies", "kindnesses", "matches", "mockeries", "negations",
        "plainspeak", "rebuttals", "reversals", "rivals", "sketches", "statements", "supporters",
        "verdicts",
    ),
}  # fmt: skip
UNREAD = (
    "argument", "culture", "frontiers", "hill", "industry", "parties", "portraits", "services",
)  # fmt: skip
"""Files that no training has read; what two readers label alike in them is there to measure by."""

_SPAN = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One target span, half-open offsets in characters of the sentence."""

    start: int
    end: int
    kind: str
    form: str
    voice: str
    polarity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One labelled sentence; `line` is where its block begins, for messages."""

    line: int
    context: str
    text: str
    targets: tuple[Label, ...]
    pair: str = ""
    article: str = ""


def read_items(source: str, *, name: str) -> list[Item]:
    """Items of one authoring file; ValueError names file, line and what would be accepted."""
    items, article, head, before = [], "", "", list[str]()
    for line, block in _blocks(source):
        if block[0].startswith("article:"):
            fields = _read_fields(block, keys=ARTICLE_KEYS, where=(name, line))
            article, head, before = fields["article"].split()[0], fields.get("head", ""), []
            continue
        item = _read_block(block, line=line, name=name, article=article)
        if article:
            item = replace(
                item, context=" ".join(filter(None, [head, *before[-SENTENCES_BEFORE:]]))
            )
            before.append(item.text)
        if item.targets:
            items.append(item)
    _check_repeats(items, name=name)
    _check_pairs(items, name=name)
    return items


def to_records(items: Sequence[Item], *, name: str) -> list[dict[str, Any]]:
    """JSON-ready records, numbered in the order of the file."""
    records: list[dict[str, Any]] = []
    for number, item in enumerate(items, start=1):
        record: dict[str, Any] = {
            "id": f"{name[:3]}-{number:04d}",
            "context": item.context,
            "text": item.text,
            "targets": [asdict(target) for target in item.targets],
            "split": split_of(item, name),
        }
        extra = {"pair": item.pair, "article": item.article}
        records.append(record | {key: value for key, value in extra.items() if value})
    return records


def read_records(folder: Path = DATA) -> list[dict[str, Any]]:
    """Return the records of every authoring file, in the order of the files' names."""
    return [
        record
        for path in sorted(folder.glob("*.txt"))
        for record in to_records(
            read_items(path.read_text(encoding="utf-8"), name=path.name), name=path.stem
        )
    ]


def read_agreed(folder: Path = DATA) -> list[dict[str, Any]]:
    """Return the records of `UNREAD`, with the targets whose polarity two readers gave alike."""
    rows = (folder / "second_reading.tsv").read_text(encoding="utf-8").splitlines()
    second = {(name, int(n)): polarity for name, n, polarity, _ in (r.split("\t") for r in rows)}
    records = []
    for record in read_records(folder):
        if record["split"] != "unread":
            continue
        agreed = [
            target
            for number, target in enumerate(record["targets"])
            if second.get((record["id"], number)) == target["polarity"]
        ]
        if agreed:
            records.append(record | {"targets": agreed})
    return records


def split_of(item: Item, name: str) -> str:
    """`train`, `unread`, or the set of `HELD_OUT` that an item of the file `name` is held out for.

    The last by a hash of the article's or pair's name, or of context and sentence.
    """
    if name in UNREAD:
        return "unread"
    key = f"{item.context}\n{item.text}"
    if item.article or item.pair:
        key = f"article {item.article}" if item.article else f"pair {item.pair}"
    if int(hashlib.sha256(key.encode()).hexdigest(), 16) % HELD_OUT_ONE_IN:
        return "train"
    return next((split for split, files in HELD_OUT.items() if name in files), "train")


def _blocks(source: str) -> Iterator[tuple[int, list[str]]]:
    block: list[str] = []
    for number, line in enumerate([*source.splitlines(), ""], start=1):
        if line.strip():
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _read_fields(
    block: Sequence[str], *, keys: Sequence[str], where: tuple[str, int]
) -> dict[str, str]:
    fields: dict[str, str] = {}
    for offset, row in enumerate(block):
        key, colon, value = row.partition(":")
        if not colon or key not in keys or key in fields or not value.strip():
            raise ValueError(
                f"{where[0]}:{where[1] + offset}: {row!r}: one each of {keys}, as 'key: value'"
            )
        fields[key] = value.strip()
    return fields


def _read_block(block: Sequence[str], *, line: int, name: str, article: str) -> Item:
    fields = _read_fields(block, keys=KEYS, where=(name, line))
    if "txt" not in fields:
        raise ValueError(f"{name}:{line}: the block has no 'txt: ' line")
    if set("{}|") & set(fields.get("ctx", "")):
        raise ValueError(f"{name}:{line}: the context carries no labels")
    text, targets = _read_spans(fields["txt"], where=f"{name}:{line}")
    if not targets and not article:
        raise ValueError(f"{name}:{line}: outside an article, a sentence has at least one label")
    return Item(
        line=line,
        context=fields.get("ctx", ""),
        text=text,
        targets=targets,
        pair=fields.get("pair", ""),
        article=article,
    )


def _read_spans(marked: str, *, where: str) -> tuple[str, tuple[Label, ...]]:
    text, targets, position = "", [], 0
    for match in _SPAN.finditer(marked):
        text += marked[position : match.start()]
        surface, *values = match[1].split("|")
        if len(values) != len(VALUES) or not surface or surface != surface.strip():
            raise ValueError(f"{where}: {match[0]!r}: write {{words|{'|'.join(VALUES)}}}")
        for (field, allowed), value in zip(VALUES.items(), values, strict=True):
            if value not in allowed:
                raise ValueError(f"{where}: {field} {value!r}: one of {', '.join(allowed)}")
        span = Label(
            start=len(text), end=len(text) + len(surface), **dict(zip(VALUES, values, strict=True))
        )
        targets.append(span)
        text += surface
        position = match.end()
    text += marked[position:]
    if set("{}|") & set(text):
        raise ValueError(f"{where}: a stray brace or bar in the sentence")
    return text, tuple(targets)


def _check_repeats(items: Iterable[Item], *, name: str) -> None:
    seen: dict[tuple[str, str], int] = {}
    for item in items:
        first = seen.setdefault((item.context, item.text), item.line)
        if first != item.line:
            raise ValueError(f"{name}:{item.line}: the same sentence as on line {first}")


def _check_pairs(items: Iterable[Item], *, name: str) -> None:
    pairs: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        if item.pair:
            pairs[item.pair].append(item)
    for pair, members in pairs.items():
        if len(members) < 2:
            raise ValueError(f"{name}:{members[0].line}: pair {pair!r} has one member, needs two")
        if len({tuple(target.polarity for target in item.targets) for item in members}) < 2:
            raise ValueError(f"{name}:{members[0].line}: pair {pair!r} flips no label")


def count_labels(items: Sequence[Item]) -> str:
    """Table of sentences and labels, for the datasheet."""
    targets = [target for item in items for target in item.targets]
    mixed = sum(len({target.polarity for target in item.targets}) > 1 for item in items)
    rows = [
        f"sentences {len(items)}, labels {len(targets)}",
        f"with context {sum(bool(item.context) for item in items)}, "
        f"in pairs {sum(bool(item.pair) for item in items)}, with labels that differ {mixed}",
    ]
    for field, values in VALUES.items():
        shares = Counter(getattr(target, field) for target in targets)
        told = (f"{v} {shares[v]} ({100 * shares[v] / len(targets):.0f} %)" for v in values)
        rows.append(f"{field}: " + ", ".join(told))
    return "\n".join(rows)


def main() -> None:
    """Check every authoring file, print its balance and write the held-out records."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="read and print, write nothing")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the .txt files")
    arguments = parser.parse_args()
    for path in sorted(arguments.data.glob("*.txt")):
        items = read_items(path.read_text(encoding="utf-8"), name=path.name)
        print(f"{path.name}\n{count_labels(items)}\n")
    records = read_records(arguments.data)
    parts = {split: [r for r in records if r["split"] == split] for split in HELD_OUT}
    for split, held_out in (parts | {"unread": read_agreed(arguments.data)}).items():
        print(f"held out, {split}: {len(held_out)}")
        if not arguments.check:
            lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in held_out)
            (arguments.data / f"{split}.jsonl").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
