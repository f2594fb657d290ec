-- One row per target whose counted terms do not add up to its framings.
-- view: frame_terms, severity: fail, after a rebuild
with counted as (select target, sum(n)::bigint as n from frame_terms group by all),
held as (
    select target, count(*) as n
    from raw.frames
    semi join articles using (revision_id, position)
    group by all
)
select target, counted.n as counted, held.n as held
from counted
full join held using (target)
where counted.n is distinct from held.n
