-- One row per article with more than one current revision.
-- view: articles, severity: fail
select article_id, count(*) as times
from articles
group by all
having count(*) > 1
