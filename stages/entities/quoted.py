"""Find what stands between quotation marks, before anybody knows who speaks."""

import re
from bisect import bisect_right

from stages.reading import Reading

_MARK = re.compile(
    r"[“”]|(?P<opens>(?<![^\s(\[—–-])\"(?=\S))|(?P<closes>(?<=\S)\"(?!\w))|(?<!\w)\""
    r"|(?P<single_opens>(?<![^\s(\[—–-])[‘'](?=[A-Z]))|(?P<single_closes>(?<=[,.?!…—])[’'](?!\w))"
)
"""A quotation mark, the straight one not between letters; as inches (12") it closes nothing."""

_SINGLE = re.compile(
    r"[‘'](?:(?!(?<!\w)[‘'](?=\w)|(?<=[^\W_s])[’'](?!\w)|[,.?!…—][’'](?!\w))[^\n\"“”]){1,400}"
    r"[,.?!…—][’']"
)
"""Speech in single marks: a comma or a stop stands before the one that closes.

Not 'Tide' or 'Ebb Songs': a mark behind another letter than the s of "the boys'" ends it.
"""

_GOES_ON = ",?!—"  # before a mark that closes: “I rowed,” said Lee, “and won”


class Quoted:
    """What stands between quotation marks, which are paired anew in each block.

    Words inside the writer's own clause ("called his boat “a little wreck”") count as the writer's:
    they begin with a small letter, and do not go on with an earlier quotation.
    """

    def __init__(self, reading: Reading) -> None:
        text = reading.article.text
        self._edges: list[int] = []
        self._inside: list[bool] = []
        for block in reading.blocks:
            curly = straight = goes_on = False
            single = -1  # where the single mark is that closes
            self._add(block.start, inside=False)
            for mark in _MARK.finditer(text, block.start, block.end):
                if mark[0] == '"':
                    # by what is beside it, so that one too many silences no paragraph
                    straight = mark.lastgroup == "opens" or (
                        mark.lastgroup != "closes" and not straight
                    )
                elif mark.lastgroup is None:
                    curly = mark[0] == "“"
                elif curly or straight:
                    continue  # speech within speech
                elif mark.lastgroup == "single_opens":
                    speech = _SINGLE.match(text, mark.start(), block.end)
                    if speech is None:
                        continue
                    single = speech.end()
                elif mark.end() != single:
                    continue  # "the boys,' " closes nothing
                inside = curly or straight or mark.end() < single
                if not inside:
                    goes_on = self._inside[-1] and text[mark.start() - 1] in _GOES_ON
                elif not goes_on:
                    inside = not text[mark.end() : mark.end() + 1].islower()
                self._add(mark.end(), inside=inside)

    def _add(self, edge: int, *, inside: bool) -> None:
        self._edges.append(edge)
        self._inside.append(inside)

    def find(self, offset: int) -> int:
        """Return the number of the quotation around an offset, −1 outside all."""
        at = bisect_right(self._edges, offset) - 1
        return at if at >= 0 and self._inside[at] else -1
