"""Find the words a target is dressed in."""

from collections import defaultdict
from collections.abc import Iterator

from stages.framing.distance import find_hedges, find_scare_quotes
from stages.framing.dressings import find_appositions, find_modifiers, find_namings
from stages.framing.found import Found
from stages.framing.images import find_metaphors, find_similes
from stages.framing.predicates import find_predicates
from stages.framing.rules import Rules
from stages.framing.scene import Scene, set_scene
from stages.reading import Reading
from stages.records import Frame, Polarity, Quote, Sentence, Target, TargetMention

VERSION = 2
_LONGEST = 300
"""Words in a sentence that is still read; longer ones are lists and debris, not prose."""


def find_frames(reading: Reading, *, rules: Rules, target: Target) -> list[Frame]:
    """Return the frames of one target, in reading order."""
    mentions: defaultdict[int, list[TargetMention]] = defaultdict(list)
    for mention in reading.target_mentions:
        if mention.target == target.id:
            mentions[mention.sentence].append(mention)
    scare = [quote for quote in reading.quotes if quote.kind == "scare"]
    frames: list[Frame] = []
    for sentence in reading.sentences:
        if sentence.sentence not in mentions:
            continue
        words = reading.words(sentence.start, sentence.end)
        if len(words) > _LONGEST:
            continue
        scene = set_scene(
            reading.article.text, words, mentions[sentence.sentence], rules=rules, target=target
        )
        inside = [q for q in scare if sentence.start <= q.start and q.end <= sentence.end]
        frames += [
            _make_frame(reading, sentence, scene, found)
            for found in _choose_frames(_find_all(scene, inside))
        ]
    return sorted(frames, key=lambda f: (f.start, f.end, f.device))


def _find_all(scene: Scene, scare: list[Quote]) -> Iterator[Found]:
    """Yield what every pattern finds; where two find the same words, the first keeps them."""
    if not scene.mentions:
        return
    yield from find_scare_quotes(scene, scare)
    yield from find_hedges(scene)
    yield from find_similes(scene)
    yield from find_namings(scene)
    yield from find_predicates(scene)
    yield from find_appositions(scene)
    yield from find_metaphors(scene)
    yield from find_modifiers(scene)


def _choose_frames(candidates: Iterator[Found]) -> list[Found]:
    """Return the candidates that overlap none before them."""
    taken: set[int] = set()
    chosen = []
    for found in candidates:
        places = range(found.first, found.end)
        if found.term and taken.isdisjoint(places):
            taken.update(places)
            chosen.append(found)
    return chosen


def _make_frame(reading: Reading, sentence: Sentence, scene: Scene, found: Found) -> Frame:
    start, end = scene.tokens[found.first].start, scene.tokens[found.end - 1].end
    quote = reading.quote_at(start)
    return Frame(
        position=sentence.position,
        revision_id=sentence.revision_id,
        target=scene.target.id,
        sentence=sentence.sentence,
        start=start,
        end=end,
        device=found.device,
        term=found.term,
        polarity=_name_polarity(found.polarity),
        voice=reading.voice_at(start),
        speaker=quote.speaker if quote else None,
    )


def _name_polarity(number: int) -> Polarity:
    if number == 0:
        return "neutral"
    return "positive" if number > 0 else "negative"
