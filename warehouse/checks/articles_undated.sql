-- One row per article without a date; charts over time leave it out.
-- view: articles, severity: warn
select documents.name, articles.title, articles.article_id
from articles
inner join documents using (position)
where position > checked() and articles.published is null
