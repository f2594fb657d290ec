-- One row per framing whose sentence does not exist.
-- view: frames, severity: fail
select f.revision_id, f.target, f.sentence, f.start, f."end"
from raw.frames as f
anti join raw.sentences using (revision_id, position, sentence)
where f.position > checked()
