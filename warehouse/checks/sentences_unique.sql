-- One row per sentence number that an article has twice.
-- view: sentences, severity: fail
select position, revision_id, sentence, count(*) as times
from raw.sentences
where position > checked()
group by all
having count(*) > 1
