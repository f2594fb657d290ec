"""Give each quotation its kind and its cue: speech, mixture of voices, or mere distance."""

from dataclasses import dataclass, replace

from stages.records import QuoteKind
from stages.voice.content.free_relatives import find_equated
from stages.voice.content.plain import plainly_reports
from stages.voice.content.reported import find_contents
from stages.voice.grammar.cue import Cue, hears_sounds
from stages.voice.grammar.finite import is_finite, may_state, opens_with_verb
from stages.voice.grammar.nouns import may_be_noun
from stages.voice.grammar.small_clauses import find_dressed_object, find_named_object
from stages.voice.grammar.units import Range, Token, Unit
from stages.voice.grammar.words import word_set
from stages.voice.quotations.fragments import find_ended_clause
from stages.voice.quotations.kinds import heads_line, is_title, judge_kind
from stages.voice.quotations.leads import Leads, find_leads, reports_nobody
from stages.voice.quotations.quotation import Quotation, end_within, span_cue, span_phrase
from stages.voice.quotations.slogans import is_unspoken
from stages.voice.quotations.told_of import find_parted, find_stated, find_told_of
from stages.voice.quotations.without_cue import find_headed, find_introducer, find_signature
from stages.voice.rules import PREPOSITIONAL

_SHOWING = word_set("show demonstrate imply begin continue")


@dataclass(frozen=True, slots=True)
class Report:
    """A range of tokens that a cue reports.

    Where the range ends in quoted words that are said of its first ones ("called the Guild “a
    farce”"), `about` are those first ones and `quoted` is the token of the quotation.
    """

    cue: Cue
    start: int
    end: int
    about: Range | None = None
    quoted: int | None = None


def attribute(text: str, unit: Unit, cues: list[Cue]) -> list[Quotation]:
    """Return the quotations and the reported speech of one unit."""
    leads = {at: find_leads(text, unit.tokens, at, m, cues) for at, m in unit.quotes.items()}
    reports = _list_reports(text, unit, cues, leads)
    found: list[Quotation] = []
    found.extend(
        _attribute_marked(text, unit, at, cues, reports, lead=lead) for at, lead in leads.items()
    )
    found.extend(end_within(_find_indirect(text, unit, reports)))
    return found


def _list_reports(text: str, unit: Unit, cues: list[Cue], leads: dict[int, Leads]) -> list[Report]:
    """Return what each cue reports, in the order of the cues."""
    reports: list[Report] = []
    vouched = 0  # the end of what the writer himself says is so
    claims: list[Report] = []  # "the claim that she said it was lost | is false" ends both
    predicates = {at for at, marked in unit.quotes.items() if opens_with_verb(text, marked.start)}
    for index, cue in enumerate(cues):
        if reports_nobody(unit.tokens, cue):
            continue
        ends = [claim.end for claim in claims if claim.start < cue.head < claim.end]
        for start, stop in find_contents(unit, cue, cues[index + 1 :], predicates):
            end = min([stop, *ends])
            if cue.vouched:
                vouched = max(vouched, stop)
            if cue.head < vouched and may_be_noun(unit.tokens, cue):
                continue  # "knows that the town hopes are dim" reports nobody's hopes
            if start < end and plainly_reports(unit.tokens, cue, start):
                reports.append(_see_object(unit.tokens, cue, start, end))
                claims += [reports[-1]] if cue.verb is None and cue.first == cue.last else []
    for at, lead in leads.items():
        if lead.outer is not None:
            reports = _tell_whole(unit.tokens, at, lead.outer, reports)
        ended = find_ended_clause(text, unit, at, lead.cue)
        if ended and lead.cue and not any(r.cue is lead.cue for r in reports):
            reports = [*reports, Report(lead.cue, *ended)]
    return reports


def _tell_whole(tokens: list[Token], at: int, outer: Cue, reports: list[Report]) -> list[Report]:
    """Give what ends with a quotation to whom a cue after it names: "He said, “…,” she said"."""
    told = [
        replace(report, end=at + 1)
        if report.cue is not outer and report.start <= at < report.end
        else report
        for report in reports
    ]
    if any(report.cue is outer and report.start < at for report in told):
        return told
    begin = max((k + 1 for k in range(at) if tokens[k].lower == ";"), default=0)
    return [*told, Report(outer, begin, at + 1)]


def _see_object(tokens: list[Token], cue: Cue, start: int, end: int) -> Report:
    """Return the report of a range, which ends with words quoted of its beginning if it has any."""
    if cue.judged:
        own = (start, end) != cue.judged and start > cue.last
        return Report(cue, start, end, cue.judged if own else None)
    equated = find_equated(tokens, cue)
    if equated is not None:
        return Report(cue, start, end, equated, start if tokens[start].kind == "q" else None)
    dressed = find_dressed_object(tokens, start, end, _list_frames(cue))
    if dressed is None:
        return Report(cue, start, end)
    after, quoted = dressed
    return Report(cue, start, quoted + 1, (start, after), quoted)


def _list_frames(cue: Cue) -> frozenset[str]:
    return cue.verb.frames if cue.verb else frozenset()


def _find_about(at: int, cue: Cue, reports: list[Report]) -> Range | None:
    """Return the tokens outside the marks that the quotation at a token is said of."""
    own = [report for report in reports if report.cue is cue]
    for report in own:
        if report.quoted == at:
            return report.about
    if len(own) > 1 and (own[1].start, own[1].end) == (at, at + 1):
        return own[0].start, own[0].end  # "The Guild, he said, “is lost”"
    return None


def _find_said_of(
    text: str, unit: Unit, at: int, cue: Cue, reports: list[Report], *, kind: QuoteKind
) -> Range | None:
    """Return the words outside the quotation at a token that it is said of."""
    return (
        _find_about(at, cue, reports)
        or cue.judged
        or find_told_of(unit.tokens, cue)
        or find_parted(unit.tokens, cue, at)
        or (find_stated(text, unit, cue, at) if kind == "mixed" else None)
    )


def _attribute_marked(
    text: str, unit: Unit, at: int, cues: list[Cue], reports: list[Report], *, lead: Leads
) -> Quotation:
    """Decide what the marked stretch at a token is, and by which cue."""
    tokens = unit.tokens
    marked = unit.quotes[at]
    strong = lead.cue
    told = _find_outer_cue(tokens, at, strong, reports) if strong else None
    strong = None if told else strong
    untold = strong is None and lead.outer is not None  # somebody has said it, whoever that is
    weak = told or strong or (None if untold else _find_governing_cue(tokens, at, cues, reports))
    kind = judge_kind(unit, text, at, strong, weak)
    subject = span_phrase(tokens, weak.subject) if weak else None
    if weak is None and at and tokens[at - 1].lower == ":" and kind == "direct":
        introduced = find_introducer(tokens, at - 1)
        subject = span_phrase(tokens, introduced)
    signed = find_signature(tokens, at) if weak is None and kind != "scare" else None
    heads = weak is None and kind == "direct" and heads_line(unit, at)
    signed = signed or (find_headed(tokens, at) if heads else None)
    if signed:
        subject = span_phrase(tokens, signed)
    cue = span_cue(tokens, weak) if weak else None
    about = _find_said_of(text, unit, at, weak, reports, kind=kind) if weak else None
    if untold and kind == "scare":
        kind = "mixed"
    if kind == "scare":
        cue = subject = about = None
    floating = kind != "scare" and cue is None and not (signed or untold or heads)
    return Quotation(
        kind=kind,
        start=marked.start,
        end=marked.end,
        block=marked.block,
        cue=cue,
        subject=subject,
        floating=floating,
        unspoken=floating and is_unspoken(tokens, at),
        titled=floating and is_title(text[marked.start : marked.end], tokens, at),
        reopened=marked.reopened,
        about=span_phrase(tokens, about),
    )


def _find_outer_cue(tokens: list[Token], at: int, cue: Cue, reports: list[Report]) -> Cue | None:
    """Return who speaks where the cue beside a quotation only stands in his report, or tells it.

    "Hale said the figures show “we can”", "Hale said it was “lost,” according to Jo Hill"
    """
    if cue.verb is None:
        inside = cue.side == "after" and cue.first > at
    else:
        will = any(token.lower in ("will", "would") for token in tokens[cue.first : cue.head])
        inside = cue.verb.lemma in _SHOWING or (will and cue.verb.lemma == "offer")
    if not inside:
        return None
    outer = [
        report.cue
        for report in reports
        if report.start <= at < report.end
        and report.cue.head < min(cue.first, at)
        and report.cue is not cue
        and report.cue.verb
        and report.cue.verb.frames & {"quote", "clause"}
    ]
    return outer[-1] if outer else None


def _find_governing_cue(
    tokens: list[Token], at: int, cues: list[Cue], reports: list[Report]
) -> Cue | None:
    """Return the cue in whose reported clause, or after which as its object, a quotation stands."""
    inside = [report.cue for report in reports if report.start <= at < report.end]
    if inside:
        return inside[0]
    for cue in reversed(cues):
        listed = _ends_list(tokens, cue.last + 1, at) if cue.last < at else False
        if cue.last < at and at - cue.last <= (20 if listed else 12) and cue.verb is not None:
            # "the boats he requested — bigger boats “than ever”"
            after = cue.last + 1 + (tokens[cue.last + 1].lower in ("–", "—"))
            between = tokens[after:at]
            if "mind" in cue.verb.frames and reports_nobody(tokens, cue):
                return None  # "I had expected “crowds”"
            if hears_sounds(tokens, cue):
                return None
            near = len(between) < 4 and all(token.kind == "w" for token in between)
            wanted = {"quote", "clause", "mind"} if near or listed else {"predicate", "of", "for"}
            if cue.passive:  # "was accused of “betraying” them"
                wanted |= {tokens[at - 1].lower} & {"of", "for"}
            if cue.verb.lemma == "blame" and tokens[at - 1].lower == "on":
                wanted |= {"for"}  # "blamed it on “traitors”"
            return cue if cue.verb.frames & (wanted | {"as"}) else None
    return None


def _ends_list(tokens: list[Token], start: int, at: int) -> bool:
    """Say whether a quotation ends a list of what was said: "promised peace, bread and “land”"."""
    if at == start or tokens[at - 1].lower not in ("and", "or"):
        return False
    between = tokens[start:at]
    stop = any(token.kind == "q" or token.lower in ".;:?!–—" for token in between)
    return not stop and not any(is_finite(tokens, k) for k in range(start, at))


def _find_indirect(text: str, unit: Unit, reports: list[Report]) -> list[Quotation]:
    """Return the reported clauses that are not just one quotation."""
    tokens = unit.tokens
    found: list[Quotation] = []
    for report in reports:
        cue, start, end = report.cue, report.start, report.end
        if any(_find_about(at, cue, reports) for at in unit.quotes):
            continue  # the quotation says it all
        own = [token for token in tokens[start:end] if token.kind == "w"]
        frames = _list_frames(cue)
        judged = cue.judged is not None or "object" in frames
        judged = judged or find_named_object(tokens, start, end, frames) is not None
        short = len(own) < 2 and not _is_parted_subject(tokens, cue, end, reports)
        if not judged and (short or _is_shaped(tokens, cue, start, end)):
            continue
        first, last = start, end
        while last > first and tokens[last - 1].kind == "p" and tokens[last - 1].lower in ",;:–—":
            last -= 1
        a, b = tokens[first].start, tokens[last - 1].end
        b = a + len(text[a:b].rstrip())  # marks that never close end in a blank
        if any(f.start <= a and b <= f.end for f in found):
            continue
        about = None if report.quoted else report.about or find_told_of(tokens, cue)
        found.append(
            Quotation(
                kind="indirect",
                start=a,
                end=b,
                block=unit.block.block,
                cue=span_cue(tokens, cue),
                subject=span_phrase(tokens, cue.subject),
                about=span_phrase(tokens, about),
            )
        )
    return found


def _is_parted_subject(tokens: list[Token], cue: Cue, end: int, reports: list[Report]) -> bool:
    """Say whether a cue parts a subject from its verb: "Momentum, he said, had grown"."""
    return any(
        report.cue is cue and report.start >= end and may_state(tokens, report.start)
        for report in reports
    )


def _is_shaped(tokens: list[Token], cue: Cue, start: int, end: int) -> bool:
    """Say whether quoted words alone are what is said of something: "called it “a farce”"."""
    shaped = cue.verb is not None and cue.verb.frames & (PREPOSITIONAL | {"predicate"})
    plain = tokens[start].lower not in ("that", "whether") and not any(
        tokens[k].lower == "of" and tokens[k + 1].lower.endswith("ing")
        for k in range(start, end - 1)  # "accused her of selling “the last boat”"
    )
    return bool(shaped) and plain and any(token.kind == "q" for token in tokens[start:end])
