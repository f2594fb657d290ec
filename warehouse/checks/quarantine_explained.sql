-- One row per quarantined document without a reason.
-- view: quarantine, severity: fail
select *
from quarantine
where reason = '' or detail = ''
