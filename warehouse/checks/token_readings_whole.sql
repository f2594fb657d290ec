-- One row per sentence read more than once, or with other than three numbers a word piece.
-- view: token_readings, severity: fail
select position, revision_id, sentence, count(*) as times
from raw.token_readings
where position > checked()
group by all
having count(*) > 1 or bool_or(octet_length(polarity) <> 3 * len(pieces))
