-- One row per current article whose stances are not each shown once.
-- view: stance_scores, severity: fail, after a rebuild
with shown as (select revision_id, count(*) as n from stance_scores group by all),
held as (
    select revision_id, count(*) as n
    from raw.stances
    semi join articles using (revision_id, position)
    group by all
)
select revision_id, shown.n as shown, held.n as held
from shown
full join held using (revision_id)
where shown.n is distinct from held.n
