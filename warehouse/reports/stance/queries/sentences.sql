-- One row per sentence that some page shows, with its words.
with wanted as (
    select distinct
        unnest($revisions) as revision_id,
        unnest($positions) as position,
        unnest($sentences) as sentence
)
select
    sentences.revision_id,
    sentences.position,
    sentences.sentence,
    sentences.start,
    substr(articles.text, sentences.start + 1, sentences."end" - sentences.start) as text
from raw.sentences as sentences
semi join wanted using (revision_id, position, sentence)
inner join raw.articles as articles using (revision_id, position)
