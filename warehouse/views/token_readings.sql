-- One row per sentence of a current article that the encoder read: its word pieces and names.
select t.*, articles.article_id, articles.outlet, articles.published
from raw.token_readings as t
inner join articles_as_of(upto) as articles using (revision_id, position)
