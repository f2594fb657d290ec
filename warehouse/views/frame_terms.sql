-- One row per target, device, term and writer or quoted voices.
select
    frames.target,
    frames.device,
    frames.term,
    who_speaks(frames.voice) as speaks,
    count(*) as n,
    count(distinct articles.article_id) as articles,
    mode(frames.polarity order by frames.polarity) as polarity
from raw.frames as frames
inner join articles_as_of(upto) as articles using (revision_id, position)
group by all
order by target, n desc, term, device, speaks desc
