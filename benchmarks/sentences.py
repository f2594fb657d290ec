"""Sentence boundaries: F1 on GUM by genre, UD English EWT and the golden rules, beside Punkt.

A boundary is the offset after the last non-space character of a sentence. Blocks are the paragraphs
of the page (`# newpar`, and captions that `# newpar_block` sets inside one); their ends count. The
rows "newpar only" leave those captions run together with the paragraph they stand in.

Run: `python -m benchmarks.sentences`.
"""

import json
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nltk.tokenize.punkt import PunktSentenceTokenizer

from benchmarks.common import find_data, load_rules, make_reading, score_counts
from stages import sentences

EDITED = ("academic", "bio", "court", "essay", "fiction", "interview", "letter", "news", "speech",
          "textbook", "voyage", "whow")  # fmt: skip
TARGETS = ("news", "interview", "speech", "court")

Splitter = Callable[[str], list[int]]  # text of one paragraph → offsets after each sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text of a paragraph and the offsets after each of its sentences."""

    text: str
    ends: tuple[int, ...]


def read_conllu(path: Path, *, nested: bool = True) -> Iterator[Paragraph]:
    """Yield the paragraphs of a CoNLL-U file, rebuilt from `# text` and SpaceAfter.

    `nested` also ends a paragraph where `# newpar_block` says that a caption inside it does.
    """
    text, ends, glued, left = "", [], True, 0
    for block in path.read_text("utf-8").split("\n\n"):
        lines = block.splitlines()
        sentence = next((line[9:] for line in lines if line.startswith("# text = ")), "").strip()
        if not sentence:
            continue
        begins = any(line.startswith(("# newpar", "# newdoc")) for line in lines)
        if text and (begins or (nested and left == 0)):
            yield Paragraph(text=text, ends=tuple(ends))
            text, ends, glued = "", [], True
        left = _count_inner(lines) if begins else left - 1
        text += ("" if glued else " ") + sentence
        ends.append(len(text))
        glued = "SpaceAfter=No" in lines[-1].split("\t")[-1]
        left -= begins
    if text:
        yield Paragraph(text=text, ends=tuple(ends))


def _count_inner(lines: list[str]) -> int:
    """Return how many sentences the innermost block that begins here holds; −1 if not stated."""
    spec = next((line for line in lines if line.startswith("# newpar_block")), "")
    counts = [int(count) for count in re.findall(r"\((\d+) s\)", spec)]
    return next((count for count in reversed(counts) if count), -1)


def read_gum(*, nested: bool) -> dict[str, list[Paragraph]]:
    """Return the paragraphs of GUM by genre."""
    genres: dict[str, list[Paragraph]] = defaultdict(list)
    for path in sorted(find_data("gum_train").glob("*.conllu")):
        genres[path.stem.split("_")[1]].extend(read_conllu(path, nested=nested))
    return dict(sorted(genres.items()))


def make_splitters(rules: sentences.Rules) -> dict[str, Splitter]:
    """Return our splitter and its peers by name."""
    plain = PunktSentenceTokenizer()

    def split(text: str) -> list[int]:
        return [row.end for row in sentences.split_sentences(make_reading(text), rules=rules)]

    return {
        "standfirst": split,
        "punkt + abbreviations": lambda text: [end for _, end in rules.punkt.span_tokenize(text)],
        "punkt": lambda text: [end for _, end in plain.span_tokenize(text)],
    }


def score(paragraphs: list[Paragraph], splitter: Splitter) -> float:
    """Return boundary F1 in per cent."""
    hits = found = gold = 0
    for paragraph in paragraphs:
        ends = set(splitter(paragraph.text))
        hits += len(ends & set(paragraph.ends))
        found += len(ends)
        gold += len(paragraph.ends)
    return score_counts(hits, found, gold)["F1"]


def score_golden(splitter: Splitter) -> int:
    """Return how many golden rules a splitter keeps."""
    cases = json.loads(find_data("sentences/golden_rules", "english.json").read_text("utf-8"))
    return sum(
        _cut(case["text"], splitter) == [s.strip() for s in case["sentences"]] for case in cases
    )


def _cut(text: str, splitter: Splitter) -> list[str]:
    ends = splitter(text)
    return [text[start:end].strip() for start, end in zip([0, *ends], ends, strict=False)]


def run() -> dict[str, dict[str, float]]:
    """Return, for every data set, the F1 of each splitter in per cent, and sentences a second."""
    sets: dict[str, list[Paragraph]] = {}
    for nested, note in ((True, ""), (False, ", newpar only")):
        genres = read_gum(nested=nested)
        sets |= {f"GUM {genre}{note}": genres[genre] for genre in (genres if nested else TARGETS)}
        sets["GUM edited genres" + note] = [p for genre in EDITED for p in genres.get(genre, [])]
    for part in ("dev", "test"):
        sets[f"UD EWT {part}"] = list(read_conllu(find_data("sentences/ud_ewt", f"{part}.conllu")))
    splitters = make_splitters(load_rules(sentences))
    table = {
        name: {peer: score(paragraphs, split) for peer, split in splitters.items()}
        for name, paragraphs in sets.items()
    }
    table["golden rules kept"] = {peer: score_golden(split) for peer, split in splitters.items()}
    table["sentences a second"] = {
        peer: _time(sets["GUM edited genres"], split) for peer, split in splitters.items()
    }
    return table


def _time(paragraphs: list[Paragraph], splitter: Splitter) -> float:
    begun = time.perf_counter()
    count = sum(len(splitter(paragraph.text)) for paragraph in paragraphs)
    return count / (time.perf_counter() - begun)


def main() -> None:
    """Print the table."""
    table = run()
    peers = list(next(iter(table.values())))
    print(f"{'':32}" + "".join(f"{peer:>24}" for peer in peers))
    for name, row in table.items():
        print(f"{name:32}" + "".join(f"{row[peer]:24.1f}" for peer in peers))


if __name__ == "__main__":
    main()
