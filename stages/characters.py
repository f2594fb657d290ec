"""Characters that say nothing: written so that one word is one word however a page set it.

Soft hyphens, zero-width spaces and marks of direction are seen by nobody, and cut a name in two for
whoever compares it; so does an accent that stands as a character of its own.
"""

import re
import unicodedata

# Letters that join (Arabic, Indic scripts) and emoji, between which U+200C and U+200D are meant.
_JOINING = "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\u1900-\u1c7f\ua800-\uabff"
_EMOJI = "\u2190-\u2bff\u3030\u303d\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f"
_JOINED = f"[{_JOINING}{_EMOJI}]"
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
    f"|(?<!{_JOINED})[\u200c\u200d]|[\u200c\u200d](?!{_JOINED})"
)
_HYPHENS = re.compile("[\u2010\u2011]")  # beside the one of every keyboard
_SPACES = re.compile("[\u00a0\u2002-\u200a\u202f\u205f]")  # that do not break, or of a set width
_STRUCK = re.compile("(?<=[<=>])(?=\u0338)")  # composed, a page's ">" would close no tag


def settle_characters(text: str) -> str:
    r"""Return the text in composed characters (Unicode's NFC), without those that nobody sees.

    What goes: soft hyphens, zero-width spaces, byte order marks and marks of direction, and joiners
    (U+200C, U+200D) but between the letters and emoji that need them. The hyphens U+2010 and
    U+2011 become "-", spaces that do not break or have a width of their own become plain ones.
    Lines stay lines.
    """
    if text.isascii():
        return text
    text = _SPACES.sub(" ", _HYPHENS.sub("-", _INVISIBLE.sub("", text)))
    if unicodedata.is_normalized("NFC", text):
        return text
    return "".join(unicodedata.normalize("NFC", piece) for piece in _STRUCK.split(text))
