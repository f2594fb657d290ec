-- One row per stance that stands on no mention of its target.
-- view: stances, severity: fail
select s.revision_id, s.target, s.sentence, s.start, s."end"
from raw.stances as s
anti join (select * from raw.target_mentions where position > checked()) as m
    using (revision_id, position, target, sentence, start, "end")
where s.position > checked()
