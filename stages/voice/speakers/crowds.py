"""Find the people that "they" may mean and no report names: "full of rowers. They say"."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from stages.reading import Reading
from stages.records import Span
from stages.voice.grammar.words import DETERMINERS
from stages.voice.rules import Rules


def list_people(reading: Reading, rules: Rules, subjects: list[Span]) -> Iterator[Span]:
    """Yield the nouns for several people, where some "they" is among the subjects of reports."""
    text = reading.article.text
    if all(text[s.start : s.end].lower() != "they" for s in subjects):
        return
    words = reading.words(0, len(text))
    pairs = [
        right
        for left, right in pairwise(m for m in reading.mentions if m.form == "name")
        if text[left.end : right.start] == " and "
    ]
    ends = [right.end for right in pairs]
    for noun in reading.places.keys() & rules.people:
        for index in reading.places[noun]:
            known = index > 0 and words[index - 1].lower in DETERMINERS
            span = Span(words[index - known].start, words[index].end)
            sentence = reading.sentence_at(span.start)
            start = sentence.start if sentence else span.start
            # "Hill and Lee met the rowers": two who are named are likelier
            if bisect_left(ends, start) == bisect_left(ends, span.start):
                yield span
