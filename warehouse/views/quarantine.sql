-- One row per document, or line of one, that could not be read or received.
select
    rejections.position,
    events.recorded_at,
    rejections.source,
    rejections.name,
    rejections.line,
    rejections.reason,
    rejections.detail,
    rejections.document_id
from raw.rejections as rejections
inner join raw.events as events using (position)
where rejections.position <= known_position(upto)
union all
select
    position,
    recorded_at,
    payload ->> 'source',
    payload ->> 'name',
    null,
    payload ->> 'reason',
    payload ->> 'detail',
    null
from events_as_of(upto)
where event = 'document_refused'
order by position, line
