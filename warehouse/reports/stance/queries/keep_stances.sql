-- One row per stance towards the target, held for its page: what is counted, averaged and shown.
-- Words of which there are few are held as numbers (enum), by which rows are grouped faster.
create or replace temp table kept_stances as
select
    stances.target,
    stances.position,
    articles.ordinal,
    stances.sentence,
    stances.start,
    stances."end",
    as_voice(stances.voice) as voice,
    who_speaks(stances.voice)::enum('quoted', 'writer') as speaks,
    stances.speaker,
    stances.polarity::enum('negative', 'neutral', 'positive') as polarity,
    stances.score,
    stances.confidence,
    stances.abstained,
    stances.evidence,
    articles.article_id,
    articles.outlet,
    articles.published,
    -- One number by which the strongest come first; ties in the order of the archive.
    ((1000000 - (abs(stances.score) * stances.confidence * 1e6)::integer)::hugeint << 96)
        + (stances.position::hugeint << 60)
        + (articles.ordinal::hugeint << 36)
        + (stances.start::hugeint << 4)
        + enum_code(as_voice(stances.voice)) as place
from raw.stances as stances
inner join memory.kept_articles as articles using (revision_id, position)
where stances.target = $target
