import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from warehouse.query import open_catalog, run_query
from warehouse.reports.stance.wording import write_score

VOID = {"meta", "br", "hr", "img", "link", "input"}


class Nesting(HTMLParser):
    """Raises where tags do not nest; `path`, `circle` and `rect` close themselves."""

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        assert self.open, tag
        assert self.open.pop() == tag, (tag, self.getpos())


def table_after(page, anchor, place=0):
    return page.xpath(f"//section[@id='{anchor}']//table")[place]


def cells(table):
    return [
        [" ".join(cell.text_content().split()) for cell in row.xpath("./th|./td")]
        for row in table.xpath("./tbody/tr")
    ]


def queries(page):
    return [" ".join([pre.text_content()]) for pre in page.xpath("//pre")]


@pytest.mark.parametrize("name", ["mayor", "nobody", "index"])
def test_well_formed_and_self_contained(archive, name):
    text, page = archive.text(name), archive.page(name)
    parser = Nesting()
    parser.feed(text)
    assert not parser.open
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    for link in page.xpath("//@href"):
        assert link[1:] in ids if link.startswith("#") else re.fullmatch(r"\w+\.html", link)
    assert not page.xpath("//script | //img | //link | //iframe | //@src | //@onclick")
    assert "url(" not in text
    assert "@import" not in text
    assert text.startswith("<!doctype html>")


def test_headings_step_down_one_at_a_time(archive):
    levels = [int(h.tag[1]) for h in archive.page().xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_tables_and_drawings_say_what_they_are(archive):
    page = archive.page()
    assert all(t.xpath("./caption/text()") for t in page.xpath("//table"))
    assert all(s.get("aria-label") for s in page.xpath("//*[@role='img']"))
    assert all(s.get("role") == "img" for s in page.xpath("//svg"))


def test_hostile_words_are_words(archive, targets, hostile):
    page = archive.page()
    assert page.xpath("string(//h1)") == targets[0].name
    shown = {p.text_content() for p in page.xpath("//p[@class='said']")}
    assert shown == {re.sub("[\x1b\x9b\u202e]", "\ufffd", sentence) for sentence in hostile}
    assert {"O'Neill <i>", 'it\'s <a> "term"'} <= {
        th.text_content() for th in page.xpath("//tbody//th")
    }


def test_every_printed_query_runs_and_evidence_has_as_many_rows_as_its_number(archive):
    with open_catalog(archive.root) as catalog:
        for pre in archive.page().xpath("//pre"):
            rows = run_query(catalog, pre.text_content()).num_rows
            if pre.get("data-rows"):
                assert rows == int(pre.get("data-rows")), pre.text_content()
            else:
                assert rows > 0


def test_a_number_is_the_number_of_the_evidence_it_leads_to(archive):
    page = archive.page()
    links = page.xpath("//a[@class='n']")
    assert len(links) > 40
    for link in links:
        (opened,) = page.xpath(f"//*[@id='{link.get('href')[1:]}']")
        (rows,) = opened.getparent().xpath("./details/pre/@data-rows")
        assert link.text_content() == rows
        items = opened.getparent().xpath("./ol/li | ./ul/li")
        assert len(items) == min(int(rows), 25) or len(items) >= 25


@pytest.mark.parametrize(("anchor", "place"), [("voices", 0), ("voices", 1), ("time", 0)])
def test_tables_say_what_their_queries_give(archive, anchor, place):
    page = archive.page()
    table = table_after(page, anchor, place)
    (pre,) = table.getparent().xpath("./following-sibling::details[1]//pre")
    with open_catalog(archive.root) as catalog:
        rows = run_query(catalog, pre.text_content()).to_pylist()
    assert len(rows) == len(cells(table))
    for row, shown in zip(rows, cells(table), strict=True):
        numbers = [cell.split(" ")[0] for cell in shown[1:]]
        for key in ("n", "negative", "neutral", "positive", "abstained", "articles"):
            assert str(row[key]) in numbers
        assert write_score(row["mean_score"]) in numbers


@pytest.mark.parametrize(
    ("anchor", "keys"),
    [
        ("outlets", ("articles", "writer_n", "writer_mean", "quoted_n", "quoted_mean")),
        ("articles", ("writer_n", "writer_mean", "quoted_n", "quoted_mean", "position")),
        ("words", ("n", "writer_n", "quoted_n", "articles")),
        (
            "speakers",
            ("n", "negative", "neutral", "positive", "abstained", "articles", "mean_score"),
        ),
    ],
)
def test_other_tables_say_what_their_queries_give(archive, anchor, keys):
    table = table_after(archive.page(), anchor)
    (pre,) = table.getparent().xpath("./following-sibling::details[1]//pre")
    with open_catalog(archive.root) as catalog:
        rows = run_query(catalog, pre.text_content()).to_pylist()
    expected = [[write_score(row[k]) if "mean" in k else str(row[k]) for k in keys] for row in rows]
    shown = [[cell for cell in row[1:] if re.fullmatch(r"[\d,]+|[+−]?\d\.\d\d|–", cell)]
             for row in cells(table)]  # fmt: skip
    assert shown == expected


def test_the_views_agree(archive):
    shown = {
        row[0].split("the")[0]: row[1] for row in cells(table_after(archive.page(), "voices", 1))
    }
    counted = dict(archive.warehouse.ask("select voice, n from stance_by_voice"))
    assert shown["Writer"] == str(counted["writer"])
    assert sum(map(int, shown.values())) == sum(counted.values())


def test_marks_are_the_spans(archive):
    page = archive.page()
    marked = page.xpath("//section[@id='evidence']//ol//mark")
    assert {m.text_content() for m in marked if "mention" in m.get("class")} == {"The mayor"}
    assert {m.text_content() for m in marked if m.get("class") == "positive"} == {"hero"}
    assert {m.text_content() for m in marked if m.get("class") == "negative"} == {"crook"}


def test_a_sentence_is_shown_in_full_once(archive):
    stances = archive.page().xpath("//li[starts-with(@id, 's')]")
    assert len(stances) == 12 * 4


def test_nothing_said_is_said(archive):
    page = archive.page("nobody")
    assert "None of the 12 articles in the archive speaks of Nobody." in page.text_content()
    assert not page.xpath("//section[@id='evidence']")
    assert page.xpath("//section[@id='method']")


def test_an_empty_archive(empty):
    empty.add(0)
    empty.write()
    assert "None of the 0 articles" in empty.text()


def test_an_archive_without_known_outlets_counts_none(empty):
    empty.add()  # the first article, which names none
    empty.write()
    text = empty.page().text_content()
    assert "1 of 1 article speaks of" in text
    assert "The archive holds 1 article;" in text


def test_too_few_to_say(empty):
    empty.add(2)
    empty.write()
    page = empty.page()
    answer = page.xpath("string(//div[@class='answer'])")
    assert "too few to say" in answer
    assert "%" not in answer
    shares = page.xpath("//section[@id='voices']//td/small")
    assert shares
    assert all(small.get("class") == "few" for small in shares)


def test_many_months_are_told_by_year(empty):
    empty.add(12, months=4)
    empty.write()
    page = empty.page()
    shown = {row[0] for row in cells(table_after(page, "time"))}
    assert shown == {"2015", "2016", "2017", "2018", "undated"}


def test_the_drawing_says_how_many_sentences_have_no_date(archive, empty):
    rows = cells(table_after(archive.page(), "time"))
    undated = sum(int(row[2]) for row in rows if row[0] == "undated")
    assert undated
    words = f"Not drawn: {undated} sentences of articles without a date"
    assert words in archive.page().xpath("string(//section[@id='time']//figcaption)")
    empty.added = 1
    empty.add(1)
    empty.write()
    assert "Not drawn" not in empty.text()


@pytest.mark.parametrize(
    ("description", "shown"),
    [("Who runs the town", "Who runs the town."), ("Who runs it.", "Who runs it."), (" ", "")],
)
def test_a_description_ends_with_one_full_stop(empty, targets, description, shown):
    empty.add(1)
    empty.write(replace(targets[0], description=description))
    assert empty.page().xpath("string(//p[@class='description'])") == shown


def test_what_came_before_is_told_by_its_position(changing_archive):
    """SQL of an old page gives the old numbers after later articles."""
    pages = changing_archive.page().xpath("//pre[@data-rows]")
    changing_archive.add(3)
    with open_catalog(changing_archive.root) as catalog:
        for pre in pages[::5]:
            assert run_query(catalog, pre.text_content()).num_rows == int(pre.get("data-rows"))
