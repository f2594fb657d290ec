-- One row per stance that is in no sentence or whose evidence leaves the text.
-- view: stances, severity: fail
with spans as (
    select revision_id, position, target, sentence, unnest(evidence) as span
    from raw.stances
    where position > checked()
),
lengths as (
    select revision_id, position, length(text) as length
    from raw.articles
    where position > checked()
)
select spans.revision_id, spans.target, spans.sentence, spans.span
from spans
inner join lengths using (revision_id, position)
where not (0 <= span.start and span.start < span."end" and span."end" <= lengths.length)
union all
select revision_id, target, sentence, null
from raw.stances
anti join (select * from raw.sentences where position > checked()) using (revision_id, position, sentence)
where position > checked()
