-- One row per article withdrawn, at the first withdrawal.
select
    payload ->> 'article_id' as article_id,
    min(position) as position,
    min(recorded_at) as recorded_at,
    arg_min(payload ->> 'reason', position) as reason
from events_as_of(upto)
where event = 'article_withdrawn'
group by all
