-- One row per quote that leaves the text, or whose speaker, cue or subject matter does.
-- view: quotes, severity: fail
select q.revision_id, q.quote, q.start, q."end"
from raw.quotes as q
inner join (
    select revision_id, position, length(text) as length
    from raw.articles
    where position > checked()
) as a
    using (revision_id, position)
where q.position > checked()
    and not (
        0 <= q.start and q.start <= q."end" and q."end" <= a.length
        and coalesce(q.speaker_start < q.speaker_end and q.speaker_end <= a.length, true)
        and coalesce(q.cue_start < q.cue_end and q.cue_end <= a.length, true)
        and coalesce(q.about_start < q.about_end and q.about_end <= a.length, true)
    )
