-- One row per stance towards the target, held for its page.
create or replace temp table kept_stances as
select
    stances.*,
    who_speaks(stances.voice) as speaks,
    articles.ordinal,
    articles.article_id,
    articles.outlet,
    articles.published
from raw.stances as stances
inner join kept_articles as articles using (revision_id, position)
where stances.target = $target
