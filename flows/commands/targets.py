"""`standfirst targets`: list, check and try the configured targets."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.commands.options import config_option
from flows.console import plural, say
from flows.errors import StandfirstError

if TYPE_CHECKING:
    from stages.records import Target

_ANYBODY = frozenset(("everybody", "everyone", "folk", "folks", "men", "others", "people", "women"))
"""Nouns that tell nobody's people from anybody else."""


@click.group()
def targets() -> None:
    """List, check and try the targets: whom and what the reports ask about.

    \b
    Example:
      standfirst targets try "Momentum says its members will not be silenced."
    """


@targets.command("list")
@config_option
def list_targets(config: Path | None) -> None:
    """Print each target's id, kind and name.

    \b
    Example:
      standfirst targets list
    """
    from flows.settings import load_settings  # noqa: PLC0415 - keeps `--help` quick

    for target in load_settings(config).targets:
        click.echo(f"{target.id}\t{target.kind}\t{target.name}")


@targets.command("check")
@config_option
def check_targets(config: Path | None) -> None:
    """Read every target file; say what is wrong in each, or how many are right.

    A target that its own name does not name is no mistake, but a warning: names are labels, and
    what counts is the list `names`. So are a person without a full name, and nouns for anybody
    among the members.

    \b
    Example:
      standfirst targets check --config my-config
    """
    from flows.settings import load_settings  # noqa: PLC0415 - keeps `--help` quick

    settings = load_settings(config)
    if not settings.targets:
        raise StandfirstError(f"{settings.folder / 'targets'}: no target here; add one TOML file")
    warnings = [
        f"{settings.find_config(f'targets/{target.id}.toml')}: {warning}"
        for target in settings.targets
        for warning in _warn(target)
    ]
    for warning in warnings:
        say(warning)
    verdict = plural(len(warnings), "warning") if warnings else "nothing wrong"
    click.echo(f"{plural(len(settings.targets), 'target')}, {verdict}")


def _warn(target: "Target") -> Iterator[str]:
    """Yield what is no mistake, but may count less, or more, than its author means to count."""
    if not _names_itself(target):
        yield (
            f"name = {target.name!r} is not in names, so nothing that calls it that is "
            "counted; add it to names, unless no text would"
        )
    if target.kind == "person" and not any(" " in name for name in target.names):
        yield (
            f"names has no full name, only {', '.join(map(repr, target.names))}: where a text "
            "gives somebody of that name another, it is somebody else; add the full name"
        )

    anybody = [member for member in target.members if member.lower() in _ANYBODY]
    if anybody:
        yield (
            f"members holds {', '.join(map(repr, anybody))}, who may be anybody: all whom an "
            'article on the target mentions are counted. Take it out: "these people" is followed '
            "without it"
        )


def _names_itself(target: "Target") -> bool:
    """Return whether a target's own name is, or holds, one of its names."""
    own = _spell(target.name)
    return any(_spell(name) in own for name in target.names)


def _spell(name: str) -> str:
    """Return the words of a name in small letters, a space around each."""
    return " ".join(["", *re.findall(r"\w+", name.casefold()), ""])


@targets.command("try")
@click.argument("sentence")
@config_option
def try_targets(sentence: str, config: Path | None) -> None:
    """Show which words of SENTENCE mean which target, and the stance towards it.

    SENTENCE may be several; below each stand the words that mean a target, then the stance in each
    voice, its score from -1 to 1 and the words that it rests on.

    \b
    Example:
      standfirst targets try "Corbyn's supporters were a ragtag army of clicktivists."
    """
    from flows.annotation_text import explain_stance  # noqa: PLC0415 - keeps `--help` quick
    from flows.reading import load_readers, read_article, reading_of  # noqa: PLC0415
    from flows.settings import load_settings  # noqa: PLC0415 - keeps `--help` quick
    from stages.characters import settle_characters  # noqa: PLC0415
    from warehouse.printable import show_text  # noqa: PLC0415

    readers = load_readers(load_settings(config))
    typed = reading_of(settle_characters(sentence), readers=readers)
    reading = read_article(typed, readers=readers)
    text = reading.article.text
    if not reading.target_mentions:
        click.echo(
            "no target is named here, and aliases, members and pronouns count only after a name; "
            "`standfirst targets list` names the targets"
        )
    for row in reading.sentences:
        mentions = [m for m in reading.target_mentions if m.sentence == row.sentence]
        click.echo(show_text(" ".join(text[row.start : row.end].split())))
        if not mentions and reading.target_mentions:
            click.echo("  no target is meant here")
        for mention in mentions:
            words = show_text(text[mention.start : mention.end])
            place = f"{mention.start}–{mention.end}"
            click.echo(f"  {mention.target}\t{mention.form}\t{place}\t{words}")
        for stance in reading.stances:
            if stance.sentence == row.sentence:
                verdict = "abstained" if stance.abstained else stance.polarity
                note = f"{verdict}\t{stance.score:+.2f}\t{explain_stance(stance, text)}"
                click.echo(show_text(f"  {stance.target}\t{stance.voice}\t{note}"))
