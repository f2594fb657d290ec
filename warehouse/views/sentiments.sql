-- One row per sentence of a current article: its sentiment as a whole.
select s.*, articles.article_id, articles.outlet, articles.published
from raw.sentiments as s
inner join articles_as_of(upto) as articles using (revision_id, position)
