-- One row: the archive, and what of it speaks of the target.
select
    (select count(*) from articles_as_of($upto)) as archive_articles,
    (select count(distinct outlet) from articles_as_of($upto)) as archive_outlets,
    count(distinct article_id) as articles,
    count(distinct outlet) as outlets,
    min(published) as first_day,
    max(published) as last_day,
    count(*) filter (not abstained) as n,
    count(*) filter (abstained) as abstained
from stance_scores_as_of($upto)
where target = $target
