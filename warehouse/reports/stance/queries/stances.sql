-- One row per stance that is evidence for some number on the page.
select
    stances.place,
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
inner join memory.kept_articles as articles using (position, ordinal)
where stances.place in (select unnest($places::hugeint[]))
order by stances.place
