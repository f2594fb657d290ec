from datetime import date

import pytest

from tests.processor_time import grows_linearly

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
        (f'sep=;\r\ntitle;text\r\nTram;"{TEXT}"\r\n', "trams.csv"),
        (f'"sep=,",,\n,,\ntitle,text,\nTram,"{TEXT}",\n', "trams.csv"),
        (f'a,b,c;title;text\n1;Tram;"{TEXT}"\n', "trams.csv"),
        (f'title, text\nTram, "{TEXT}"\n', "trams.csv"),
        (f'title,text\nTram,"{TEXT}",,\n,,,\n', "trams.csv"),
        (f'section,section,,text\n1,2,3,"{TEXT}"\n', "trams.csv"),
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
        ('\n\ntitle,text\nTram,"One\nDog,Two\nMayor,Three', 4, "(lines 4 to 6)"),
        (",,,\n;;;\ntitle,words", 2, "found ';;;'"),
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


@pytest.mark.parametrize(
    ("head", "broken", "sound"),
    [
        ("title,text", 'Tram,"He said "no" twice.\n"No," he said,\nOn Monday, it rained.', ""),
        ("title,text", 'Tram,"He said "no"\ntwice, and went home."', ""),
        ("title,text", 'Tram,"He "lost" it.\nNo comma here.\nOne, two, three.', ""),
        ("title,date,text", 'Tram,1900,"It "was\nlate, and dark, outside."', ",1901"),
        ("title,date,text", 'Tram,1900,"It "was\nCars,1900,"Or "was\nlate.', ",1901"),
        ("title;text", 'Tram;"He "lost" it.\nLate; and dark."', ""),
    ],
    ids=["quoted", "cut", "few and many", "three columns", "two broken", "semicolons"],
)
def test_the_lines_of_a_broken_row_are_no_rows(parse, head, broken, sound):
    mark = ";" if ";" in head else ","
    dog = f'Dog{sound}{mark}"{TEXT}"'
    mayor = f'Mayor{sound}{mark}"{TEXT}\n\nOn Monday, too, it was."'
    parsed = parse("\n".join([head, dog, broken, mayor, dog]), "trams.csv")
    assert [reading.article.title for reading in parsed.readings] == ["Dog", "Mayor"]
    (rejection,) = parsed.rejections
    assert rejection.line == 3
    assert f"(lines 3 to {3 + broken.count(chr(10))})" in rejection.detail


@pytest.mark.parametrize(
    "row",
    [
        f"Mayor,{TEXT.replace(',', '')}",
        f'Mayor, "{TEXT}"',
        f'Mayor,"{TEXT}",,',
    ],
)
def test_rows_behind_a_broken_one_are_written_as_those_before_it(parse, row):
    table = "\n".join(["title,text", row.replace("Mayor", "Dog"), 'Tram,"One "two" three.', row])
    parsed = parse(table, "trams.csv")
    assert [reading.article.title for reading in parsed.readings] == ["Dog", "Mayor"]
    assert [rejection.line for rejection in parsed.rejections] == [3]


def test_a_broken_row_that_is_the_first_shows_how_the_others_are_written(parse):
    table = f'title,text\nTram, "One "two" three.\nMayor, "{TEXT}"\n'
    parsed = parse(table, "trams.csv")
    assert [reading.article.title for reading in parsed.readings] == ["Mayor"]
    assert [rejection.line for rejection in parsed.rejections] == [2]


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


def read_column(parse, name, cells, column="text"):
    """Return the value of each article, from a table with one column more than the text."""
    rows = "".join(f'{cell},"{TEXT} No. {row}."\n' for row, cell in enumerate(cells))
    parsed = parse(f"{name},text\n{rows}", "trams.csv")
    assert not parsed.rejections
    return [getattr(reading.article, column) for reading in parsed.readings]


@pytest.mark.parametrize(
    ("cell", "title"),
    [
        ('"The \\"A\\" tram"', 'The "A" tram'),
        ('"The tram, \\"A\\", again"', 'The tram, "A", again'),
        ('"The ""A"" tram"', 'The "A" tram'),
        ('"C:\\"', "C:\\"),
        ('"The ""A\\"" tram"', 'The "A\\" tram'),
        ("The A\\ tram", "The A\\ tram"),
    ],
)
def test_quotation_marks_in_a_cell(parse, cell, title):
    assert read_column(parse, "title", [cell], "title") == [title]


def test_a_table_without_quotation_marks_around_cells(parse):
    table = f'title\ttext\n"A" tram\t"No," she said. {TEXT}\n'
    (reading,) = parse(table, "trams.tsv").readings
    assert reading.article.title == '"A" tram'
    assert reading.article.text.endswith(f'"No," she said. {TEXT}')


def test_one_bad_row_does_not_make_words_of_the_marks_around_cells(parse):
    table = f'title\ttext\nTram\t"{TEXT}"\nDog\t"No," she said. {TEXT}\n'
    parsed = parse(table, "trams.tsv")
    assert [reading.article.text for reading in parsed.readings] == [f"Tram\n\n{TEXT}"]
    assert [rejection.line for rejection in parsed.rejections] == [3]


@pytest.mark.parametrize(
    ("cells", "months"),
    [
        (["1/2/2017", "12/31/2017"], [1, 12]),
        (["01-02-2017 10:30", "12-31-2017"], [1, 12]),
        (["1/2/2017", "12/3/2017"], [2, 3]),
        (["1/2/2017", "31/12/2017"], [2, 12]),
        (["1/2/2017", "31/12/2017", "12/31/2017"], [2, 12, 12]),
        (["2017-01-02", "12/31/2017", "1/2/2017"], [1, 12, 1]),
    ],
)
def test_a_column_of_dates_has_one_order(parse, cells, months):
    assert [day.month for day in read_column(parse, "date", cells, "published")] == months


@pytest.mark.parametrize(
    ("cell", "byline"),
    [
        ("\"['Ann Poe', 'Jo Doe']\"", "Ann Poe and Jo Doe"),
        ('"[""Ann O\'Poe""]"', "Ann O'Poe"),
        ("[]", None),
        (" [ 'Ann Poe' , 'Jo Doe' ] ", "Ann Poe and Jo Doe"),
        ("['Ann Poe', 'Jo Doe'", "['Ann Poe', 'Jo Doe'"),
        ("['Ann Poe'] of Saltby", "['Ann Poe'] of Saltby"),
        ("[Ann Poe]", "[Ann Poe]"),
        ("['Ann", "['Ann"),
        ("['Ann', 3]", "['Ann', 3]"),
    ],
)
def test_a_list_in_a_cell(parse, cell, byline):
    cell = cell if cell.startswith('"') else f'"{cell}"'
    assert read_column(parse, "authors", [cell], "byline") == [byline]


@pytest.mark.parametrize(
    ("cell", "html"),
    [
        (f"<div class='x'>{TEXT}</div><div>So it was.</div>", True),
        (
            f"<!-- wp:paragraph -->\n<p>{TEXT}</p>\n<!-- /wp:paragraph -->\n\n<p>So it was.</p>",
            True,
        ),
        (f"{TEXT}<br/>\n<br>So it was.", True),
        (f"{TEXT}\n\nSo it was.", False),
        (f"a < b > c: {TEXT}\n\nSo it was.", False),
        (f"<Pause> {TEXT}\n\nSo it was.", False),
    ],
)
def test_html_in_cells(parse, cell, html):
    table = f'title,summary,content\nTram &amp; <i>dog</i>,It <b>barked</b>,"{cell}"\n'
    (reading,) = parse(table, "trams.csv").readings
    article = reading.article
    words = ("Tram & dog", "It barked") if html else ("Tram &amp; <i>dog</i>", "It <b>barked</b>")
    assert (article.title, article.standfirst) == words
    assert [block.role for block in reading.blocks[2:]] == ["paragraph"] * 2
    assert article.text.endswith(f"{TEXT}\n\nSo it was.")


def test_of_two_names_of_a_field_that_with_a_value_counts(parse):
    (reading,) = parse(f'Title,TITLE,text\nTram,,"{TEXT}"\n', "trams.csv").readings
    assert reading.article.title == "Tram"


@pytest.mark.parametrize(
    "make_table",
    [
        lambda count: ",".join(f"c{n}" for n in range(count)) + ",text\n1\n",
        lambda count: "title,text\nTram," + "," * count,
        lambda count: "title,text\n" + 'Tram,"Dog\n' * count,
        lambda count: "title,text\n" + 'Tram,Dog\nTram,"A "Dog\nTram, Dog\n' * count,
        lambda count: "title,text\nTram,[" + "'', " * count,
        lambda count: 'title,text\nTram,"' + "\\" * count + '\\"',
    ],
    ids=["columns", "empty cells", "quotes never closed", "broken rows", "list", "backslashes"],
)
def test_time_grows_with_the_table(parse, make_table):
    assert grows_linearly(lambda table: parse(table, "trams.csv"), make_table, 30_000)


@pytest.mark.parametrize(
    ("cell", "byline"),
    [
        ("nan", None),
        ("NULL", None),
        ("None", None),
        (" N/A ", None),
        ("\\N", None),
        ("Nan Poe", "Nan Poe"),
        ("Nobody", "Nobody"),
    ],
)
def test_what_programs_write_into_an_empty_cell(parse, cell, byline):
    assert read_column(parse, "author", [cell], "byline") == [byline]
