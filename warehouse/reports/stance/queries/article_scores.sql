-- One row per article and voice: what the intervals are drawn from.
select
    dense_rank() over (order by position, ordinal) - 1 as article,
    voice,
    count(*) as n,
    sum(score) as total
from kept_stances
where not abstained
group by position, ordinal, voice
order by article, voice
