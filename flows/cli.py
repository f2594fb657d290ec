"""`standfirst`: the command line."""

import errno
import os
import signal
import sys
import traceback
from contextlib import suppress

import click

from flows.commands import (
    analyse,
    annotate,
    ingest,
    log,
    report,
    run,
    serve,
    sql,
    status,
    targets,
    withdraw,
)
from flows.console import say
from flows.errors import StandfirstError
from flows.interrupts import Terminated, catch_termination, name_interrupt
from warehouse.errors import WarehouseError

_KEPT = "what was received is kept, and what was read, but for the documents last at work"
_ROOM = f". Make room and run again: {_KEPT}"
_RESUMABLE = {
    "run": f"; run again to go on: {_KEPT}",
    "ingest": "; run again to go on from here",
    "analyse": f"; run again to go on: {_KEPT}",
    "report": "; run again to go on from here",
}
"""Commands that may be run again, and what they say of it when they are interrupted."""


class _Group(click.Group):
    """Lists commands in the order in which a user meets them, and turns errors into messages."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except (StandfirstError, WarehouseError) as error:
            raise click.ClickException(str(error)) from error
        except BrokenPipeError:
            # whoever reads has enough (`standfirst log | head`); a run that it ended is not done
            ctx.exit(1 if ctx.invoked_subcommand in _RESUMABLE else 0)
        except OSError as error:
            # a folder or file that cannot be opened; without its name a message would not help
            if error.filename is None and error.errno not in (errno.ENOSPC, errno.EIO):
                raise
            name = os.fsdecode(error.filename) if error.filename else "what was being written"
            advice = _ROOM if error.errno == errno.ENOSPC else ""
            raise click.ClickException(f"{name}: {error.strerror or error}{advice}") from error
        except BaseException as error:
            stopped_by = name_interrupt(error)
            if stopped_by is None:
                raise
            say(f"Interrupted{_RESUMABLE.get(ctx.invoked_subcommand or '', '')}")
            ctx.exit(128 + stopped_by)  # as shells have it


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="standfirst")
def standfirst() -> None:
    """Read the news as a careful media researcher does, and prove every number.

    \b
    Start here:
      standfirst run --sample                 read the bundled sample, write its reports
      standfirst run articles/                read your own articles
      standfirst sql "select * from stance_by_voice"

    Exit status: 0 done; 1 it could not be done; 2 the command line is wrong; 3 done, but some
    documents could not be read and are in quarantine (`standfirst status` lists them);
    130 interrupted (Ctrl-C); 143 terminated.
    """


_COMMANDS = {
    run.run: "Receive new articles, read them, write the reports.",
    ingest.ingest: "Receive documents, and record their arrival.",
    analyse.analyse: "Read what the tables have not read yet.",
    report.report: "Check the tables, then write the reports.",
    sql.sql: "Ask the catalog in SQL, or list its views.",
    annotate.annotate: "Print a file as it is read, sentence by sentence.",
    targets.targets: "List, check and try the targets.",
    log.log: "Print the events of the log, oldest first.",
    status.status: "Print what was received, read and refused.",
    withdraw.withdraw: "Withdraw an article.",
    serve.serve: "Keep running: on a schedule, and when files arrive.",
}
for _command, _summary in _COMMANDS.items():
    _command.short_help = _summary
    standfirst.add_command(_command)


def main() -> None:
    """Run the command line."""
    _open_streams()
    catch_termination()
    try:
        standfirst(standalone_mode=True)
    except KeyboardInterrupt:
        _leave(128 + signal.SIGINT)
    except Terminated:
        _leave(128 + signal.SIGTERM)
    except SystemExit as end:
        if not isinstance(end.code, int | None):
            raise
        _leave(end.code or 0)
    except Exception:
        traceback.print_exc()  # here, so that what it says of the document stands last
        _leave(1)


def _open_streams() -> None:
    """Give a standard stream that was closed (`>&-`) a place where nothing is read or kept.

    Else the next file that is opened would be taken for it.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free: this one
            stream = os.fdopen(number, "w" if number else "r", encoding="utf-8", closefd=False)
            setattr(sys, name, stream)


def _leave(status: int) -> None:
    """End the process at once; all that had to be closed has been.

    Prefect's and DuckDB's own clean-up at exit takes seconds and prints about leaks to the user.
    """
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        pass
    except OSError as error:  # a full disk; what was written before it is not there
        with suppress(OSError):
            os.write(2, f"Error: what was being written: {error.strerror}\n".encode())
        status = status or 1
    os._exit(status)
