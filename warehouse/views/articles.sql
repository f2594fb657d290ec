-- One row per article that is not withdrawn: its current revision.
select revisions.*
from article_revisions_as_of(upto) as revisions
anti join withdrawals_as_of(upto) using (article_id)
where revisions.revision = revisions.revisions
