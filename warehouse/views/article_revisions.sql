-- One row per revision of an article, withdrawn or not, from the first document that held it.
with first_seen as (
    select position, ordinal, article_id, revision_id
    from raw.articles
    where position <= known_position(upto)
    qualify row_number() over (partition by revision_id order by position, ordinal) = 1
),
numbered as (
    select
        position,
        ordinal,
        row_number() over (partition by article_id order by position, ordinal)::integer as revision,
        count(*) over (partition by article_id)::integer as revisions
    from first_seen
)
select articles.*, numbered.revision, numbered.revisions
from raw.articles as articles
inner join numbered using (position, ordinal)
