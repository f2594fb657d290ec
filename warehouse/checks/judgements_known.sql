-- One row per judgement of a sentence that is not in the tables, such as one of a former reading.
-- view: judgements, severity: warn
select judgements.*
from judgements
anti join raw.sentences using (revision_id, sentence)
