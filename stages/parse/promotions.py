"""Lines that ask a page's readers to follow, share, subscribe, write in: "Follow us on Facebook".

Each is matched as a whole, so that prose which begins like one ("Follow Hill on Facebook and you
will see") stays.
"""

import re

_SITE = (
    r"(?:Twitter|Facebook|Instagram|Threads|Bluesky|Mastodon|LinkedIn|TikTok|YouTube|Telegram"
    r"|WhatsApp|Spotify|Snapchat|Flipboard|Apple News|Google News|social media|X)"
)
_MORE = rf"(?:\W+(?:and|or|on|at|via|here|too|(?:the|our) \w+ page|https?://\S+|@\w+|{_SITE}))*+\W*"
_FOLLOW = re.compile(
    r"(?:(?:you can|please|and) )?(?:also )?"
    r"(?:follow (?:[\w.’'@-]+,? ){1,8}?|(?:find|like|join|connect with|keep up with) (?:us|me) )"
    rf"(?:on|via|at) (?:{_SITE}|@\w+){_MORE}",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"follow (?:\w+ ){0,6}(?:on twitter )?(?:at |: ?)?@\w+\W*", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:[^.?!]{1,80}[?!.] |[^.?!]{1,120}, )?(?:(?:please|you can|or|and|then) )?"
    r"(?:sign up|subscribe|unsubscribe|register|click here|get)\b[^?!]{0,160}",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:said|says|told|asked|urged|she|he|they|who|was|were|had)\b", re.I)
_MAIL = re.compile(
    r"\b(?:our|this|the) (?:[\w’'-]+ ){0,4}(?:newsletter|briefing|bulletin|mailing list)s?\b"
    r"|\b(?:your|straight to) (?:e-?mail|inbox)\b|\bdelivered to you\b"
    r"|\b(?:sign up|subscribe|unsubscribe) here\b",
    re.IGNORECASE,
)
_NEWSLETTER = re.compile(
    r"(?:this|our) (?:\w+ )?(?:newsletter|briefing|bulletin|e-?mail) (?:is|goes|comes|was) "
    r"(?:sent|out|delivered|published)\b.*"
    r"|(?:was|were) (?:this|it) (?:\w+ )?forwarded to you\b.*",
    re.IGNORECASE,
)
_WRITE_IN = re.compile(
    r"(?:(?:do you )?(?:have|got|know|want)\b[^?]{1,80}\? )?(?:please )?"
    r"(?:get in touch|contact|e-?mail|send|tip us|reach)\b[^?!]{0,80}?"
    r"\b[\w.+-]+@[\w-]+\.[\w.-]+\W*",
    re.IGNORECASE,
)
_BUTTONS = re.compile(
    r"(?:share|tweet|e-?mail)(?:\W+(?:share|tweet|e-?mail|print|save|copy|pin|link|this|it|via|on|by|to"
    rf"|with|a|friends?|article|story|page|(?:(?:and|or) )?{_SITE})\b){{2,}}+\W*",
    re.IGNORECASE,
)

_LINKED = re.compile(
    r"(?:(?:read |see )?more|follow|(?:read |see )?(?:the |our )?full coverage)\b[^?!]{0,100}?"
    r"\shttps?://\S++(?: (?:and|or) https?://\S++)*\W*",
    re.IGNORECASE,
)


def is_promotion(line: str) -> bool:
    """Say whether a line as a whole asks readers to follow, share, subscribe or write in."""
    if (
        _BUTTONS.fullmatch(line)
        or _FOLLOW.fullmatch(line)
        or _HANDLE.fullmatch(line)
        or _NEWSLETTER.fullmatch(line)
    ):
        return True
    if "://" in line and _LINKED.fullmatch(line) and not _TOLD.search(line):
        return True
    if _ASKS.fullmatch(line) and _MAIL.search(line) and not _TOLD.search(line):
        return True
    return "@" in line and _WRITE_IN.fullmatch(line) is not None
