"""Options that commands share, and the warehouse that they choose."""

import os
import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from flows.console import command_name, say
from flows.errors import StandfirstError
from warehouse.layout import Layout, check_local

if TYPE_CHECKING:
    from flows.settings import Settings

FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])

QUARANTINED = 3
"""Exit status of a command that finished its work but could not read some documents."""

SAMPLE = Path(__file__).resolve().parents[2] / "sample" / "inbox"
"""The bundled sample."""


class GivenPath(click.Path):
    """A path that says something: an empty one would be the current folder."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """Return the path; usage error for an empty text."""
        if not os.fspath(value):
            self.fail("an empty path (is a variable unset?); accepted is a file or folder")
        return super().convert(value, param, ctx)


class LocalFolder(GivenPath):
    """A folder on this machine, there or not yet."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """Return the folder as a path; usage error for an address such as s3://bucket/x."""
        try:
            check_local(os.fspath(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)
        return super().convert(value, param, ctx)


def warehouse_options(function: FunctionT) -> FunctionT:
    """Add `--warehouse` and `--config`."""
    warehouse = click.option(
        "--warehouse",
        type=LocalFolder(file_okay=False, path_type=Path),
        help="Folder of the log, tables and reports.  [default: as configured, var/warehouse]",
    )
    return warehouse(config_option(function))


def config_option(function: FunctionT) -> FunctionT:
    """Add `--config`."""
    return click.option(
        "--config",
        type=GivenPath(file_okay=False, path_type=Path),
        help="Configuration folder.  [default: the bundled config/]",
    )(function)


def open_settings(config: Path | None, warehouse: Path | None) -> "Settings":
    """Return the settings of a command that writes."""
    from flows.settings import load_settings  # noqa: PLC0415 - keeps `--help` quick

    return load_settings(config, warehouse=warehouse)


def open_sample(config: Path | None, warehouse: Path | None) -> "Settings":
    """Return the settings of a command that works on the bundled sample."""
    settings = open_settings(config, warehouse)
    if warehouse is not None:
        return settings
    return settings.model_copy(update={"warehouse": sample_warehouse(settings)})


def open_existing(config: Path | None, warehouse: Path | None) -> "Settings":
    """Return the settings of a command that needs a warehouse with something in it.

    Without a warehouse of the user's own, the sample's is used and said to be.

    Raises:
        StandfirstError: there is nothing to read from yet.
    """
    settings = open_settings(config, warehouse)
    if Layout.of(settings.warehouse).log.is_dir():
        return settings
    sample = sample_warehouse(settings)
    if warehouse is None and Layout.of(sample).log.is_dir():
        say(f"No articles of your own yet; this is the bundled sample ({sample}).")
        return settings.model_copy(update={"warehouse": sample})
    raise StandfirstError(
        f"{settings.warehouse}: no warehouse here yet. Read some articles first: "
        f"`{command_name()} run PATH`, or `{command_name()} run --sample`."
    )


def name_run(settings: "Settings", config: Path | None, warehouse: Path | None) -> str:
    """Return the command that reads what the log of these settings' warehouse has anew."""
    if settings.warehouse != open_settings(config, warehouse).warehouse:
        return f"{command_name()} run --sample{name_options(config, None)}"
    return f"{command_name()} run{name_options(config, warehouse)}"


def name_options(config: Path | None, warehouse: Path | None) -> str:
    """Return the options by which a further command finds a configuration and a warehouse."""
    options = {"--warehouse": warehouse, "--config": config}
    return "".join(
        f" {name} {shlex.quote(str(folder))}" for name, folder in options.items() if folder
    )


def sample_warehouse(settings: "Settings") -> Path:
    """Return the folder that the bundled sample is kept in, apart from the user's articles."""
    return settings.warehouse.parent / "sample"


def check_paths(paths: Sequence[Path]) -> None:
    """Raise StandfirstError where no path that was given exists: then it is a slip of the pen.

    Where some do, those that do not are refused by name, and the others received.
    """
    if paths and not any(os.path.lexists(path) for path in paths):
        missing = ", ".join(map(str, paths))
        raise StandfirstError(f"{missing}: no such file or folder; nothing was received")
