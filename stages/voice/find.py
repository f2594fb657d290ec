"""Find every quotation of an article."""

from stages.records import Quote, Reading
from stages.voice.attach import Found, attribute
from stages.voice.cues import find_cues
from stages.voice.marks import find_marked
from stages.voice.rules import Rules
from stages.voice.speakers import Speaker, Speakers
from stages.voice.units import cut_units


def find_quotes(reading: Reading, *, rules: Rules) -> list[Quote]:
    """Return the quotations and reported speech of an article, sorted by start."""
    text = reading.article.text
    marked = find_marked(text, reading.blocks)
    found: list[Found] = []
    for unit in cut_units(reading, marked):
        found.extend(attribute(text, unit, find_cues(unit, rules)))
    for inner in marked:
        if inner.depth:
            found.append(Found(kind="scare", start=inner.start, end=inner.end, block=inner.block))
    found.sort(key=lambda item: (item.start, -item.end))
    return _number(reading, found, _resolve(reading, found))


def _resolve(reading: Reading, found: list[Found]) -> list[Speaker]:
    """Return the speaker of each quotation; speech without a cue takes its neighbour's."""
    speakers = Speakers(reading)
    resolved = [speakers.resolve(item) for item in found]
    nobody = Speaker(None, None, None)
    for index, item in enumerate(found):
        if not item.floating:
            continue
        before = [
            k for k in range(index) if found[k].kind != "scare" and resolved[k].name is not None
        ]
        near = [k for k in before if found[k].block == item.block]
        after = [
            k
            for k in range(index + 1, len(found))
            if found[k].block == item.block and found[k].kind == "direct" and resolved[k].name
        ]
        source = near[-1:] or after[:1] or (before[-1:] if item.kind == "direct" else [])
        if source and (item.kind == "direct" or found[source[0]].block == item.block):
            giver = resolved[source[0]]
            resolved[index] = Speaker(giver.name, giver.entity_id, giver.span)
        else:
            resolved[index] = nobody
    return resolved


def _number(reading: Reading, found: list[Found], speakers: list[Speaker]) -> list[Quote]:
    """Return the records."""
    article = reading.article
    return [
        Quote(
            position=article.position,
            revision_id=article.revision_id,
            quote=number,
            kind=item.kind,
            start=item.start,
            end=item.end,
            speaker=speaker.name,
            speaker_id=speaker.entity_id,
            speaker_start=speaker.span.start if speaker.span else None,
            speaker_end=speaker.span.end if speaker.span else None,
            cue=article.text[item.cue.start : item.cue.end] if item.cue else None,
            cue_start=item.cue.start if item.cue else None,
            cue_end=item.cue.end if item.cue else None,
        )
        for number, (item, speaker) in enumerate(zip(found, speakers, strict=True))
    ]
