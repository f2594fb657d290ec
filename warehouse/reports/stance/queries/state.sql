-- One row: the state of log and tables that the catalog shows.
select
    state.tables_position as upto,
    state.log_position,
    events.recorded_at as last_event,
    (
        select md5(string_agg(concat_ws(' ', position, line, reason), ', ' order by position, line))
        from raw.rejections
    ) as rejected
from raw.state as state
left join raw.events as events on events.position = state.tables_position
