import json
from datetime import date

import pytest

TEXT = "The tram stopped twice, once for a dog and once for the mayor. Only the dog got on."


def test_every_field_under_another_name(parse):
    value = {
        "id": 17,
        "link": "https://tram.example/a",
        "headLine": "Tram",
        "sub_headline": "A dog rides",
        "authors": [{"name": "By Ann Poe"}, "Cy Roe", "Di Loe"],
        "publisher": {"name": "The Tram"},
        "datePublished": "2020-02-01T00:00:00Z",
        "issue": 12,
        "corrections": ["One.", "Two."],
        "photo_credit": "E. Moe",
        "captions": ["A dog", {"text": "A mayor"}],
        "content": TEXT,
        "unknown": {"left": "alone"},
    }
    (reading,) = parse(json.dumps(value)).readings
    article = reading.article
    assert article.url == "https://tram.example/a"
    assert (article.title, article.standfirst) == ("Tram", "A dog rides")
    assert article.byline == "Ann Poe, Cy Roe and Di Loe"
    assert (article.outlet, article.published) == ("The Tram", date(2020, 2, 1))
    assert (article.issue, article.correction, article.credit) == ("12", "One.\nTwo.", "E. Moe")
    assert article.text == f"Tram\n\nA dog rides\n\n{TEXT}\n\nA dog\n\nA mayor"
    assert [b.role for b in reading.blocks][-2:] == ["caption", "caption"]


@pytest.mark.parametrize(
    "document",
    [
        [{"text": TEXT}],
        {"articles": [{"text": TEXT}]},
        {"text": TEXT},
        {"text": [TEXT[:20], TEXT[20:]]},
        {"body": None, "text": TEXT, "title": float("nan"), "author": ""},
        {"text": TEXT, "data": []},
        {"text": TEXT, "items": ["https://tram.example/b"]},
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_whole_documents(parse, document, indent):
    parsed = parse(json.dumps(document, indent=indent))
    assert parsed.rejections == []
    assert len(parsed.readings) == 1
    assert parsed.readings[0].article.title is None


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("not json", "no JSON"),
        ('{"text": "cut off', "no JSON"),
        ("[1, 2]", "found [1, 2]"),
        ("null", "found null"),
        ('{"title": "x"}', "'title'"),
        ('{"text": ""}', "no text in 'text'"),
        ('{"text": NaN}', "no text in 'text'"),
        ('{"text": 5}', "the number 5"),
        ('{"text": {"a": 1}}', "an object"),
        ('{"text": [["a"]]}', "a list in a list"),
        ('{"text": "a b c d e f", "title": 5}', "'title'"),
        ('{"text": "a", "text": "b"}', "twice"),
        ('{"text": ' + "9" * 5000 + "}", "more digits"),
        ('{"a": ' * 50_000, "nested too deeply"),
        ("[" * 50_000, "nested too deeply"),
    ],
)
def test_one_bad_line_does_not_stop_the_others(parse, line, word):
    good = json.dumps({"title": "Tram", "text": TEXT})
    other = json.dumps({"title": "Bus", "text": TEXT})
    parsed = parse(f"{good}\n{line}\n\n{other}\n")
    assert [reading.article.title for reading in parsed.readings] == ["Tram", "Bus"]
    assert [reading.article.ordinal for reading in parsed.readings] == [0, 1]
    (rejection,) = parsed.rejections
    assert (rejection.line, rejection.reason) == (2, "shape")
    assert word in rejection.detail


def test_a_line_with_too_little_text_says_so(parse):
    (rejection,) = parse('{"title": "Tram", "text": "Gone."}').rejections
    assert (rejection.line, rejection.reason) == (1, "no_article")
    assert "'Tram'" in rejection.detail


def test_a_bad_first_line_is_still_json_by_its_name(parse):
    parsed = parse("oops\n" + json.dumps({"text": TEXT}), "a.jsonl")
    assert len(parsed.readings) == 1
    assert parsed.rejections[0].line == 1


def test_a_broken_document_is_one_rejection(parse):
    broken = json.dumps({"title": "Tram", "text": TEXT}, indent=2)[:-2]
    assert len(parse(broken).rejections) == 1


def test_lone_surrogates_become_replacement_characters(parse):
    article = parse('{"text": "A \\ud83d dog \\ud83d\\ude00 on the tram."}').readings[0].article
    assert article.text == "A � dog 😀 on the tram."


def test_a_description_that_begins_the_text_is_no_standfirst(parse):
    value = {"title": "Tram", "description": TEXT[:40] + "…", "text": f"{TEXT}\n\n{TEXT}"}
    assert parse(json.dumps(value)).readings[0].article.standfirst is None


def test_a_title_repeated_in_the_text_stands_once(parse):
    article = parse(json.dumps({"title": "The Tram!", "text": f"The tram\n\n{TEXT}"})).readings[0]
    assert article.article.text == f"The Tram!\n\n{TEXT}"


def test_lines_of_which_the_first_is_a_list_are_still_lines(parse):
    parsed = parse("[]\n" + json.dumps({"text": TEXT}), "a.jsonl")
    assert [r.article.text for r in parsed.readings] == [TEXT]
    assert [r.line for r in parsed.rejections] == [1]


@pytest.mark.parametrize("opening", ["[", '{"articles": ['])
def test_a_broken_list_is_not_read_line_by_line(parse, opening):
    entry = json.dumps({"text": TEXT})
    parsed = parse(f"{opening}\n{entry},\n{entry}\n", "a.json")
    assert (len(parsed.readings), len(parsed.rejections)) == (0, 1)


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"articles": [', "]}")])
def test_a_list_with_one_object_a_line_is_read_as_a_list(parse, opening, closing):
    entries = [json.dumps({"title": title, "text": TEXT}) for title in ("Tram", "Bus", "Ferry")]
    parsed = parse(f"{opening}\n" + ",\n".join(entries) + f"\n{closing}\n")
    assert [reading.article.title for reading in parsed.readings] == ["Tram", "Bus", "Ferry"]
    assert parsed.rejections == []


@pytest.mark.parametrize("opening", ["[[The tram]] ", "[] ", "[The tram] "])
def test_prose_that_begins_with_a_bracket_is_no_json(parse, opening):
    (reading,) = parse(opening + TEXT, "a.txt").readings
    assert reading.article.text == opening + TEXT


def test_a_list_of_no_objects_is_json_of_the_wrong_shape(parse):
    (rejection,) = parse(json.dumps([[TEXT]])).rejections
    assert (rejection.reason, "found [" in rejection.detail) == ("shape", True)


OTHER = "The ferry was late, and nobody minded. The mayor had gone home by then."


def test_all_lists_of_articles_are_read(parse):
    value = {
        "data": [{"id": 7}],
        "articles": [{"title": "Tram", "text": TEXT}],
        "items": [{"title": "Ferry", "text": OTHER}, {"title": "Bus"}],
    }
    parsed = parse(json.dumps(value))
    assert [reading.article.title for reading in parsed.readings] == ["Tram", "Ferry"]
    (rejection,) = parsed.rejections
    assert "article 3: no text" in rejection.detail


@pytest.mark.parametrize("ending", ["", "\n" + json.dumps({"title": "Bus", "text": OTHER})])
def test_articles_beside_a_text_are_rejected(parse, ending):
    value = {"title": "Tram", "text": TEXT, "articles": [{"text": OTHER}], "items": [1]}
    parsed = parse(json.dumps(value) + ending)
    assert parsed.readings[0].article.title == "Tram"
    (rejection,) = parsed.rejections
    assert (rejection.reason, rejection.line) == ("shape", 1)
    assert "articles under 'articles' were not read" in rejection.detail


@pytest.mark.parametrize(
    "other", [{"items": ["https://tram.example"]}, {"data": [{"id": 1}]}, {"articles": []}]
)
def test_a_list_of_something_else_beside_a_text_is_left_alone(parse, other):
    parsed = parse(json.dumps({"text": TEXT, **other}))
    assert (len(parsed.readings), parsed.rejections) == (1, [])


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (f"<p>{TEXT}</p><p>A &amp; <b>B</b>.</p>", [("paragraph", TEXT), ("paragraph", "A & B.")]),
        (f"{TEXT}</p>\n<p class='x'>{OTHER}", [("paragraph", TEXT), ("paragraph", OTHER)]),
        (
            f"<p>{TEXT}</p><script>x()</script><h2>The ferry</h2><p>{OTHER}<br>So be it.</p>"
            "<blockquote><p>Late again.</p></blockquote><p>The end.</p>",
            [
                *(("paragraph", TEXT), ("heading", "The ferry"), ("paragraph", OTHER)),
                *(("paragraph", "So be it."), ("blockquote", "Late again.")),
                ("paragraph", "The end."),
            ],
        ),
        ([f"<p>{TEXT}</p>", OTHER], [("paragraph", TEXT), ("paragraph", OTHER)]),
        (f"<p>{TEXT}</p>\n\n{OTHER}\n\nThe end.",
         [("paragraph", TEXT), ("paragraph", OTHER), ("paragraph", "The end.")]),
        (f"{TEXT} If 3 <p and p> 2.", [("paragraph", f"{TEXT} If 3 <p and p> 2.")]),
        (f"{TEXT} He typed <p> and </p>.", [("paragraph", f"{TEXT} He typed <p> and </p>.")]),
        (f"A <pram> rolled. {TEXT}", [("paragraph", f"A <pram> rolled. {TEXT}")]),
    ],
    ids=["two", "between", "all", "list", "blank lines", "signs", "named", "other tag"],
)  # fmt: skip
def test_a_text_that_holds_html(parse, text, blocks):
    (reading,) = parse(json.dumps({"text": text})).readings
    words = reading.article.text
    assert [(b.role, words[b.start : b.end]) for b in reading.blocks] == blocks


@pytest.mark.parametrize("text", ["<p>" * 50_000, "</p>" + " " * 50_000, "<p " + "<p x" * 20_000])
def test_odd_html_in_a_text_does_no_harm(parse, text):
    parsed = parse(json.dumps({"text": text + TEXT}))
    assert parsed.readings or parsed.rejections


def test_nul_becomes_a_replacement_character_in_every_field(parse):
    value = {
        "outlet": "The\x00Tram",
        "title": "A\x00B",
        "author": "\x00Ann",
        "text": f"\x00 {TEXT}",
    }
    article = parse(json.dumps(value)).readings[0].article
    assert (article.outlet, article.title, article.byline) == ("The�Tram", "A�B", "�Ann")
    assert article.text == f"A�B\n\n� {TEXT}"


def test_the_outlet_is_named_by_object_source_or_address(parse):
    value = {"text": TEXT, "url": "https://www.tram.example/a"}
    (reading,) = parse(json.dumps(value)).readings
    assert reading.article.outlet == "tram.example"
    (reading,) = parse(json.dumps(value), outlet="Inbox").readings
    assert reading.article.outlet == "Inbox"
    (reading,) = parse(json.dumps(value | {"outlet": "The Tram"}), outlet="Inbox").readings
    assert reading.article.outlet == "The Tram"
