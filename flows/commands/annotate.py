"""`standfirst annotate`: read one text, without a warehouse."""

import sys
from pathlib import Path

import click

from flows.commands.options import QUARANTINED, GivenPath, config_option
from flows.console import say
from flows.errors import StandfirstError


@click.command()
@click.argument("file", type=GivenPath(path_type=Path, allow_dash=True))
@click.option(
    "--json/--text",
    "as_json",
    default=None,
    help="Form of the output.  [default: text on a terminal, else JSON]",
)
@config_option
def annotate(file: Path, as_json: bool | None, config: Path | None) -> None:
    """Read FILE and print it sentence by sentence, with what was read below each.

    Text shows who is quoted, the stance towards each target with the words it rests on, and the
    words the target is dressed in. JSON, which is also what a pipe or a file gets, holds entities,
    sentiment and all offsets, too: a line for each document, as docs/annotate.schema.json says.

    FILE is a document as `ingest` takes it; `-` is standard input, and may also be JSON lines
    {"id", "text", "spans": [{"start", "end"}]}, whose text is taken as it is and whose every
    span is answered.

    \b
    Examples:
      standfirst annotate article.html
      echo '{"id": "1", "text": "Momentum has won."}' | standfirst annotate --json -
    """
    from flows.annotating import annotate_file, annotate_input  # noqa: PLC0415
    from flows.annotation_text import print_annotation  # noqa: PLC0415
    from flows.settings import load_settings  # noqa: PLC0415

    settings = load_settings(config)
    wants_json = as_json if as_json is not None else not sys.stdout.isatty()
    if str(file) == "-":
        if sys.stdin is None:
            raise StandfirstError("standard input is closed; name a file, or send the text to it")
        outcome = annotate_input(sys.stdin.buffer, settings=settings)
    else:
        outcome = annotate_file(file, settings=settings)
    failed, answers = False, 0
    for item in outcome:
        answers += 1
        if item.problem:
            failed = True
            say(item.problem)
        if wants_json:
            click.echo(item.as_json())
        else:
            print_annotation(item)
    if not answers:
        say("standard input: empty: nothing but blanks came; a text or JSON lines are read")
    sys.exit(QUARANTINED if failed or not answers else 0)
