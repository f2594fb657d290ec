-- One row per block (paragraph, heading, caption …) of a current article.
select
    b.*,
    articles.article_id,
    substr(articles.text, b.start + 1, b."end" - b.start) as text
from raw.blocks as b
inner join articles_as_of(upto) as articles using (revision_id, position)
