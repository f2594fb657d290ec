"""`standfirst log`: show the events."""

import json
from pathlib import Path

import click

from flows.commands.options import open_existing, warehouse_options


@click.command()
@click.option("--after", default=0, show_default=True, help="Only events after this position.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per event.")
@warehouse_options
def log(after: int, as_json: bool, warehouse: Path | None, config: Path | None) -> None:
    """Print the events of the log, oldest first: position, time, event, facts.

    \b
    Examples:
      standfirst log | tail
      standfirst log --after 100 --json
    """
    from warehouse.log import EventLog  # noqa: PLC0415 - keeps `--help` quick

    events = EventLog(open_existing(config, warehouse).warehouse)
    for stored in events.read(after, events.last_position()):
        when = stored.recorded_at.isoformat(timespec="seconds")
        if as_json:
            facts = {"position": stored.position, "recorded_at": when, "event": stored.name}
            facts["facts"] = json.loads(stored.payload)
            click.echo(json.dumps(facts, ensure_ascii=False))
        else:
            facts = json.loads(stored.payload)
            shown = " ".join(f"{key}={value}" for key, value in facts.items() if value)
            click.echo(f"{stored.position}\t{when}\t{stored.name}\t{shown}")
