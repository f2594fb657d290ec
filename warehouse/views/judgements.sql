-- One row per label that a human coder gave in one round.
select
    position,
    recorded_at,
    payload ->> 'revision_id' as revision_id,
    (payload ->> 'sentence')::integer as sentence,
    payload ->> 'target' as target,
    payload ->> 'voice' as voice,
    payload ->> 'polarity' as polarity,
    payload ->> 'coder' as coder,
    (payload ->> 'round')::integer as round
from events_as_of(upto)
where event = 'judgement_recorded'
