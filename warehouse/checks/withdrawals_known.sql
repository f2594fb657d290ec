-- One row per withdrawal of an article that no document holds.
-- view: withdrawals, severity: warn
select withdrawals.*
from withdrawals
anti join raw.articles using (article_id)
