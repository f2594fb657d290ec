-- One row per target whose counts by month do not add up to its stances.
-- view: stance_by_month, severity: fail, after a rebuild
with counted as (
    select target, sum(negative + neutral + positive + abstained)::bigint as n
    from stance_by_month
    group by all
),
held as (select target, count(*) as n from stance_scores group by all)
select target, counted.n as counted, held.n as held
from counted
full join held using (target)
where counted.n is distinct from held.n
