-- One row per article that comes after the end of the log.
-- view: articles, severity: fail
select article_id, position
from articles
where position > checked()
    and position > (select log_position from raw.state)
