"""Arrow schemas of the record classes, and the way between records and Arrow tables."""

import types
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from itertools import pairwise
from operator import attrgetter
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import pyarrow as pa

from stages.records import TABLES, Span

Record = TypeVar("Record")

_SPAN = pa.struct(
    [pa.field("start", pa.int32(), nullable=False), pa.field("end", pa.int32(), nullable=False)]
)
SPANS = pa.list_(pa.field("element", _SPAN, nullable=False))
_TYPES: dict[Any, pa.DataType] = {
    bool: pa.bool_(),
    int: pa.int32(),  # offsets and numbers inside one document
    float: pa.float64(),
    str: pa.string(),
    bytes: pa.binary(),
    date: pa.date32(),
    tuple[Span, ...]: SPANS,
}


def arrow_schema(record: type) -> pa.Schema:
    """Return the Arrow schema of a record class; descriptions become the fields' comments.

    Raises TypeError, naming record and field, for a type that no column can hold.
    """
    hints = get_type_hints(record, include_extras=True)
    return pa.schema([_field(record, f.name, hints[f.name]) for f in fields(record)])


def table_schema(table: str) -> pa.Schema:
    """Return the Arrow schema of a table by its name; raises KeyError, naming those there are."""
    if table not in TABLES:
        raise KeyError(f"table {table!r} is unknown; there are {', '.join(TABLES)}")
    return arrow_schema(TABLES[table])


def to_arrow(record: type[Record], rows: Sequence[Record]) -> pa.Table:
    """Return records as an Arrow table, a column at a time."""
    schema = arrow_schema(record)
    if not rows:
        return schema.empty_table()
    columns = zip(*map(attrgetter(*schema.names), rows), strict=True)
    arrays = [_to_array(list(column), field) for column, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def from_arrow(record: type[Record], rows: pa.Table) -> list[Record]:
    """Return the records of an Arrow table that has all the record's columns."""
    names = [f.name for f in fields(record)]  # type: ignore[arg-type]
    columns = [_to_list(rows.column(name)) for name in names]
    return [
        record(**dict(zip(names, values, strict=True))) for values in zip(*columns, strict=True)
    ]


def _field(record: type, name: str, hint: object) -> pa.Field:
    comment = ""
    nullable = False
    if get_origin(hint) is Annotated:
        hint, *notes = get_args(hint)
        comment = " ".join(note for note in notes if isinstance(note, str))
    if get_origin(hint) in (types.UnionType, Union):
        nullable = type(None) in get_args(hint)
        (hint,) = [kind for kind in get_args(hint) if kind is not type(None)]
    if get_origin(hint) is Literal:
        hint = str
    if hint not in _TYPES:
        raise TypeError(f"{record.__name__}.{name}: no column type for {hint!r}")
    kind = pa.int64() if name == "position" else _TYPES[hint]
    return pa.field(name, kind, nullable=nullable, metadata={"comment": comment})


def _to_array(values: list[Any], field: pa.Field) -> pa.Array:
    if field.type == SPANS:
        return _to_spans(values)
    try:
        return pa.array(values, type=field.type)
    except UnicodeEncodeError:  # a lone surrogate: one question mark keeps every offset true
        mended = [v and v.encode("utf-8", "replace").decode() for v in values]
        return pa.array(mended, type=field.type)


def _to_spans(values: list[tuple[Span, ...]]) -> pa.Array:
    ends = [0]
    for spans in values:
        ends.append(ends[-1] + len(spans))
    flat = [
        pa.array([span[side] for spans in values for span in spans], type=pa.int32())
        for side in (0, 1)
    ]
    return pa.ListArray.from_arrays(
        pa.array(ends, type=pa.int32()),
        pa.StructArray.from_arrays(flat, fields=list(_SPAN)),
        type=SPANS,
    )


def _to_list(column: pa.ChunkedArray) -> list[Any]:
    """Return a column as Python values; repeated strings share one object."""
    if column.type == SPANS:
        return _to_span_tuples(column.combine_chunks())
    if pa.types.is_string(column.type):
        coded = column.combine_chunks().dictionary_encode()
        words = coded.dictionary.to_pylist()
        if column.null_count:
            return [None if i is None else words[i] for i in coded.indices.to_pylist()]
        return [words[i] for i in coded.indices.to_numpy().tolist()]
    if column.null_count or pa.types.is_date(column.type):
        return list(column.to_pylist())
    return list(column.to_numpy().tolist())


def _to_span_tuples(column: pa.ListArray) -> list[tuple[Span, ...]]:
    ends = column.offsets.to_numpy().tolist()
    sides = [column.values.field(side).to_numpy().tolist() for side in ("start", "end")]
    spans = [Span(start, end) for start, end in zip(*sides, strict=True)]
    return [tuple(spans[i:j]) for i, j in pairwise(ends)]
