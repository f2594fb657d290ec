-- One row per article that speaks of the target: those that speak of it most, in order of date.
with most as (
    select
        article_id,
        position,
        count(*) filter (not abstained and speaks = 'writer') as writer_n,
        avg(score) filter (not abstained and speaks = 'writer') as writer_mean,
        count(*) filter (not abstained and speaks = 'quoted') as quoted_n,
        avg(score) filter (not abstained and speaks = 'quoted') as quoted_mean,
        count(*) filter (abstained) as abstained,
        count(*) over () as groups
    from stance_scores_as_of($upto)
    where target = $target
    group by article_id, position
    order by writer_n + quoted_n desc, position, article_id
    limit $limit
)
select
    articles.published,
    articles.outlet,
    articles.title,
    most.*
from most
inner join articles_as_of($upto) as articles using (article_id)
order by articles.published nulls last, most.position, most.article_id
