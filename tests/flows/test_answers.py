import json
import sys

import duckdb
import pytest
from click import unstyle
from rich.cells import cell_len

from flows.answers import write_answer
from flows.errors import StandfirstError
from warehouse.catalog import read_views


@pytest.mark.parametrize(
    ("query", "form", "message"),
    [
        ("select interval 1 month as y", "csv", "varchar"),
        ("select interval 1 month as y", "parquet", "varchar"),
        ("select timestamp '294247-01-10' as t", "json", "varchar"),
        ("select 1 as a, 2 as a", "json", "'a'"),
        ("select 'nan'::double as x", "json", "varchar"),
        ("select ['inf'::double] as x", "csv", "varchar"),
    ],
)
def test_a_format_that_cannot_hold_an_answer_says_so(query, form, message):
    with pytest.raises(StandfirstError, match=message):
        write_answer(duckdb.sql(query).to_arrow_table(), form)


def test_a_table_shows_both_columns_of_one_name(capsys):
    write_answer(duckdb.sql("select 17 as a, 23 as a").to_arrow_table(), "table")
    assert capsys.readouterr().out.split() == ["a", "a", "17", "23"]


@pytest.fixture
def show(capsys, monkeypatch):
    """What a terminal of some width shows of a query's answer, as lines."""

    def show(query, width):
        monkeypatch.setenv("COLUMNS", str(width))
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        write_answer(duckdb.sql(query).to_arrow_table(), "table")
        lines = unstyle(capsys.readouterr().out).splitlines()
        assert all(cell_len(line) <= width for line in lines)
        return lines

    return show


MANY = ", ".join(
    f"{number} as {name}" for number, name in enumerate(["n", "negative", "mean_score"])
)
OUTLETS = f"select 'Corbyn supporters' as target, 'The Evening Courier' as outlet, {MANY}"


@pytest.mark.parametrize("width", [80, 120])
def test_a_table_that_fits_is_shown_whole(show, width):
    assert [line.split() for line in show(OUTLETS, width)] == [
        ["target", "outlet", "n", "negative", "mean_score"],
        ["Corbyn", "supporters", "The", "Evening", "Courier", "0", "1", "2"],
    ]


@pytest.mark.parametrize("width", [80, 120])
def test_the_list_of_views_begins_each_line_with_a_whole_name(show, width):
    names = sorted(read_views())
    rows = ", ".join(f"('{name}', repeat('g', 200), repeat('日本 ', 90))" for name in names)
    lines = show(f"select * from (values {rows}) as t(view, grain, columns)", width)
    assert [line.split()[0] for line in lines] == ["view", *names]
    assert all(line.count("…") == 2 for line in lines[1:])


@pytest.mark.parametrize("width", [80, 120])
def test_columns_too_many_for_a_line_are_shown_one_a_line(show, width):
    names = [f"column_{number:02}" for number in range(20)]
    text = "The harbour wall. " * 12
    columns = ", ".join(f"'{text}{name}' as {name}" for name in names)
    lines = show(f"select {columns} from range(2)", width)
    assert [line.split()[0] for line in lines if line.startswith("column")] == [*names, *names]
    assert lines.count("") == 1
    assert "column_19" in lines[-1] + lines[-2]
    assert " ".join(" ".join(lines).split()).count(text.strip()) == 40


def test_a_wide_answer_without_rows_names_its_columns(show):
    columns = ", ".join(f"{number} as column_{number:02}" for number in range(20))
    lines = show(f"select {columns} where false", 80)
    assert "".join(lines).startswith("No rows of column_00, column_01")


def test_a_pipe_has_no_width(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "20")
    write_answer(duckdb.sql(OUTLETS).to_arrow_table(), "table")
    assert "The Evening Courier" in capsys.readouterr().out.splitlines()[1]


STEERING = "select 'Tide' || chr(27) || '[2J' || chr(155) || chr(8238) || 'x' as title"


@pytest.mark.parametrize("width", [12, 80])
def test_a_table_shows_what_would_steer_a_terminal(show, width):
    assert "Tide�[2J��x" in "".join(show(STEERING, width))


def test_formats_for_programs_hold_what_would_steer_a_terminal(capsysbinary):
    for form in ("csv", "json"):
        write_answer(duckdb.sql(STEERING).to_arrow_table(), form)
    out = capsysbinary.readouterr().out.decode()
    assert "Tide\x1b[2J\x9b\u202ex" in out
    assert json.loads(out.splitlines()[-1])["title"] == "Tide\x1b[2J\x9b\u202ex"
