-- One row per stance: its place when the strongest come first; ties in the order of the archive.
create or replace temp table kept_ranks as
select
    rowid as row,
    row_number() over (
        order by (abs(score) * confidence * 1e6)::integer desc, position, ordinal, sentence, start, voice
    ) as rank
from kept_stances
