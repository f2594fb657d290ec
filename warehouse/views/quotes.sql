-- One row per quote in a current article.
select
    q.*,
    articles.article_id,
    substr(articles.text, q.start + 1, q."end" - q.start) as text
from raw.quotes as q
inner join articles_as_of(upto) as articles using (revision_id, position)
