-- One row per stance towards the target, held for its page; rank 1 is the strongest.
create or replace temp table kept_stances as
with stances as (
    select
        stances.*,
        who_speaks(stances.voice) as speaks,
        articles.ordinal,
        articles.article_id,
        articles.outlet,
        articles.published,
        (abs(stances.score) * stances.confidence * 1e6)::integer as strength
    from raw.stances as stances
    inner join kept_articles as articles using (revision_id, position)
    where stances.target = $target
)
select * from stances
