-- One row per number on the page: the sentences behind it, and the places of the strongest.
with counted as (
    select * from kept_stances where not abstained
),
shown_articles as (
    select article_id
    from kept_stances
    group by article_id, position
    order by count(*) filter (not abstained) desc, position, article_id
    limit $articles
),
shown_outlets as (
    select outlet
    from kept_stances
    group by outlet
    order by count(*) filter (not abstained) desc, outlet nulls last
    limit $outlets
),
shown_speakers as (
    select speaker
    from kept_stances
    where speaks = 'quoted'
    group by speaker
    order by count(*) filter (not abstained) desc, speaker nulls last
    limit $speakers
)
select 'polarity' as kind, speaks, polarity as key, count(*) as n, min(place, $most) as places
from counted
group by speaks, polarity
union all
select 'abstained', speaks, null, count(*), min(place, $most)
from kept_stances
where abstained
group by speaks
union all
select 'voice', speaks, voice, count(*), min(place, $some)
from counted
group by speaks, voice
union all
select 'period', speaks, date_trunc($unit, published)::date::varchar, count(*), min(place, $some)
from counted
group by all
union all
select 'outlet', speaks, outlet, count(*), min(place, $some)
from counted
semi join shown_outlets on counted.outlet is not distinct from shown_outlets.outlet
group by speaks, outlet
union all
select 'article', speaks, article_id, count(*), min(place, $some)
from counted
semi join shown_articles using (article_id)
group by speaks, article_id
union all
select 'speaker', speaks, speaker, count(*), min(place, $some)
from counted
semi join shown_speakers on counted.speaker is not distinct from shown_speakers.speaker
where speaks = 'quoted'
group by speaks, speaker
order by all
