"""The judges of a panel against the panel, in a table and in sentences."""

from fractions import Fraction

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.agreement import JudgeLine
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import round_half_away
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows

_DECIMALS = 2


class JudgesModel(FrozenRows[JudgeLine]):
    """One judge a row: strictness and drift in points, with their signs."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        say = words.say
        super().__init__((say("Judge"), say("Against the panel"), say("Later half")), parent)
        self._words = words
        self._names: dict[JudgeCode, str] = {}

    def show_judges(self, judges: tuple[JudgeLine, ...], names: dict[JudgeCode, str]) -> None:
        """Show the judges who marked, by their names."""
        self._names = names
        self.show(judges)

    @override
    def cell(self, row: JudgeLine, column: int, role: Qt.ItemDataRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return NUMBER if column else WORD
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        drift = "–" if row.drift is None else signed(row.drift, self._words)
        name = f"{row.judge.upper()} · {self._names.get(row.judge, '')}"
        return (name, signed(row.strictness, self._words), drift)[column]

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section else WORD


def signed(points: Fraction, words: Words) -> str:
    """Points with two decimals and their sign: "+0,50", "−1,25"."""
    written = _written(points, words)
    return f"+{written}" if round_half_away(points, _DECIMALS) > 0 else written


def judge_sentences(line: JudgeLine, words: Words) -> tuple[str, ...]:
    """How a judge marks against the panel, and whether that changed along the running order."""
    judge = line.judge.upper()
    return (_strictness(judge, line.strictness, words), *_drift(judge, line.drift, words))


def _strictness(judge: str, away: Fraction, words: Words) -> str:
    points = _written(abs(away), words)
    if not round_half_away(away, _DECIMALS):
        return words.say("{judge} marks as the panel does on average.", judge=judge)
    if away < 0:
        return words.say(
            "{judge} marks {points} points lower than the panel on average.", judge=judge, points=points
        )
    return words.say("{judge} marks {points} points higher than the panel on average.", judge=judge, points=points)


def _drift(judge: str, drift: Fraction | None, words: Words) -> tuple[str, ...]:
    if drift is None or not round_half_away(drift, _DECIMALS):
        return ()
    points = _written(abs(drift), words)
    if drift < 0:
        return (
            words.say(
                "{judge} grew {points} points stricter in the later half of the running order, against the panel.",
                judge=judge,
                points=points,
            ),
        )
    return (
        words.say(
            "{judge} grew {points} points milder in the later half of the running order, against the panel.",
            judge=judge,
            points=points,
        ),
    )


def _written(points: Fraction, words: Words) -> str:
    return words.points(round_half_away(points, _DECIMALS), _DECIMALS)
