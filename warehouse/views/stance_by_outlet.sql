-- One row per target, outlet (null where unknown) and writer or quoted voices.
select
    target,
    outlet,
    speaks,
    count(*) filter (not abstained) as n,
    count(*) filter (not abstained and polarity = 'negative') as negative,
    count(*) filter (not abstained and polarity = 'neutral') as neutral,
    count(*) filter (not abstained and polarity = 'positive') as positive,
    count(*) filter (abstained) as abstained,
    avg(score) filter (not abstained) as mean_score,
    count(distinct article_id) filter (not abstained) as articles
from stance_scores_as_of(upto)
group by all
order by target, outlet, speaks desc
