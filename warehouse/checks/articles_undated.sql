-- One row per article without a date; charts over time leave it out.
-- view: articles, severity: warn
select article_id, source, title
from articles
where position > checked() and published is null
