-- One row per event of the log.
select
    position,
    recorded_at,
    name as event,
    version,
    identity,
    payload::json as payload
from raw.events
where position <= known_position(upto)
