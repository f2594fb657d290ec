-- One row per framing whose words are empty or leave the text.
-- view: frames, severity: fail
select f.revision_id, f.target, f.sentence, f.start, f."end"
from raw.frames as f
inner join (
    select revision_id, position, length(text) as length
    from raw.articles
    where position > checked()
) as a
    using (revision_id, position)
where f.position > checked()
    and not (0 <= f.start and f.start < f."end" and f."end" <= a.length)
