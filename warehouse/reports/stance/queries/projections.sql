-- One row per current table: what derived it, and how far it is complete.
select "table", target, fingerprint, checkpoint
from raw.projections
order by "table", target
