-- One row per revision that is listed twice.
-- view: article_revisions, severity: fail
select revision_id, count(*) as times
from article_revisions
group by all
having count(*) > 1
