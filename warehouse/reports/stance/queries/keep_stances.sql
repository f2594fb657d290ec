-- One row per stance towards the target, held for its page: what is counted, averaged and shown.
create or replace temp table kept_stances as
select
    stances.target,
    stances.position,
    articles.ordinal,
    stances.sentence,
    stances.start,
    stances."end",
    stances.voice,
    who_speaks(stances.voice) as speaks,
    stances.speaker,
    stances.polarity,
    stances.score,
    stances.confidence,
    stances.abstained,
    stances.evidence,
    articles.article_id,
    articles.outlet,
    articles.published
from raw.stances as stances
inner join memory.kept_articles as articles using (revision_id, position)
where stances.target = $target
