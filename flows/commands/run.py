"""`standfirst run`: sources, log, tables, reports."""

import sys
from pathlib import Path

import click

from flows.commands.options import (
    QUARANTINED,
    SAMPLE,
    GivenPath,
    check_paths,
    name_options,
    open_sample,
    open_settings,
    warehouse_options,
)
from flows.console import say
from flows.errors import StandfirstError


@click.command()
@click.argument("paths", nargs=-1, type=GivenPath(path_type=Path))
@click.option("--sample", is_flag=True, help="Read the bundled sample, in a warehouse of its own.")
@warehouse_options
def run(paths: tuple[Path, ...], sample: bool, warehouse: Path | None, config: Path | None) -> None:
    """Receive new articles, read them, and write the reports that change.

    PATHS are files or folders; without any, the configured sources are looked at. What was
    received before is not read again, so run it as often as you like.

    \b
    Examples:
      standfirst run --sample
      standfirst run ~/articles/2017 page.html
    """
    from flows.running import run_all  # noqa: PLC0415 - keeps `--help` quick

    if sample and paths:
        raise click.UsageError("--sample reads the bundled articles; give either it or PATHS")
    check_paths(paths)
    open_ = open_sample if sample else open_settings
    settings = open_(config, warehouse)
    chosen = [SAMPLE] if sample else list(paths)
    if sample and not SAMPLE.is_dir():
        raise StandfirstError(f"{SAMPLE}: the bundled sample is not there")
    # what asks the sample has to name it: its user may have articles of their own
    options = name_options(config, settings.warehouse if sample else warehouse)
    own = name_options(config, None if sample else warehouse)
    outcome = run_all(settings, chosen or None, options=options, own=own)
    for line in outcome.messages:
        say(line)
    sys.exit(QUARANTINED if outcome.incomplete else 0)
