-- One row per framing; in the order of the archive.
select
    published,
    outlet,
    title,
    voice,
    speaker,
    polarity,
    sentence_text,
    text,
    position
from frames_as_of($upto)
where target = $target
    and device = $device
    and term = $key
order by position, sentence, start
