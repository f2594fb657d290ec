-- One row per target and speaker (null where unnamed) whose quotes mention it or colour it.
with mentioning as (
    select
        mentions.target,
        quotes.speaker,
        count(distinct (quotes.revision_id, quotes.quote)) as quotes,
        count(distinct quotes.article_id) as articles
    from quotes_as_of(upto) as quotes
    inner join target_mentions_as_of(upto) as mentions
        on quotes.revision_id = mentions.revision_id
        and mentions.start >= quotes.start
        and mentions."end" <= quotes."end"
    where quotes.kind <> 'scare'
    group by all
),
colouring as (
    select
        target,
        speaker,
        count(*) filter (not abstained) as n,
        count(*) filter (abstained) as abstained,
        avg(score) filter (not abstained) as mean_score
    from stance_scores_as_of(upto)
    where speaks = 'quoted'
    group by all
)
select
    coalesce(mentioning.target, colouring.target) as target,
    coalesce(mentioning.speaker, colouring.speaker) as speaker,
    coalesce(mentioning.quotes, 0) as quotes,
    coalesce(mentioning.articles, 0) as articles,
    coalesce(colouring.n, 0) as n,
    coalesce(colouring.abstained, 0) as abstained,
    colouring.mean_score
from mentioning
full join colouring
    on mentioning.target = colouring.target
    and mentioning.speaker is not distinct from colouring.speaker
order by target, quotes desc, speaker
