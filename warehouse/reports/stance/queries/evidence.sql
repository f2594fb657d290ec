-- One row per sentence; the strongest first.
select
    published,
    outlet,
    title,
    voice,
    speaker,
    polarity,
    score,
    confidence,
    sentence_text,
    mention,
    evidence_words,
    position
from stances_as_of($upto)
where target = $target
    and $conditions
order by abs(score) * confidence desc, position, sentence, start
