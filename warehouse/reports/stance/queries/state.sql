-- One row: the state of log and tables that the catalog shows.
select
    state.tables_position as upto,
    state.log_position,
    events.recorded_at as last_event
from raw.state as state
left join raw.events as events on events.position = state.tables_position
