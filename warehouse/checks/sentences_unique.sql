-- One row per sentence number that an article has twice.
-- view: sentences, severity: fail
select revision_id, sentence, count(*) as times
from sentences
where position > checked()
group by all
having count(*) > 1
