-- One row per framing whose words are empty or leave the text, or whose sentence is missing.
-- view: frames, severity: fail
select revision_id, target, sentence, start, "end"
from frames
where start < 0 or length(text) <> "end" - start or text = '' or sentence_start is null
