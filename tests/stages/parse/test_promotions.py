"""Lines that ask readers to follow, subscribe or write in, and prose that only begins so."""

import pytest

from stages.parse.promotions import is_promotion
from tests.processor_time import grows_linearly


@pytest.mark.parametrize(
    "line",
    [
        "Follow Tom Reyes on Twitter",
        "Follow the Harbour Post on Facebook and Instagram.",
        "You can follow Ann Hill on Facebook.",
        "Follow Tom on X: @tomreyes",
        "Find us on Facebook",
        "Follow @tomreyes",
        "Like what you read? Subscribe to our newsletter.",
        "Want more like this? Sign up for our daily briefing.",
        "To get the best of the Post in your inbox, sign up to our newsletter.",
        "Get the morning’s news straight to your inbox.",
        "This newsletter is sent every Friday. Was it forwarded to you? Sign up here.",
        "Was this forwarded to you? Subscribe here.",
        "Get in touch: news@harbourpost.example",
        "Do you have a story about the docks? Email tom@harbourpost.example.",
        "Contact Tom Reyes at tom.reyes@harbourpost.example",
        "More on the harbour: https://post.example/harbour and https://post.example/quay",
        "Follow the Post’s full coverage of the U.S. ferries at https://post.example/ferries",
        "Read more: https://post.example/quay",
        "Share on Facebook Share on Twitter Email this",
        "Share | Tweet | Email | Print",
        "Share this with friends on WhatsApp",
    ],
)
def test_promotions(line):
    assert is_promotion(line)


@pytest.mark.parametrize(
    "line",
    [
        "Follow Hill on Facebook and you will see a man who lies to his voters.",
        "More than forty ferries were listed at https://post.example/ferries",
        "More of the same at https://post.example is what the voters will get.",
        "Follow the link https://post.example/ferries to the end of the world",
        "Follow the money and you reach the council.",
        "Share the harbour",
        "Share it",
        "Tweet by tweet the mayor falls",
        "Print and post",
        "Share and save",
        "Email this man on Facebook and he will answer.",
        "Find the man on Facebook, said Hill.",
        "Like Hill, the council is on Twitter all day.",
        "Like his father he was on Facebook",
        "Hill told members to sign up to the party’s newsletter.",
        "Sign up for the march on Saturday.",
        "Get your ferry ticket on the quay.",
        "To join, Hill had to sign up to our newsletter.",
        "This newsletter is a disgrace, Hill wrote.",
        "Get in touch with the past, Hill wrote.",
        "Hill sent the picture from ann@harbour.example to the council.",
        "Who will subscribe to the plan?",
    ],
)
def test_prose(line):
    assert not is_promotion(line)


def test_a_row_of_links_takes_linear_time():
    def read(line):
        assert not is_promotion(line)

    assert grows_linearly(read, lambda count: "Join us on X " + "https://a/" * count + "b !c", 22)
