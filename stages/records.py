"""Every record that a stage reads or produces, and the table that holds it.

A record is one row: frozen, slotted, keyword-only. Arrow schemas and the table reference in
`docs/tables.md` are derived from these classes, so a column is described here and nowhere else.

Offsets are half-open character (not byte) offsets into `Article.text`, the article's reading
text; no record holds a copy of text out of place. `position` is the log position of the document
that a row was read from, which makes every row answerable for an earlier state of the log.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal, NamedTuple, TypeAlias

# --- Vocabularies -------------------------------------------------------------------------------

BlockRole: TypeAlias = Literal[
    "title", "standfirst", "heading", "paragraph", "blockquote", "caption"
]
SentenceKind: TypeAlias = Literal["title", "standfirst", "heading", "sentence", "caption"]
EntityType: TypeAlias = Literal["PER", "ORG", "LOC", "MISC"]
MentionForm: TypeAlias = Literal["name", "nominal", "pronoun"]
QuoteKind: TypeAlias = Literal["direct", "mixed", "indirect", "block", "scare"]
Colouring: TypeAlias = Literal["neutral", "distancing", "belittling", "supporting"]
Voice: TypeAlias = Literal[
    "writer", "headline", "standfirst", "caption", "direct", "mixed", "indirect", "block"
]
Polarity: TypeAlias = Literal["negative", "neutral", "positive"]
TargetKind: TypeAlias = Literal["person", "group", "party", "institution", "idea"]
TargetMentionForm: TypeAlias = Literal["name", "alias", "member", "pronoun"]
FrameDevice: TypeAlias = Literal[
    "label", "adjective", "simile", "metaphor", "apposition", "verb", "scare_quote", "hedge"
]

WRITER_VOICES: tuple[Voice, ...] = ("writer", "headline", "standfirst", "caption")
"""Voices whose words are the outlet's own; every other voice is somebody quoted."""

# --- Columns that many records share ------------------------------------------------------------

Position: TypeAlias = Annotated[int, "log position of the document this row was read from"]
RevisionId: TypeAlias = Annotated[str, "the article revision; joins `articles.revision_id`"]
SentenceNumber: TypeAlias = Annotated[int, "number of the sentence in its revision, from 0"]
Start: TypeAlias = Annotated[int, "offset of the first character in `articles.text`"]
End: TypeAlias = Annotated[int, "offset after the last character in `articles.text`"]
TargetId: TypeAlias = Annotated[str, "the target's id, the name of its file in `config/targets/`"]


class Span(NamedTuple):
    """A half-open stretch of an article's reading text."""

    start: int
    end: int


# --- Input --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Bytes as they were received, and what the source said about them."""

    position: int
    document_id: str  # sha256 of the bytes, hexadecimal
    name: str  # file name or address, as offered
    source: str  # id of the source in config/sources/
    outlet: str | None  # the source's outlet, where it has only one
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A person, group, body or idea whose framing the user asks about; one TOML file each."""

    id: str
    name: str
    kind: TargetKind
    names: tuple[str, ...]  # always mean this target
    aliases: tuple[str, ...] = ()  # mean it where the article has named it
    members: tuple[str, ...] = ()  # nouns for its people, while it is the topic ("activists")
    exclude: tuple[str, ...] = ()  # spans that hold a name and yet mean something else
    pronouns: tuple[str, ...] = ()  # subject forms that may refer to it: "they", "she"
    description: str = ""


# --- Records ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One revision of one piece of journalism, as read from one document."""

    position: Position
    document_id: Annotated[str, "sha256 of the document's bytes"]
    ordinal: Annotated[int, "place of the article in its document, from 0"]
    article_id: Annotated[str, "the piece of journalism, the same for all its revisions"]
    revision_id: Annotated[str, "this wording of it; digest of all that was read"]
    source: Annotated[str, "id of the source in `config/sources/`"]
    outlet: Annotated[str | None, "publication, as the document or its source names it"] = None
    url: Annotated[str | None, "canonical address, where the document gives one"] = None
    title: Annotated[str | None, "headline"] = None
    standfirst: Annotated[str | None, "the introduction set below the headline"] = None
    byline: Annotated[str | None, "the writer or writers, without 'By'"] = None
    published: Annotated[date | None, "date of publication"] = None
    issue: Annotated[str | None, "name of the printed issue"] = None
    correction: Annotated[str | None, "the correction notice, without its label"] = None
    credit: Annotated[str | None, "credit of the photograph"] = None
    text: Annotated[str, "reading text: title, standfirst, body, captions; blank lines between"]
    body_start: Annotated[int, "offset of the body's first character in `text`"]
    body_end: Annotated[int, "offset after the body's last character in `text`"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph-like stretch of an article, in reading order; blocks never overlap."""

    position: Position
    revision_id: RevisionId
    block: Annotated[int, "number of the block in its revision, from 0"]
    role: Annotated[BlockRole, "what the block is on the page"]
    start: Start
    end: End


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A document, or a line of one, that could not be read; the row is its quarantine."""

    position: Position
    document_id: Annotated[str, "sha256 of the document's bytes"]
    source: Annotated[str, "id of the source in `config/sources/`"]
    name: Annotated[str, "file name or address of the document"]
    line: Annotated[int | None, "line number from 1, where only one line is at fault"] = None
    reason: Annotated[str, "short stable word: empty, binary, undecodable, too_large, shape …"]
    detail: Annotated[str, "what was found and what would have been accepted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence; may hold a whole quotation. Never crosses a block."""

    position: Position
    revision_id: RevisionId
    sentence: SentenceNumber
    block: Annotated[int, "number of the block it stands in"]
    kind: Annotated[SentenceKind, "title, standfirst, heading, sentence or caption"]
    start: Start
    end: End


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenReading:
    """What the encoder says of one sentence: enough to score any span of it later."""

    position: Position
    revision_id: RevisionId
    sentence: SentenceNumber
    pieces: Annotated[tuple[Span, ...], "spans of the word pieces"]
    polarity: Annotated[bytes, "three int8 a piece: centred log-probabilities, in sixteenths"]
    persons: Annotated[tuple[Span, ...], "spans tagged as names of people"] = ()
    organisations: Annotated[tuple[Span, ...], "spans tagged as names of organisations"] = ()
    places: Annotated[tuple[Span, ...], "spans tagged as names of places"] = ()
    others: Annotated[tuple[Span, ...], "spans tagged as other names"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that names or refers to a person, organisation, place or other entity."""

    position: Position
    revision_id: RevisionId
    sentence: SentenceNumber
    start: Start
    end: End
    type: Annotated[EntityType, "PER, ORG, LOC or MISC"]
    form: Annotated[MentionForm, "name, nominal or pronoun"]
    name: Annotated[str, "canonical name inside the article, untitled and in the usual order"]
    entity_id: Annotated[str, "gazetteer id, else a slug of type and canonical name"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Somebody's words: a quotation or reported speech, its cue and its speaker.

    A direct quotation of several sentences inside one pair of marks is one quote; marks that are
    reopened in a new paragraph begin a new one.
    """

    position: Position
    revision_id: RevisionId
    quote: Annotated[int, "number of the quote in its revision, from 0"]
    kind: Annotated[QuoteKind, "direct, mixed, indirect, block or scare"]
    start: Annotated[int, "offset of the first quoted character, the mark excluded"]
    end: Annotated[int, "offset after the last quoted character, the mark excluded"]
    speaker: Annotated[str | None, "canonical name, else the description given"] = None
    speaker_id: Annotated[str | None, "`mentions.entity_id` of the speaker, where resolved"] = None
    speaker_start: Annotated[int | None, "offset of the words that give the speaker"] = None
    speaker_end: Annotated[int | None, "offset after the words that give the speaker"] = None
    cue: Annotated[str | None, "reporting words as they stand: 'says', 'according to'"] = None
    cue_start: Annotated[int | None, "offset of the cue"] = None
    cue_end: Annotated[int | None, "offset after the cue"] = None
    cue_colouring: Annotated[
        Colouring | None,
        "what the writer's choice of verb says of the words: neutral (says), distancing (claims), "
        "belittling (sneers) or supporting (points out); null where the cue is no verb",
    ] = None
    about_start: Annotated[
        int | None,
        "offset of the words outside the quote that are in this voice, too: what it is of",
    ] = None
    about_end: Annotated[int | None, "offset after these words"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentiment:
    """Sentiment of a sentence as a whole."""

    position: Position
    revision_id: RevisionId
    sentence: SentenceNumber
    compound: Annotated[float, "VADER compound score, −1 to 1 (Hutto and Gilbert 2014)"]
    polarity: Annotated[Polarity, "negative ≤ −0.05 < neutral < 0.05 ≤ positive"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetMention:
    """A span that means a configured target."""

    position: Position
    revision_id: RevisionId
    target: TargetId
    sentence: SentenceNumber
    start: Start
    end: End
    form: Annotated[TargetMentionForm, "name, alias, member noun or pronoun"]
    voice: Annotated[Voice, "whose words the mention stands in"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """Polarity towards a target in one sentence and one voice."""

    position: Position
    revision_id: RevisionId
    target: TargetId
    sentence: SentenceNumber
    start: Annotated[int, "offset of the mention that stands for the target here"]
    end: Annotated[int, "offset after that mention"]
    voice: Annotated[Voice, "whose words colour the target"]
    speaker: Annotated[str | None, "who speaks, where the voice is a quoted one"] = None
    polarity: Annotated[Polarity, "how these words make the target look"]
    score: Annotated[float, "−1 (negative) to 1 (positive)"]
    confidence: Annotated[float, "estimated probability that `polarity` is right, 0 to 1"]
    abstained: Annotated[bool, "true where the confidence is too low to count the row"]
    evidence: Annotated[tuple[Span, ...], "spans of the words that the score rests on"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Words or an image that a target is dressed in."""

    position: Position
    revision_id: RevisionId
    target: TargetId
    sentence: SentenceNumber
    start: Start
    end: End
    device: Annotated[FrameDevice, "how the words frame the target"]
    term: Annotated[str, "the framing words, lower-cased and lemmatised, for counting"]
    polarity: Annotated[Polarity, "polarity of the term itself"]
    voice: Annotated[Voice, "whose words they are"]
    speaker: Annotated[str | None, "who speaks, where the voice is a quoted one"] = None


TABLES: dict[str, type] = {
    "articles": Article,
    "blocks": Block,
    "rejections": Rejection,
    "sentences": Sentence,
    "token_readings": TokenReading,
    "mentions": Mention,
    "quotes": Quote,
    "sentiments": Sentiment,
    "target_mentions": TargetMention,
    "stances": Stance,
    "frames": Frame,
}
"""Every table by name, with the record that is its row."""
