"""Make `lexicon.tsv`, the signs of VADER's single words, for the encoder's lexicon embedding."""

from importlib.resources import files
from pathlib import Path

HEADER = """\
# Word and strength of its polarity: 1 very negative, 2 negative, 3 positive, 4 very positive.
# From the lexicon of vaderSentiment 3.3.2 (Hutto and Gilbert 2014), copyright 2016 C. J. Hutto,
# MIT licence; single words only. Made by `python -m training.lexicon`.
"""


def main() -> None:
    """Write the file beside the model."""
    source = (files("vaderSentiment") / "vader_lexicon.txt").read_text(encoding="utf-8")
    lines = []
    for row in source.splitlines():
        word, valence, *_ = row.split("\t")
        if word.isalpha() and word.islower():
            value = float(valence)
            strength = 1 if value <= -1.5 else 2 if value < 0 else 4 if value >= 1.5 else 3
            lines.append(f"{word}\t{strength}\n")
    path = Path(__file__).resolve().parents[1] / "stages" / "encoder" / "model" / "lexicon.tsv"
    path.write_text(HEADER + "".join(sorted(lines)), encoding="utf-8")


if __name__ == "__main__":
    main()
