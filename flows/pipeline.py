"""The pipeline: every stage, in reading order, with what it reads, produces and depends on.

To add a stage, write its folder in `stages/`, its record in `stages/records.py`, its field on
`Reading`, and one line here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from stages import encoder, entities, framing, sentences, sentiment, stance, targets, voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One step of the reading after parsing.

    `read` takes a `Reading` and keyword-only `rules` (and `target`, where `per_target`), and
    returns the rows of table `table`. `module` gives `VERSION`, `PACKAGES`, `CONFIG` and
    `load_rules`.
    """

    table: str
    module: ModuleType
    read: Callable[..., list[Any]]
    needs: tuple[str, ...]  # tables whose rows it reads
    per_target: bool = False


STAGES: tuple[Stage, ...] = (
    Stage(
        table="sentences",
        module=sentences,
        read=sentences.split_sentences,
        needs=("blocks",),
    ),
    Stage(
        table="token_readings",
        module=encoder,
        read=encoder.read_tokens,
        needs=("sentences",),
    ),
    Stage(
        table="mentions",
        module=entities,
        read=entities.find_entities,
        needs=("blocks", "sentences", "token_readings"),
    ),
    Stage(
        table="quotes",
        module=voice,
        read=voice.find_quotes,
        needs=("blocks", "sentences", "mentions"),
    ),
    Stage(
        table="sentiments",
        module=sentiment,
        read=sentiment.score_sentiment,
        needs=("sentences",),
    ),
    Stage(
        table="target_mentions",
        module=targets,
        read=targets.find_targets,
        needs=("blocks", "sentences", "mentions", "quotes"),
        per_target=True,
    ),
    Stage(
        table="stances",
        module=stance,
        read=stance.judge_stance,
        needs=(
            "blocks",
            "sentences",
            "token_readings",
            "mentions",
            "quotes",
            "target_mentions",
        ),
        per_target=True,
    ),
    Stage(
        table="frames",
        module=framing,
        read=framing.find_frames,
        needs=("blocks", "sentences", "mentions", "quotes", "target_mentions"),
        per_target=True,
    ),
)
