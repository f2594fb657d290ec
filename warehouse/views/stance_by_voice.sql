-- One row per target and voice: counts of stances, those abstained apart, and of their articles.
select
    target,
    speaks,
    voice,
    count(*) filter (not abstained) as n,
    count(*) filter (not abstained and polarity = 'negative') as negative,
    count(*) filter (not abstained and polarity = 'neutral') as neutral,
    count(*) filter (not abstained and polarity = 'positive') as positive,
    count(*) filter (abstained) as abstained,
    avg(score) filter (not abstained) as mean_score,
    count(distinct article_id) filter (not abstained) as articles
from stance_scores_as_of(upto)
group by all
order by target, speaks desc, voice
