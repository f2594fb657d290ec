-- One row per sentence that is empty or leaves its block.
-- view: sentences, severity: fail
select s.revision_id, s.sentence, s.start, s."end"
from raw.sentences as s
left join (select * from raw.blocks where position > checked()) as b
    using (revision_id, position, block)
where s.position > checked()
    and not coalesce(b.start <= s.start and s.start < s."end" and s."end" <= b."end", false)
