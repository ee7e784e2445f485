"""What may be revealed and what has been, in lines that give no result away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.contest import Contest
from stage_contest.domain.show import Reveal, RevealKind, Scene
from ui.models.frozen_rows import WORD, FrozenRows

SCENE_OF: Mapping[RevealKind, Scene] = {
    RevealKind.PART_SCORE: Scene.SCOREBOARD,
    RevealKind.TOTAL: Scene.SCOREBOARD,
    RevealKind.STANDINGS: Scene.STANDINGS,
    RevealKind.AWARD: Scene.AWARDS,
    RevealKind.FINALISTS: Scene.AWARDS,
}
"""The scene on which the hall sees what was revealed."""

SCORES = frozenset({RevealKind.PART_SCORE, RevealKind.TOTAL})
"""What belongs to a team on the way; everything else is a result of the whole round."""


@dataclass(frozen=True, slots=True)
class RevealRow:
    """One reveal as the presenter reads it: what it is, never whom it favours."""

    reveal: Reveal
    kind: str
    what: str


def reveal_row(reveal: Reveal, contest: Contest, words: Words) -> RevealRow:
    """The line of a reveal: the team and part of a score, the name of a prize."""
    kind = words.say_term(reveal.kind)
    names = [contest.team(reveal.team).name] if reveal.team is not None else []
    names += [contest.rules.part(reveal.part).name] if reveal.part is not None else []
    names += [reveal.prize] if reveal.prize is not None else []
    names = names or [contest.round(reveal.round).name]
    return RevealRow(reveal, kind[:1].upper() + kind[1:], " · ".join(names))


def ceremony_first(reveals: Sequence[Reveal]) -> tuple[Reveal, ...]:
    """The results of a ceremony before the scores that may be shown beside it; otherwise in their own order."""
    return tuple(sorted(reveals, key=lambda reveal: reveal.kind in SCORES))


class RevealModel(FrozenRows[RevealRow]):
    """The kind of a reveal and what it shows."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__((words.say("Kind"), words.say("What")), parent)

    @override
    def cell(self, row: RevealRow, column: int, role: Qt.ItemDataRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return (row.kind, row.what)[column]
        return WORD if role == Qt.ItemDataRole.TextAlignmentRole else None
