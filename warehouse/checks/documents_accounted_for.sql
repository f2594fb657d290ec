-- One row per document that was analysed and yet is neither parsed nor in quarantine.
-- view: documents, severity: fail
select documents.position, documents.name
from documents
anti join raw.articles using (position)
anti join raw.rejections using (position)
where documents.position > checked()
    and documents.position <= (select tables_position from raw.state)
