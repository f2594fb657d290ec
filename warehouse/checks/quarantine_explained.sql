-- One row per quarantined document without a reason.
-- view: quarantine, severity: fail
select *
from quarantine
where position > checked() and (reason = '' or detail = '')
