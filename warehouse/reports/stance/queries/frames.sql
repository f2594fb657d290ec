-- One row per framing that is shown under its term.
with shown as (
    select device, term
    from kept_frames
    group by device, term
    order by count(*) desc, term, device
    limit $limit
),
first_of_each as (
    select
        min(
            {
                'position': position,
                'ordinal': ordinal,
                'start': start,
                'end': "end",
                'row': kept_frames.rowid
            },
            $some
        ) as places
    from kept_frames
    semi join shown using (device, term)
    group by device, term
),
picked as (
    select unnest(places).row as row from first_of_each
)
select
    frames.device,
    frames.term,
    articles.revision_id,
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
semi join picked on frames.rowid = picked.row
inner join memory.kept_articles as articles using (position, ordinal)
order by
    frames.term, frames.device, frames.position, frames.ordinal, frames.sentence, frames.start,
    frames.voice
