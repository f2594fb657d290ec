-- One row per speaker (null where unnamed) whose words colour the target; the most heard first.
select
    speaker,
    count(*) filter (not abstained) as n,
    count(*) filter (not abstained and polarity = 'negative') as negative,
    count(*) filter (not abstained and polarity = 'neutral') as neutral,
    count(*) filter (not abstained and polarity = 'positive') as positive,
    count(*) filter (abstained) as abstained,
    avg(score) filter (not abstained) as mean_score,
    count(distinct article_id) filter (not abstained) as articles,
    count(*) over () as groups
from stance_scores_as_of($upto)
where target = $target and speaks = 'quoted'
group by speaker
order by n desc, speaker nulls last
limit $limit
