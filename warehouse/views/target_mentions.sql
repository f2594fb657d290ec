-- One row per mention of a target in a current article.
select
    m.*,
    articles.article_id,
    substr(articles.text, m.start + 1, m."end" - m.start) as text
from raw.target_mentions as m
inner join articles_as_of(upto) as articles using (revision_id, position)
