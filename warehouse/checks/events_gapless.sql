-- One row per log whose positions are not 1, 2, 3 … to its end.
-- view: events, severity: fail
select count(*) as events, min(position) as first, max(position) as last
from events
having count(*) <> count(distinct position)
    or count(*) <> coalesce(max(position), 0)
    or count(*) <> (select log_position from raw.state)
