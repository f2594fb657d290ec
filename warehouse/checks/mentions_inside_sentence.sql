-- One row per mention that its sentence does not cover.
-- view: mentions, severity: fail
select m.revision_id, m.sentence, m.start, m."end"
from raw.mentions as m
left join (select * from raw.sentences where position > checked()) as s
    using (revision_id, position, sentence)
where m.position > checked()
    and not coalesce(s.start <= m.start and m.start < m."end" and m."end" <= s."end", false)
