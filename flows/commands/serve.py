"""`standfirst serve`: run on a schedule and whenever new files arrive."""

from pathlib import Path

import click

from flows.commands.options import open_settings, warehouse_options


@click.command()
@click.option("--cron", help="When to look at every source.  [default: as configured]")
@warehouse_options
def serve(cron: str | None, warehouse: Path | None, config: Path | None) -> None:
    """Keep Prefect running: a scheduled run of everything, and a run when new files arrive.

    Stays in the foreground until interrupted (Ctrl-C). Other commands use its server while it
    runs. The schedule is `schedule.cron` in standfirst.toml.

    \b
    Example:
      standfirst serve --cron "*/15 * * * *"
    """
    from flows.serving import serve_forever  # noqa: PLC0415 - keeps `--help` quick

    serve_forever(open_settings(config, warehouse), cron=cron)
