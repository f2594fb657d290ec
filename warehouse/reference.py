"""The table reference, written from the records and the views: `python -m warehouse.reference`."""

import tempfile
from pathlib import Path

import pyarrow as pa

from stages.records import TABLES
from warehouse.catalog import build_catalog
from warehouse.query import list_views, open_catalog, run_query
from warehouse.schema import SPANS, table_schema

REFERENCE = Path(__file__).parent.parent / "docs" / "tables.md"

_HEAD = """# Tables and views

Written by `python -m warehouse.reference` from `stages/records.py` and `warehouse/views/`; do not
edit. Offsets count characters of `articles.text`, from 0, the end excluded.

"""
_VIEWS_HEAD = """## Views

Open `catalog.duckdb` in the warehouse folder, or use `standfirst sql`. A view shows current
articles only: the current revision of each that is not withdrawn. Every view has a macro of the
same name, `<view>_as_of(position)`, that shows an earlier state; `position_at(timestamptz '…')`
is the position at a time. `end` is a word of SQL's own: write it in double quotes.

"""
_TABLES_HEAD = """## Tables

The rows as the stages wrote them, of all revisions; in the catalog `raw.<table>`, on disk
`tables/<table>[/<target>]/<fingerprint>/`.

"""


def describe_tables() -> str:
    """Return the reference as Markdown."""
    return _HEAD + _VIEWS_HEAD + _describe_views() + _TABLES_HEAD + _describe_records()


def main() -> None:
    """Write the reference."""
    REFERENCE.parent.mkdir(exist_ok=True)
    REFERENCE.write_text(describe_tables(), encoding="utf-8")


def _describe_records() -> str:
    sections = []
    for name, record in TABLES.items():
        summary = " ".join((record.__doc__ or "").split())
        rows = [
            f"| `{field.name}` | {_name_type(field)} | {field.metadata[b'comment'].decode()} |"
            for field in table_schema(name)
        ]
        sections.append(_section(name, summary, "| column | type | what it holds |", rows))
    return "\n".join(sections)


def _describe_views() -> str:
    """Describe every view by its grain and columns, as DuckDB sees them."""
    sections = []
    with tempfile.TemporaryDirectory() as folder:
        build_catalog(folder)
        with open_catalog(folder) as catalog:
            for view in list_views(catalog).to_pylist():
                columns = run_query(catalog, f"describe {view['view']}").to_pylist()
                rows = [f"| `{c['column_name']}` | {c['column_type'].lower()} |" for c in columns]
                sections.append(_section(view["view"], view["grain"], "| column | type |", rows))
    return "\n".join(sections) + "\n"


def _section(name: str, summary: str, head: str, rows: list[str]) -> str:
    rule = "|---" * (head.count("|") - 1) + "|"
    return "\n".join([f"### {name}", "", summary, "", head, rule, *rows, ""])


def _name_type(field: pa.Field) -> str:
    name = "list of (start, end)" if field.type == SPANS else str(field.type)
    return f"{name}, may be null" if field.nullable else name


if __name__ == "__main__":
    main()
