"""The lexicons: which columns each has, and how its rows are read.

A row is a line; a tab stands between columns. A line that begins with # is a comment.
"""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from stages.characters import settle_characters

ChoiceT = TypeVar("ChoiceT")

_ENTITY = ("id", "type", "canonical name", "[other names]")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "gazetteer/organisations.tsv": _ENTITY,
    "gazetteer/other.tsv": _ENTITY,
    "gazetteer/people.tsv": _ENTITY,
    "gazetteer/places.tsv": _ENTITY,
    "lexicons/abbreviations.txt": ("abbreviation", "class"),
    "lexicons/body_nouns.txt": ("plural",),
    "lexicons/complement_nouns.tsv": ("noun", "polarity"),
    "lexicons/conduct_nouns.txt": ("noun",),
    "lexicons/first_names.txt": ("name", "gender"),
    "lexicons/hedges.txt": ("word or phrase",),
    "lexicons/labels.tsv": ("noun", "polarity"),
    "lexicons/loaded_adjectives.tsv": ("adjective", "polarity"),
    "lexicons/loaded_verbs.tsv": ("verb", "polarity"),
    "lexicons/metaphors.tsv": ("word or phrase", "source domain", "polarity"),
    "lexicons/name_words.txt": ("word", "class"),
    "lexicons/nicknames.tsv": ("short form", "full names"),
    "lexicons/outlets.txt": ("name",),
    "lexicons/page_debris.txt": ("line",),
    "lexicons/person_nouns.txt": ("singular", "plural", "class"),
    "lexicons/photo_agencies.txt": ("name",),
    "lexicons/polarity.tsv": ("word", "polarity", "part of speech"),
    "lexicons/quote_leads.txt": ("word",),
    "lexicons/sentence_openers.txt": ("word",),
    "lexicons/speech_verbs.txt": ("verb", "colouring", "frames", "[irregular forms]"),
    "lexicons/states.tsv": ("name", "country or state"),
    "lexicons/utterance_nouns.txt": ("noun", "[frames]"),
    "lexicons/verb_roles.tsv": ("verb", "subject's polarity", "object's polarity"),
    "lexicons/word_classes.tsv": ("class", "words"),
    "lexicons/writer_roles.txt": ("noun",),
    "lexicon.tsv": ("word", "strength"),  # the encoder's, beside its network
}
"""The columns of each lexicon, by its file; those in brackets may be empty or left out."""


def read_rows(name: str, text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the place of each row of a lexicon, for messages, and its cells, "" where left out.

    Raises ValueError naming file, line, what it lacks or has too much of, and what is accepted.
    """
    columns = COLUMNS[name]
    for number, line in enumerate(settle_characters(text).splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        where = f"{name}, line {number}"
        cells = [cell.strip() for cell in line.split("\t")]
        cells += [""] * (len(columns) - len(cells))
        lacking = [c for c, cell in zip(columns, cells, strict=False) if not cell and c[0] != "["]
        if lacking or len(cells) > len(columns):
            found = f"no {lacking[0]}" if lacking else f"{len(cells)} columns"
            raise ValueError(f"{where}: {line!r} has {found}; accepted is {' TAB '.join(columns)}")
        yield where, cells


def read_choice(where: str, column: str, cell: str, accepted: Mapping[str, ChoiceT]) -> ChoiceT:
    """Return what a cell stands for; ValueError says where it stands and what is accepted."""
    if cell not in accepted:
        raise ValueError(f"{where}: {column} {cell!r}; accepted: {', '.join(accepted)}")
    return accepted[cell]
