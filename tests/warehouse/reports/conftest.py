"""A small archive with hostile words, and the pages made of it."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from stages.records import (
    Article,
    Block,
    Frame,
    Sentence,
    Span,
    Stance,
    Target,
    TargetMention,
)
from tests.warehouse.conftest import join_rows
from warehouse.reports import write_reports

MAYOR = Target(id="mayor", name="The <Mayor> & “friends”", kind="person", names=("The mayor",))
NOBODY = Target(id="nobody", name="Nobody", kind="person", names=("Nobody",))
HOSTILE = [
    "The mayor <script>alert('x')</script> is a “hero” & a 'crook' 😀.",
    'The mayor\'s </p><!-- <img src="https://example.org/x.png"> crook.',
    "שלום The mayor עולם hero \u202e crook &amp; é́, \x1b[31m red \x9b \u2028.",
    "The mayor is a hero\nand $target a ${crook} \\ {{ hero }}.",
]


def make_rows(position: int, number: int, *, outlet: str | None, day: date | None) -> Any:
    """Return the rows of one article: each hostile sentence, by turns the writer's and quoted."""
    revision = f"rev-{position}"
    of: dict[str, Any] = {"position": position, "revision_id": revision}
    text = "\n\n".join(HOSTILE)
    rows: dict[str, list[Any]] = {
        "articles": [
            Article(
                position=position,
                document_id=f"{position:064x}",
                ordinal=0,
                article_id=f"art-{number}",
                revision_id=revision,
                source="desk",
                outlet=outlet,
                title="A <b>title</b> 'of' \"sorts\"",
                published=day,
                text=text,
                body_start=0,
                body_end=len(text),
            )
        ],
        **{name: [] for name in ("blocks", "sentences", "target_mentions", "stances", "frames")},
    }
    for i, sentence in enumerate(HOSTILE):
        start = text.index(sentence)
        quoted = (i + number) % 3 == 0
        word, polarity = ("hero", "positive") if (i + number) % 2 else ("crook", "negative")
        at = text.find(word, start, start + len(sentence))
        span = {"start": start, "end": start + len(sentence)}
        mention_at = text.index("The mayor", start)
        mention = {"start": mention_at, "end": mention_at + len("The mayor")}
        aimed = {**of, "target": "mayor", "sentence": i}
        voice = "direct" if quoted else "writer"
        speaker = ("O'Neill <i>" if i % 2 else None) if quoted else None
        rows["blocks"].append(Block(**of, block=i, role="paragraph", **span))
        rows["sentences"].append(Sentence(**of, sentence=i, block=i, kind="sentence", **span))
        rows["target_mentions"].append(TargetMention(**aimed, **mention, form="name", voice=voice))
        rows["stances"].append(
            Stance(
                **aimed,
                **mention,
                voice=voice,
                speaker=speaker,
                polarity=polarity if at >= 0 else "neutral",
                score=(0.5 if word == "hero" else -0.7) if at >= 0 else 0.0,
                confidence=0.9 - number / 100,
                abstained=(i + number) % 5 == 0,
                evidence=(Span(at, at + len(word)),) if at >= 0 else (),
            )
        )
        if at >= 0:
            rows["frames"].append(
                Frame(
                    **aimed,
                    start=at,
                    end=at + len(word),
                    device="label",
                    term=word if i else 'it\'s <a> "term"',
                    polarity=polarity,
                    voice=voice,
                    speaker=speaker,
                )
            )
    return rows


@dataclass
class Archive:
    """A warehouse with some articles, and its reports."""

    warehouse: Any
    document: Any
    added: int = 0

    @property
    def root(self) -> Path:
        return self.warehouse.root

    def add(self, count: int = 1, *, months: int = 1) -> None:
        """Receive articles and read them all in one window."""
        parts = []
        for number in range(self.added, self.added + count):
            position = self.warehouse.record(self.document(number))
            month = number * months
            day = date(2015 + month // 12, month % 12 + 1, 3) if number % 7 else None
            outlet = f"The 'Outlet' <{number % 4}>" if number % 4 else None
            parts.append(make_rows(position, number, outlet=outlet, day=day))
        if parts:
            self.warehouse.commit(join_rows(parts), position)
        self.added += count
        self.warehouse.build()

    def write(self, *targets: Target, only: str | None = None) -> list[Any]:
        return write_reports(self.root, targets=targets or (MAYOR, NOBODY), only=only)

    def path(self, name: str) -> Path:
        return self.root / "reports" / f"{name}.html"

    def text(self, name: str = "mayor") -> str:
        return self.path(name).read_text(encoding="utf-8")

    def page(self, name: str = "mayor") -> Any:
        return html.fromstring(self.text(name))


@pytest.fixture
def empty(warehouse: Any, document: Any) -> Archive:
    return Archive(warehouse, document)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: Any, make_warehouse: Any, document: Any) -> Archive:
    """An archive to look at; who changes one takes `changing_archive`."""
    archive = Archive(make_warehouse(tmp_path_factory.mktemp("archive")), document)
    archive.add(12)
    archive.write()
    return archive


@pytest.fixture
def changing_archive(archive: Archive, tmp_path: Path, make_warehouse: Any) -> Archive:
    """A copy of the archive."""
    shutil.copytree(archive.root, tmp_path, dirs_exist_ok=True)
    copy = Archive(make_warehouse(tmp_path), archive.document, archive.added)
    copy.warehouse.build()  # the catalog names its files in full
    return copy


@pytest.fixture
def targets() -> tuple[Target, Target]:
    return MAYOR, NOBODY


@pytest.fixture
def hostile() -> list[str]:
    return HOSTILE
