-- One row per document received.
select
    position,
    recorded_at,
    identity as document_id,
    payload ->> 'name' as name,
    payload ->> 'source' as source,
    payload ->> 'outlet' as outlet,
    (payload ->> 'size')::bigint as size
from events_as_of(upto)
where event = 'document_received'
