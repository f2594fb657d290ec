-- One row where documents offered are not as many as the log holds, or more were read than parsed.
-- view: coverage, severity: fail
select
    sum(received) as received,
    (select count(*) from documents) as documents,
    sum(parsed) as parsed,
    sum(read) as read
from coverage
having coalesce(sum(received), 0) <> (select count(*) from documents)
    or sum(parsed) > sum(received)
    or sum(read) > sum(parsed)
