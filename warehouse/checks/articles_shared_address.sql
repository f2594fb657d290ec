-- One row per address that several articles of a document give; outlet, title, date tell them apart.
-- view: articles, severity: warn
select url, count(*) as articles, max(position) as position
from articles
where url is not null
group by url
having count(*) > 1 and max(position) > checked()
