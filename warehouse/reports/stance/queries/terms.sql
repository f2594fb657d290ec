-- One row per framing device and term; the most frequent first.
select
    device,
    term,
    count(*) as n,
    count(*) filter (speaks = 'writer') as writer_n,
    count(*) filter (speaks = 'quoted') as quoted_n,
    count(distinct article_id) as articles,
    mode(polarity order by polarity) as polarity,
    count(*) over () as groups
from frames_as_of($upto)
where target = $target
group by device, term
order by n desc, term, device
limit $limit
