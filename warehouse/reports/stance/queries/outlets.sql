-- One row per outlet (null where unknown): stances of its writers and of the people they quote.
select
    outlet,
    count(distinct article_id) filter (not abstained) as articles,
    count(*) filter (not abstained and speaks = 'writer') as writer_n,
    count(*) filter (not abstained and speaks = 'writer' and polarity = 'negative')
        as writer_negative,
    count(*) filter (not abstained and speaks = 'writer' and polarity = 'neutral')
        as writer_neutral,
    count(*) filter (not abstained and speaks = 'writer' and polarity = 'positive')
        as writer_positive,
    avg(score) filter (not abstained and speaks = 'writer') as writer_mean,
    count(*) filter (not abstained and speaks = 'quoted') as quoted_n,
    count(*) filter (not abstained and speaks = 'quoted' and polarity = 'negative')
        as quoted_negative,
    count(*) filter (not abstained and speaks = 'quoted' and polarity = 'neutral')
        as quoted_neutral,
    count(*) filter (not abstained and speaks = 'quoted' and polarity = 'positive')
        as quoted_positive,
    avg(score) filter (not abstained and speaks = 'quoted') as quoted_mean,
    count(*) over () as groups
from stance_scores_as_of($upto)
where target = $target
group by outlet
order by writer_n + quoted_n desc, outlet nulls last
limit $limit
