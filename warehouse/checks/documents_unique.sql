-- One row per document that the log holds twice.
-- view: documents, severity: fail
select document_id, count(*) as times
from documents
group by all
having count(*) > 1
