-- One row per sentence of a current article.
select
    s.*,
    articles.article_id,
    substr(articles.text, s.start + 1, s."end" - s.start) as text
from raw.sentences as s
inner join articles_as_of(upto) as articles using (revision_id, position)
