-- One row per stance that is evidence for some number on the page.
select
    kept_ranks.rank,
    articles.revision_id,
    stances.position,
    stances.sentence,
    stances.start,
    stances."end",
    stances.voice,
    stances.speaks,
    stances.speaker,
    stances.polarity,
    stances.score,
    stances.confidence,
    stances.abstained,
    stances.evidence,
    articles.outlet,
    articles.published,
    articles.title
from kept_stances as stances
inner join kept_ranks on stances.rowid = kept_ranks.row
inner join memory.kept_articles as articles using (position, ordinal)
where kept_ranks.rank in (select unnest($ranks))
order by kept_ranks.rank
