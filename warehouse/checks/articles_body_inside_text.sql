-- One row per article whose body leaves its text.
-- view: articles, severity: fail
select article_id, revision_id, body_start, body_end, length(text) as length
from raw.articles
where position > checked()
    and not (0 <= body_start and body_start <= body_end and body_end <= length(text))
