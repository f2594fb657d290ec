-- One row per framing whose sentence does not exist.
-- view: frames, severity: fail
select f.revision_id, f.target, f.sentence, f.start, f."end"
from raw.frames as f
anti join (select * from raw.sentences where position > checked()) using (revision_id, position, sentence)
where f.position > checked()
