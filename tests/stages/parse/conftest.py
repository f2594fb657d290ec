from collections.abc import Callable
from pathlib import Path

import pytest

from stages.parse import CONFIG, Parsed, Rules, load_rules, parse_document
from stages.records import Document

CONFIG_FOLDER = Path(__file__).resolve().parents[3] / "config"

MAX_BYTES = 1_000_000

Parse = Callable[..., Parsed]


@pytest.fixture(scope="session")
def config() -> dict[str, str]:
    return {path: (CONFIG_FOLDER / path).read_text(encoding="utf-8") for path in CONFIG}


@pytest.fixture(scope="session")
def rules(config: dict[str, str]) -> Rules:
    return load_rules(config)


@pytest.fixture(scope="session")
def parse(rules: Rules) -> Parse:
    def parse(data: str | bytes, name: str = "page", *, outlet: str | None = None) -> Parsed:
        document = Document(
            position=7,
            document_id="d1",
            name=name,
            source="inbox",
            outlet=outlet,
            data=data.encode() if isinstance(data, str) else data,
        )
        return parse_document(document, rules=rules, max_bytes=MAX_BYTES)

    return parse
