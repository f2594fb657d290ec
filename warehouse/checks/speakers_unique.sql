-- One row per speaker whom a target has twice, or whose mean leaves the scale.
-- view: speakers, severity: fail, after a rebuild
select target, speaker, count(*) as times, max(abs(mean_score)) as mean_score
from speakers
group by all
having count(*) > 1 or max(abs(mean_score)) > 1
