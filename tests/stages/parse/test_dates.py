from datetime import date

import pytest

from stages.parse.dates import find_date, is_date_line, is_time_line, read_date

DAY = date(2013, 5, 27)


@pytest.mark.parametrize(
    "written",
    [
        "2013-05-27",
        "2013-05-27T23:30:00+01:00",
        "2013/05/27",
        "20130527",
        "27 May 2013",
        "27th of May, 2013",
        "27-May-2013",
        "May 27, 2013",
        "May 27th 2013",
        "Monday, May 27, 2013",
        "Mon, 27 May 2013 10:00:00 +0100",
        "27/05/2013",
        "05/27/2013",
        "27.05.2013",
        "27-05-2013",
        "05-27-2013",
        "1369612800",
        "1369612800.0",
        "20130527.0",
        "Published: 27 MAY 2013, 10.30am",
        1369612800,
        1369612800000,
        20130527,
        20130527.0,
    ],
)
def test_dates_that_are_read(written):
    assert read_date(written) == DAY


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            "31 June 2013",
            "2013-02-30",
            "yesterday",
            "May 2013",
            "123456",
            "27-05/2013",
            True,
            None,
            1e300,
        ),
        *("2017-13-05", "2017/13/05", "20171305", 20171305, 2017, 0, 10**400),
        *("0001-01-01", "9999-12-31", "31 December 1599", "1 January 2201", "01/01/0001"),
        *(date.min, date.max, -62135596800, 8_000_000_000),
    ],
)
def test_what_is_no_date(written):
    assert read_date(written) is None


@pytest.mark.parametrize("year", [1600, 1623, 1969, 2199, 2200])
def test_the_years_that_newspapers_have(year):
    assert read_date(f"{year}-05-27") == read_date(date(year, 5, 27)) == date(year, 5, 27)


def test_numbers_are_day_first():
    assert read_date("04/05/2017") == date(2017, 5, 4)


def test_the_first_date_of_a_text_counts():
    assert find_date("updated 3 June 2014, first published May 27, 2013") == date(2014, 6, 3)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("27 May 2013", True),
        ("Monday 27 May 2013 10.30 BST", True),
        ("Last updated: May 27, 2013 at 4:05 pm", True),
        ("On 27 May 2013 the ferry sank", False),
        ("Photograph taken 27 May 2013", False),
    ],
)
def test_lines_that_are_dates(line, expected):
    assert is_date_line(line) is expected


@pytest.mark.parametrize(
    "line",
    ["14:32", "2.15pm", "2.15pm GMT", "14:32 GMT", "9am", "9 a.m.", "10:05 a.m. ET", "14:32:10",
     "Updated at 2.16pm BST", "14:32 –"],
)  # fmt: skip
def test_a_time_alone(line):
    assert is_time_line(line)


@pytest.mark.parametrize(
    "line", ["14:32 Hill arrives.", "1432", "14", "3:2 to Leeds", "GMT", "14:32 and 15:10", "14.5%"]
)
def test_no_time_alone(line):
    assert not is_time_line(line)
