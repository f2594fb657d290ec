"""Find the words a target is dressed in."""

from collections import defaultdict
from collections.abc import Iterator

from stages.framing.conduct import find_conduct, find_deeds
from stages.framing.dressings import find_appositions, find_modifiers, find_namings
from stages.framing.found import Found
from stages.framing.hedges import find_hedges
from stages.framing.images import find_metaphors, find_similes
from stages.framing.predicates import find_predicates
from stages.framing.rules import Rules
from stages.framing.scare_quotes import find_scare_quotes
from stages.framing.scene import Scene, set_scene
from stages.framing.terms import Kind, find_kinds
from stages.reading import Reading
from stages.records import Frame, Polarity, Quote, Sentence, Target, TargetMention

VERSION = 7
_LONGEST = 300
"""Words in a sentence that is still read; longer ones are lists and debris, not prose."""
_SET_BESIDE: frozenset[Kind] = frozenset(("label", "adjective", "metaphor"))
_SAID: frozenset[Kind] = _SET_BESIDE | {"verb", "naming"}


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
        inside = [q for q in scare if sentence.start <= q.start and q.end <= sentence.end]
        kinds = find_kinds(words, rules)
        if not kinds and not inside:
            continue
        scene = set_scene(
            reading.article.text, words, mentions[sentence.sentence], rules=rules, target=target
        )
        frames += [
            _make_frame(reading, sentence, scene, found)
            for found in _choose_frames(_find_all(scene, inside, kinds))
        ]
    return sorted(frames, key=lambda f: (f.start, f.end, f.device))


def _find_all(scene: Scene, scare: list[Quote], kinds: set[Kind]) -> Iterator[Found]:
    """Yield what every pattern finds; where two find the same words, the first keeps them.

    A pattern is tried only where a kind of words that it rests on is in the sentence.
    """
    if not scene.mentions:
        return
    yield from find_scare_quotes(scene, scare)
    if "hedge" in kinds:
        yield from find_hedges(scene)
    if "likeness" in kinds:
        yield from find_similes(scene)
    if "naming" in kinds:
        yield from find_namings(scene)
    if kinds & _SAID:
        yield from find_predicates(scene)
    if kinds & _SET_BESIDE:
        yield from find_appositions(scene)
    if "metaphor" in kinds:
        yield from find_metaphors(scene)
    if kinds & _SET_BESIDE:
        yield from find_modifiers(scene)
    if "adjective" in kinds:
        yield from find_conduct(scene)
    if "verb" in kinds:
        yield from find_deeds(scene)


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
