-- One row per current table: what derived it, how far it is complete, and how much it holds.
select "table", target, fingerprint, checkpoint, row_count
from raw.projections
order by "table", target
