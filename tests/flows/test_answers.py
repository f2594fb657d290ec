import duckdb
import pytest

from flows.answers import write_answer
from flows.errors import StandfirstError


@pytest.mark.parametrize(
    ("query", "form", "message"),
    [
        ("select interval 1 month as y", "csv", "varchar"),
        ("select interval 1 month as y", "parquet", "varchar"),
        ("select timestamp '294247-01-10' as t", "json", "varchar"),
        ("select 1 as a, 2 as a", "json", "'a'"),
    ],
)
def test_a_format_that_cannot_hold_an_answer_says_so(query, form, message):
    with pytest.raises(StandfirstError, match=message):
        write_answer(duckdb.sql(query).to_arrow_table(), form)


def test_a_table_shows_both_columns_of_one_name(capsys):
    write_answer(duckdb.sql("select 17 as a, 23 as a").to_arrow_table(), "table")
    assert capsys.readouterr().out.split() == ["a", "a", "17", "23"]
