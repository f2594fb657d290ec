-- One row per sentence with a sentiment out of range, or more than one.
-- view: sentiments, severity: fail
select position, revision_id, sentence, count(*) as times, min(compound) as low, max(compound) as high
from raw.sentiments
where position > checked()
group by all
having count(*) > 1 or min(compound) < -1 or max(compound) > 1
