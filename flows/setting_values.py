"""Values that the configuration may hold; each check returns one, or says what is accepted."""

import re
from datetime import UTC, datetime

from cronsim import CronSim, CronSimError

_DIALECT = re.compile(r"\dL|LW", re.IGNORECASE)


def check_cron(expression: str) -> str:
    """Return a cron expression unchanged; ValueError where it is none."""
    accepted = "accepted is a cron expression of five fields, such as '0 6 * * *'"
    if len(expression.split()) != 5 or _DIALECT.search(expression):
        raise ValueError(accepted)  # six fields, and these letters, Prefect reads otherwise
    try:
        CronSim(expression, datetime(2020, 1, 1, tzinfo=UTC))
    except CronSimError as error:
        raise ValueError(f"{error}; {accepted}") from error
    return expression


def check_path(path: str) -> str:
    """Return a source's path unchanged; ValueError where no file of this machine can have it."""
    if not path.strip() or "\0" in path:
        raise ValueError("accepted is the path of a file or folder, such as 'var/inbox'")
    return path


def check_pattern(pattern: str) -> str:
    """Return a pattern of file names unchanged; ValueError where no file's name can fit it."""
    if not pattern or "/" in pattern:
        raise ValueError("accepted is a pattern of file names without folders, such as '*.html'")
    return pattern


def check_text(text: str) -> str:
    """Return a text unchanged; ValueError where it is blank."""
    if not text.strip():
        raise ValueError("accepted is a text that is not blank")
    return text
