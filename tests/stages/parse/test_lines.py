import pytest

from stages.parse.lines import classify_line, read_about, read_origin, split_caption


@pytest.mark.parametrize(
    ("line", "kind", "value"),
    [
        ("Photograph: Jo Doe for the Post", "credit", "Jo Doe for the Post"),
        ("Photo credit: Jo Doe", "credit", "Jo Doe"),
        ("Illustration by Jo Doe", "credit", "Jo Doe"),
        ("JO DOE/AFP VIA GETTY IMAGES", "credit", "JO DOE/AFP VIA GETTY IMAGES"),
        ("(Jo Doe/PA)", "credit", "(Jo Doe/PA)"),
        ("(Credit: Jo Doe / Post)", "credit", "Jo Doe / Post"),
        ("[Photograph: Jo Doe]", "credit", "Jo Doe"),
        ("(Photographs are rare.)", "text", None),
        ("(Credit where it is due)", "text", None),
        ("My year at Reuters", "text", None),
        ("Picture by picture the truth came out.", "text", None),
        ("Caption: A boat", "caption", "A boat"),
        ("Correction: It was Tuesday.", "correction", "It was Tuesday."),
        ("Clarification, 4 May: It was Tuesday.", "correction", "It was Tuesday."),
        ("Correction fluid was on the desk.", "text", None),
        ("Share this article", "debris", None),
        ("SHARE", "debris", None),
        ("Read more: Ten boats to see", "debris", None),
        ("READ ALSO | Ten boats to see", "debris", None),
        ("[Read more: Ten boats to see]", "debris", None),
        ("Related stories: Ten boats to see", "debris", None),
        ("Story continues below gallery", "debris", None),
        ("Read the log: it names ten boats.", "text", None),
        ("Recommended: the herring.", "text", None),
        ("Sign up to our morning email", "debris", None),
        ("Follow the Post on Facebook", "debris", None),
        ("Follow the latest on the fog", "debris", None),
        ("Follow the money and you reach the quay.", "text", None),
        ("© 2020 The Post Ltd", "debris", None),
        ("This copy is for your personal, non-commercial use only.", "debris", None),
        ("This copy is for your aunt.", "text", None),
        ("jo.doe@post.example", "debris", None),
        ("twitter.com/jodoe", "debris", None),
        ("Related post: Ten boats to see", "debris", None),
        ("He wrote to jo.doe@post.example", "text", None),
        ("@jodoe", "text", None),
        ("Related posts were cut", "text", None),
        ("By Jo Doe and Al Roe", "byline", "Jo Doe and Al Roe"),
        ("BY JO DOE", "byline", "JO DOE"),
        ("By J. D. Doe", "byline", "J. D. Doe"),
        ("By noon it was over", "text", None),
        ("By Tuesday the whole of the town had heard of it", "text", None),
        ("4 May 2020", "date", None),
        ("The Irish Times", "outlet", "The Irish Times"),
        ("Financial Times (London)", "outlet", "Financial Times"),
        ("End of Document", "end", None),
    ],
)
def test_lines(rules, line, kind, value):
    read = classify_line(line, rules)
    assert read.kind == kind
    if value is not None:
        assert read.value == value


@pytest.mark.parametrize(
    ("line", "outlet", "issue", "day"),
    [
        (
            "This article first appeared in the 4 May 2012 issue of the Tide, High water",
            *("Tide", "High water", "2012-05-04"),
        ),
        (
            "This piece was first published in The Tide on 4 May 2012.",
            "The Tide",
            None,
            "2012-05-04",
        ),
        ("From the May 4, 2012 edition of Tide Weekly", "Tide Weekly", None, "2012-05-04"),
        ("First published in the Tide", "Tide", None, None),
    ],
)
def test_lines_that_say_where_a_piece_appeared(line, outlet, issue, day):
    origin = read_origin(line)
    assert origin is not None
    assert (origin.outlet, origin.issue) == (outlet, issue)
    assert (origin.published.isoformat() if origin.published else None) == day


@pytest.mark.parametrize(
    "line", ["From the harbour to the hill it rained", "This article of faith is not in doubt"]
)
def test_lines_that_only_begin_like_one(line):
    assert read_origin(line) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jo Doe’s latest book is “Tides” (Quay, £9)", "Jo Doe"),
        ("Jo van Doe is a columnist for the Tide", "Jo van Doe"),
        ("Al Roe is the Tide’s political editor. He tweets @alroe", "Al Roe"),
        ("Jo Doe, a former rower, is the author of “Tides”.", "Jo Doe"),
        ("The boat is a writer’s dream", None),
        ("Jo Doe is tall.", None),
    ],
)
def test_notes_about_the_author(rules, text, name):
    assert read_about(text, rules) == name


@pytest.mark.parametrize(
    ("text", "words", "credit"),
    [
        ("A boat in May. Photograph: Jo Doe/The Tide", "A boat in May.", "Jo Doe/The Tide"),
        ("A boat in May.Photo: Jo Doe", "A boat in May.", "Jo Doe"),
        ("A boat at sea Photograph: Jo Doe/PA", "A boat at sea", "Jo Doe/PA"),
        ("The Boat Photo: Jo Doe", "The Boat", "Jo Doe"),
        ("Left, the boat. Main photograph: Jo Doe", "Left, the boat.", "Jo Doe"),
        ("A boat | Picture credit: Jo Doe", "A boat", "Jo Doe"),
        ("A boat (Photo: Jo Doe)", "A boat", "Jo Doe"),
        ("A boat (Jo Doe/PA)", "A boat", "Jo Doe/PA"),
        ("Photos: Jo Doe and Al Roe", "", "Jo Doe and Al Roe"),
        ("He held a photograph: his mother’s", "He held a photograph: his mother’s", None),
        ("The boat (left) and the quay (right)", "The boat (left) and the quay (right)", None),
        ("The big picture: a boat", "The big picture: a boat", None),
    ],
)
def test_captions_with_their_credits(rules, text, words, credit):
    assert split_caption(text, rules) == (words, credit)
