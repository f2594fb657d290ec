-- One row per target, device, term and writer or quoted voices.
select
    target,
    device,
    term,
    speaks,
    count(*) as n,
    count(distinct article_id) as articles,
    mode(polarity order by polarity) as polarity
from frames_as_of(upto)
group by all
order by target, n desc, term, device, speaks desc
