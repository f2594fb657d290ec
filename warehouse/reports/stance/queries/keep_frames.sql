-- One row per framing of the target, held for its page.
create or replace temp table kept_frames as
select
    frames.target,
    frames.position,
    articles.ordinal,
    frames.sentence,
    frames.start,
    frames."end",
    frames.voice,
    who_speaks(frames.voice)::enum('quoted', 'writer') as speaks,
    frames.speaker,
    frames.device,
    frames.term,
    frames.polarity,
    articles.article_id
from raw.frames as frames
inner join memory.kept_articles as articles using (revision_id, position)
where frames.target = $target
