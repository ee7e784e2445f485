"""Tie-break chains as JSON text, and back."""

import json
from collections.abc import Sequence

from stage_contest.domain.criteria import CriterionCode, PartCode
from stage_contest.domain.ties import TieKey, TieKind
from stage_contest.storage.unit import CANONICAL


def chain_text(chain: Sequence[TieKey]) -> str:
    """The chain as a JSON list of its keys."""
    return CANONICAL.encode([str(key) for key in chain])


def chain_of(text: str) -> tuple[TieKey, ...]:
    """The chain that `chain_text` wrote.

    Raises:
        ValueError: if the text is something else.
    """
    return tuple(_key(key) for key in json.loads(text))


def _key(text: str) -> TieKey:
    kind, _, place = text.partition(":")
    part, _, criterion = place.partition("/")
    return TieKey(
        TieKind(kind),
        PartCode(part) if part else None,
        CriterionCode(criterion) if criterion else None,
    )
