"""Names data: CrossNER, WNUT, Universal NER, GUM and our own, with PER ORG LOC MISC spans."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.corpora import OWN, SHARED, Example

CROSSNER = {
    "politician": "PER",
    "person": "PER",
    "politicalparty": "ORG",
    "organisation": "ORG",
    "location": "LOC",
    "country": "LOC",
    "election": "MISC",
    "event": "MISC",
    "misc": "MISC",
}
WNUT = {
    "person": "PER",
    "corporation": "ORG",
    "group": "ORG",
    "location": "LOC",
    "creative-work": "MISC",
    "product": "MISC",
}
GUM = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "MISC", "object": "MISC"}
UNER = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}

_CLOSES_UP = set(".,;:!?)]}%’”") | {"'s", "n't", "’s", "'re", "'ve", "'ll", "'d", "'m"}
_OPENS_UP = set("([{“‘$£€#@")
_MARKED = re.compile(r"\{([^{}|]+)\|(PER|ORG|LOC|MISC)\}")
_ENTITY = re.compile(r"\((\d+)-([a-z]+)-([^()]*)|(\d+)\)")


def join_words(words: Iterable[str]) -> tuple[str, list[tuple[int, int]]]:
    """Join tokens into text as an editor would set it; returns the text and the offsets."""
    text, spans, previous = "", [], ""
    for word in words:
        if text and word not in _CLOSES_UP and previous not in _OPENS_UP:
            text += " "
        spans.append((len(text), len(text) + len(word)))
        text += word
        previous = word
    return text, spans


def read_names(kind: str) -> list[Example]:
    """Read one public set, or one of our own: `politics`, `web`.

    The public ones are `crossner_train`, `crossner_dev`, `uner_dev`, `uner_test`, `wnut`, `gum`.
    """
    ner = SHARED / "ner"
    if kind.startswith("crossner"):
        path = ner / "crossner_politics" / f"{kind.removeprefix('crossner_')}.txt"
        return list(_read_columns(path, word=0, tag=1, types=CROSSNER))
    if kind.startswith("uner"):
        path = ner / "uner_ewt" / f"en_ewt-ud-{kind.removeprefix('uner_')}.iob2"
        return list(_read_uner(path))
    if kind == "wnut":
        names = ("wnut17train.conll", "emerging.dev.conll", "emerging.test.annotated")
        rows = (_read_columns(ner / "wnut17" / n, word=0, tag=1, types=WNUT) for n in names)
        return [example for part in rows for example in part]
    if kind == "gum":
        return [e for p in sorted((SHARED / "gum_train").glob("*.conllu")) for e in _read_gum(p)]
    if kind in ("politics", "web"):
        return list(_read_own(OWN / "names" / f"{kind}.txt"))
    raise ValueError(
        f"names set {kind!r} is none of crossner_train, crossner_dev, uner_dev, uner_test, "
        "wnut, gum, politics, web"
    )


def _blocks(path: Path) -> Iterator[list[str]]:
    block: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []


def _collect(tags: list[str], spans: list[tuple[int, int]], types: dict[str, str]) -> tuple:
    found: list[tuple[int, int, str]] = []
    open_kind = ""
    for tag, (start, end) in zip(tags, spans, strict=True):
        kind = tag[2:].split(",")[0]
        if tag.startswith("I-") and kind == open_kind:
            found[-1] = (found[-1][0], end, found[-1][2])
        elif tag != "O" and kind in types:
            found.append((start, end, types[kind]))
        open_kind = kind if tag != "O" else ""
    return tuple(found)


def _read_columns(path: Path, *, word: int, tag: int, types: dict[str, str]) -> Iterator[Example]:
    for block in _blocks(path):
        rows = [line.split("\t") for line in block]
        text, spans = join_words(row[word] for row in rows)
        tags = [row[tag].strip() for row in rows]
        source = "crossner" if types is CROSSNER else "wnut"
        yield Example(text=text, entities=_collect(tags, spans, types), source=source)


def _read_uner(path: Path) -> Iterator[Example]:
    document = ""
    for block in _blocks(path):
        text = next(line[9:] for line in block if line.startswith("# text = "))
        document = next((x[14:] for x in block if x.startswith("# newdoc id")), document)
        rows = [line.split("\t") for line in block if line[0].isdigit()]
        spans = _align(text, [row[1] for row in rows])
        if spans:
            tags = [row[2] if row[2] != "OTHER" else "O" for row in rows]
            yield Example(
                text=text, entities=_collect(tags, spans, UNER), source="uner", document=document
            )


def _read_own(path: Path) -> Iterator[Example]:
    """Yield sentences with names in braces, `{Ann|PER}`; a line `# kind` opens a passage."""
    passage = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("# "):
            passage = f"{path.stem} {number}"
        elif line.strip():
            text, spans, at = "", [], 0
            for mark in _MARKED.finditer(line):
                text += line[at : mark.start()]
                spans.append((len(text), len(text) + len(mark[1]), mark[2]))
                text += mark[1]
                at = mark.end()
            text += line[at:]
            if set("{}|") & set(text):
                raise ValueError(
                    f"{path.name}:{number}: write names as {{Ann|PER}}; found {line!r}"
                )
            yield Example(text=text, entities=tuple(spans), source=path.stem, document=passage)


def _align(text: str, words: list[str]) -> list[tuple[int, int]]:
    spans, at = [], 0
    for word in words:
        start = text.find(word, at)
        if start < 0:
            return []
        at = start + len(word)
        spans.append((start, at))
    return spans


def _read_gum(path: Path) -> Iterator[Example]:
    open_mentions: dict[str, tuple[int, str, bool]] = {}
    for block in _blocks(path):
        text = next((line[9:] for line in block if line.startswith("# text = ")), None)
        rows = [row for line in block if (row := line.split("\t"))[0].isdigit()]
        spans = _align(text, [row[1] for row in rows]) if text else []
        if not spans:
            continue
        found: list[tuple[int, int, str]] = []
        open_mentions.clear()
        for index, row in enumerate(rows):
            marks = next((m[7:] for m in row[9].split("|") if m.startswith("Entity=")), "")
            for mark in _ENTITY.finditer(marks):
                number = mark[1] or mark[4]
                if mark[1]:
                    # infstat-salience-centering-minspan-link-identity; an identity is a name
                    linked = mark[3].count("-") >= 5
                    open_mentions[number] = (index, mark[2], linked)
                closed = mark[4] or (mark[1] if marks[mark.end() : mark.end() + 1] == ")" else None)
                if closed and closed in open_mentions:
                    first, kind, linked = open_mentions.pop(closed)
                    name = _name_in(rows, first, index, kind)
                    if name:
                        found.append((spans[name[0]][0], spans[name[1]][1], GUM[kind]))
        yield Example(text=text, entities=_outermost(found), source="gum", document=path.stem)


def _name_in(rows: list[list[str]], first: int, last: int, kind: str) -> tuple[int, int] | None:
    """Return the first and last token of the name in a mention whose head is a proper noun."""
    if kind not in GUM:
        return None
    inside = {rows[i][0] for i in range(first, last + 1)}
    heads = [i for i in range(first, last + 1) if rows[i][6] not in inside]
    if not heads or (rows[heads[0]][3] != "PROPN" and rows[heads[0]][4] not in {"NNP", "NNPS"}):
        return None
    left = right = heads[0]
    joined = {"of", "the", "for", "and", "'s", "’s", "&", "-", "de", "von", "van", "du", "la", "."}
    while left > first and _is_name_part(rows[left - 1]):
        left -= 1
    while right < last:
        ahead = right + 1
        while ahead < last and rows[ahead][1].lower() in joined:
            ahead += 1
        if not _is_name_part(rows[ahead]) or "," in rows[ahead][1]:
            break
        right = ahead
    return left, right


def _is_name_part(row: list[str]) -> bool:
    capitalised = row[1][:1].isupper() and row[4] in {"JJ", "NN", "NNS", "HYPH"}
    return capitalised or row[4] in {"NNP", "NNPS"}


def _outermost(found: list[tuple[int, int, str]]) -> tuple[tuple[int, int, str], ...]:
    kept: list[tuple[int, int, str]] = []
    for span in sorted(found, key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)
