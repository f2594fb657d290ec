-- One row per framing that is shown under its term.
with shown as (
    select device, term
    from kept_frames
    group by device, term
    order by count(*) desc, term, device
    limit $limit
)
select
    frames.device,
    frames.term,
    frames.revision_id,
    frames.position,
    frames.sentence,
    frames.start,
    frames."end",
    frames.voice,
    frames.speaks,
    frames.speaker,
    frames.polarity,
    articles.outlet,
    articles.published,
    articles.title
from kept_frames as frames
semi join shown using (device, term)
inner join kept_articles as articles using (revision_id, position)
qualify
    row_number() over (
        partition by frames.device, frames.term
        order by frames.position, frames.ordinal, frames.sentence, frames.start
    ) <= $some
order by frames.term, frames.device, frames.position, frames.ordinal, frames.sentence, frames.start
