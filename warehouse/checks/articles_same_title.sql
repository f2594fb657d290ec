-- One row per revised article of no date and no address; other articles of that title may be in it.
-- view: articles, severity: warn
select article_id, source, title, revisions
from articles
where position > checked() and revisions > 1 and published is null and url is null
