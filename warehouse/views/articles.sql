-- One row per article that is not withdrawn: its current revision, which its latest document held.
with latest as (
    select article_id, revision_id
    from raw.articles
    where position <= known_position(upto)
    qualify row_number() over (partition by article_id order by position desc, ordinal desc) = 1
)
select revisions.*
from article_revisions_as_of(upto) as revisions
semi join latest using (article_id, revision_id)
anti join withdrawals_as_of(upto) using (article_id)
