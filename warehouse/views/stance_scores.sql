-- One row per stance, without its words: what is counted and averaged.
select
    stances.*,
    who_speaks(stances.voice) as speaks,
    articles.article_id,
    articles.outlet,
    articles.published,
    articles.title
from raw.stances as stances
inner join articles_as_of(upto) as articles using (revision_id, position)
