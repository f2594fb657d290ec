-- One row per stance whose score or confidence is out of range, or whose evidence leaves its text.
-- view: stances, severity: fail
select revision_id, target, sentence, score, confidence, evidence
from stances
where not (score between -1 and 1 and confidence between 0 and 1)
    or len(list_filter(evidence_words, lambda words: words = '')) > 0
