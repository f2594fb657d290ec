-- One row per source and day (UTC) on which it offered something; counts are of documents.
with offered as (
    select position, source, recorded_at, true as received from documents_as_of(upto)
    union all
    select position, payload ->> 'source', recorded_at, false
    from events_as_of(upto)
    where event = 'document_refused'
)
select
    source,
    (recorded_at at time zone 'UTC')::date as day,
    count(*) filter (received) as received,
    count(*) filter (position in (select position from raw.articles)) as parsed,
    count(*) filter (position in (select position from raw.sentences)) as read,
    count(*) filter (not received or position in (select position from raw.rejections))
        as quarantined
from offered
group by all
order by day, source
