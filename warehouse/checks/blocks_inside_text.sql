-- One row per block that is empty or leaves the text.
-- view: blocks, severity: fail
select b.revision_id, b.block, b.start, b."end"
from raw.blocks as b
inner join (
    select revision_id, position, length(text) as length
    from raw.articles
    where position > checked()
) as a
    using (revision_id, position)
where b.position > checked()
    and not (0 <= b.start and b.start < b."end" and b."end" <= a.length)
