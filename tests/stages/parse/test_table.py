from datetime import date

import pytest

TEXT = "The tram stopped twice, once for a dog and once for the mayor. Only the dog got on."


def test_a_row_is_an_article(parse):
    table = (
        "id,Headline,pub_date,outlet,URL,article_text\n"
        f'1,Tram,2020-02-01,The Tram,https://tram.example/a,"{TEXT}"\n'
        "\n"
        f'2,"Dog, again",2020-02-02,The Tram,,"{TEXT}\n\nIt barked ""twice"", they say."\n'
    )
    parsed = parse(table, "trams.csv")
    assert not parsed.rejections
    one, other = (reading.article for reading in parsed.readings)
    assert (one.title, one.published, one.outlet) == ("Tram", date(2020, 2, 1), "The Tram")
    assert one.url == "https://tram.example/a"
    assert other.title == "Dog, again"
    assert other.text.endswith('It barked "twice", they say.')
    assert [block.role for block in parsed.readings[1].blocks] == ["title", *["paragraph"] * 2]


@pytest.mark.parametrize(
    ("table", "name"),
    [
        (f"title;text\nTram;{TEXT}\n", "trams.CSV"),
        (f"title\ttext\nTram\t{TEXT}", "trams.tsv"),
        (f"title|text\r\nTram|{TEXT}\r\n", "trams.csv"),
        (f'text\n"{TEXT}"\n', "trams.csv"),
        (f'\n\n title , text \nTram,"{TEXT}"\n', "trams.csv"),
    ],
)
def test_separators(parse, table, name):
    parsed = parse(table, name)
    assert not parsed.rejections
    (reading,) = parsed.readings
    assert reading.article.text.endswith(TEXT)


@pytest.mark.parametrize(
    ("table", "line", "message"),
    [
        (f'title,words\nTram,"{TEXT}"', 1, "no column of text"),
        (f'text,text\n"{TEXT}","{TEXT}"', 1, "column 'text' occurs twice"),
        ("title,text\nTram,\nDog,", 2, "no text"),
        ("title,text\nTram,One, two.", 2, "3 cells, where the first row names 2 columns"),
        (f'title,text\nTram,"{TEXT}', 2, "no row of a table"),
        ('title,text\nTram,"One" two.', 2, "a quotation mark in a cell is doubled"),
        ('"title,text\nTram', 1, "no table"),
    ],
)
def test_a_bad_row_is_named_by_its_line(parse, table, line, message):
    parsed = parse(table, "trams.csv")
    assert not parsed.readings
    assert parsed.rejections[0].line == line
    assert message in parsed.rejections[0].detail


def test_a_bad_row_leaves_the_others(parse):
    table = f'title,text\nTram,"{TEXT}"\nDog,One, two.\nMayor,"{TEXT} So it was."\n'
    parsed = parse(table, "trams.csv")
    assert [reading.article.title for reading in parsed.readings] == ["Tram", "Mayor"]
    assert [rejection.line for rejection in parsed.rejections] == [3]


def test_a_page_that_is_named_a_table_is_a_page(parse):
    page = f"<!doctype html><html><body><article><h1>Tram</h1><p>{TEXT}</p></article></body></html>"
    (reading,) = parse(page, "trams.csv").readings
    assert TEXT in reading.article.text


def test_a_table_without_rows_has_no_article(parse):
    parsed = parse("title,text\n", "trams.csv")
    assert [rejection.reason for rejection in parsed.rejections] == ["no_article"]


def test_a_long_cell_is_read(parse):
    table = f'text\n"{" ".join([TEXT] * 3000)}"'
    (reading,) = parse(table, "trams.csv").readings
    assert len(reading.article.text) > 200_000
