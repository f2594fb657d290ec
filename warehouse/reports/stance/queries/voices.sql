-- One row per voice.
select
    speaks,
    voice,
    count(*) filter (not abstained) as n,
    count(*) filter (not abstained and polarity = 'negative') as negative,
    count(*) filter (not abstained and polarity = 'neutral') as neutral,
    count(*) filter (not abstained and polarity = 'positive') as positive,
    count(*) filter (abstained) as abstained,
    avg(score) filter (not abstained) as mean_score,
    count(distinct article_id) filter (not abstained) as articles
from stance_scores_as_of($upto)
where target = $target
group by speaks, voice
order by speaks desc, as_voice(voice)
