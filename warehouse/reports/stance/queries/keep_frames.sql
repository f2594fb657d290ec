-- One row per framing of the target, held for its page.
create or replace temp table kept_frames as
select
    frames.* exclude (target),
    frames.target,
    who_speaks(frames.voice) as speaks,
    articles.ordinal,
    articles.article_id
from raw.frames as frames
inner join memory.kept_articles as articles using (revision_id, position)
where frames.target = $target
