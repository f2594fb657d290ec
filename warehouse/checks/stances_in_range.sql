-- One row per stance whose score or confidence is out of range.
-- view: stances, severity: fail
select revision_id, target, sentence, score, confidence
from raw.stances
where position > checked()
    and not (score between -1 and 1 and confidence between 0 and 1)
