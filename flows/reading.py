"""Reading articles in memory: every stage in order, no log and no tables.

`annotate` uses this as it is; the projections use the same pieces window by window.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flows.errors import ConfigError
from flows.pipeline import STAGES, Stage
from flows.settings import Settings
from stages import parse
from stages.encoder import ModelError
from stages.reading import Reading
from stages.records import Rejection, Target


@dataclass(frozen=True, kw_only=True)
class Readers:
    """What the stages need to run: the rules of each, and the targets."""

    parse_rules: Any
    max_bytes: int  # of a document that is read without being received first
    rules: Mapping[str, Any]  # by table
    targets: tuple[Target, ...]


def load_readers(settings: Settings) -> Readers:
    """Load the rules of every stage from the configuration.

    Raises:
        ConfigError: a configuration file is missing or cannot be used.
    """
    try:
        parse_rules = parse.load_rules(config_texts(settings, parse.CONFIG))
    except ValueError as error:
        raise ConfigError(_with_path(str(error), settings, parse.CONFIG)) from error
    return Readers(
        parse_rules=parse_rules,
        max_bytes=settings.reading.max_document_mb * 1_000_000,
        rules={stage.table: _load_rules(settings, stage) for stage in STAGES},
        targets=settings.targets,
    )


def config_texts(settings: Settings, names: Sequence[str]) -> dict[str, str]:
    """Return the text of each configuration file, by its name."""
    return {name: settings.read_config(name) for name in names}


def _load_rules(settings: Settings, stage: Stage) -> object:
    try:
        return stage.module.load_rules(config_texts(settings, stage.module.CONFIG))
    except ValueError as error:
        raise ConfigError(_with_path(str(error), settings, stage.module.CONFIG)) from error


def _with_path(message: str, settings: Settings, names: Sequence[str]) -> str:
    """Return a stage's complaint with the path of the file it begins with; it knows no folder."""
    for name in names:
        if message.startswith(name):
            return f"{settings.find_config(name)}{message.removeprefix(name)}"
    return message


def run_stage(stage: Stage, reading: Reading, *, readers: Readers) -> list[Any]:
    """Run one stage on one article and return its rows; a per-target stage runs for each target.

    Raises ConfigError where the encoder's network, loaded for the first article, cannot be.
    """
    rules = readers.rules[stage.table]
    if not stage.per_target:
        try:
            return stage.read(reading, rules=rules)
        except ModelError as error:
            raise ConfigError(str(error)) from error
    return [
        row for target in readers.targets for row in stage.read(reading, rules=rules, target=target)
    ]


def read_article(reading: Reading, *, readers: Readers) -> Reading:
    """Run every stage on an article, in place, and return it."""
    for stage in STAGES:
        setattr(reading, stage.table, run_stage(stage, reading, readers=readers))
    return reading


def reading_of(text: str, *, readers: Readers) -> Reading:
    """Return a reading of a text taken as it is, as one article's body."""
    return parse.read_text(text, rules=readers.parse_rules)


def explain_rejection(rejection: Rejection) -> str:
    """Return one line that names what could not be read, and says why."""
    line = f", line {rejection.line}" if rejection.line is not None else ""
    return f"{rejection.name}{line}: {rejection.reason}: {rejection.detail}"


def digest_bytes(data: bytes) -> str:
    """Return the sha256 of bytes as hexadecimal digits: the identity of a document."""
    return hashlib.sha256(data).hexdigest()
