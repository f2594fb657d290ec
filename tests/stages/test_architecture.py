"""The tables of modules in docs/architecture.md against the folders."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
ELSEWHERE = {"find", "frames", "rules", "lexicon"}  # named in the text beside the tables


def read_tables():
    named, folder = defaultdict(set), ""
    for row in re.findall(r"^\|(?: `(\w+)/`)? \| [^|]+ \| (`[^|]+`) \|$", PAGE, re.M):
        folder = row[0] or folder
        named[folder] |= set(re.findall(r"`(\w+)`", row[1]))
    return named


@pytest.mark.parametrize(
    "folder",
    [
        *(path.parent for path in sorted((ROOT / "stages/voice").glob("*/__init__.py"))),
        *(ROOT / "stages" / stage for stage in ("entities", "targets", "framing")),
    ],
    ids=lambda path: path.name,
)
def test_the_tables_name_every_module_and_no_other(folder):
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert read_tables()[folder.name] == modules - ELSEWHERE
