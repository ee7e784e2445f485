"""What importing typed-up sheets would do, a line a sheet: new, old → new, or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.contest import Contest
from stage_contest.domain.criteria import criteria_of
from stage_contest.domain.paper_reading import control_sum
from stage_contest.domain.sheets import Answers, ScoreSheet, SheetState
from stage_contest.services.typed_up import SheetPlan
from ui.look import Look
from ui.models.frozen_rows import WORD, FrozenRows
from ui.theme import Tone

_ICONS: Mapping[str, tuple[str, Tone]] = {
    "added": ("plus-circle-fill", Tone.SAFE),
    "changed": ("pencil-simple-fill", Tone.ACTION),
    "same": ("equals", Tone.QUIET),
}


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One sheet or one team's counted answers: what happens to it, whose it is, and what it says."""

    fate: str
    judge: str
    part: str
    team: str
    said: str


def plan_rows(plan: SheetPlan, contest: Contest, words: Words) -> tuple[PlanRow, ...]:
    """The rows of a plan, those that change first."""
    writer = _Writer(contest, words)
    return (
        *(writer.changed(old, new) for old, new in plan.changed),
        *(writer.sheet("added", sheet) for sheet in plan.added),
        *(writer.answers(answers) for answers in plan.answers),
        *(writer.sheet("same", sheet) for sheet in plan.unchanged),
    )


class _Writer:
    def __init__(self, contest: Contest, words: Words) -> None:
        self._contest = contest
        self._words = words

    def sheet(self, fate: str, sheet: ScoreSheet) -> PlanRow:
        return self._row(fate, sheet, self._marks(sheet))

    def changed(self, old: ScoreSheet, new: ScoreSheet) -> PlanRow:
        if old.state is not SheetState.MARKED or new.state is not SheetState.MARKED:
            return self._row("changed", new, f"{self._marks(old)} → {self._marks(new)}")
        names = {each.code: each.name for each in criteria_of(self._contest.rules.part(new.part))}
        points = self._words.points
        said = [
            f"{names[code]}: {points(old.marks[code]) if code in old.marks else '–'} → {points(mark)}"
            for code, mark in new.marks.items()
            if old.marks.get(code) != mark
        ]
        submitted = [] if old.submitted else [self._words.say("is submitted")]
        return self._row("changed", new, "; ".join((*said, *submitted)))

    def answers(self, answers: Answers) -> PlanRow:
        said = self._words.say(
            "right {right}, wrong {wrong}, blank {blank}",
            right=answers.right,
            wrong=answers.wrong,
            blank=answers.blank,
        )
        part, team = self._contest.rules.part(answers.part).name, self._contest.team(answers.team).name
        return PlanRow("added", "–", part, team, said)

    def _row(self, fate: str, sheet: ScoreSheet, said: str) -> PlanRow:
        part, team = self._contest.rules.part(sheet.part).name, self._contest.team(sheet.team).name
        return PlanRow(fate, sheet.judge.upper(), part, team, said)

    def _marks(self, sheet: ScoreSheet) -> str:
        if sheet.state is not SheetState.MARKED:
            return self._words.say_term(sheet.state)
        criteria = criteria_of(self._contest.rules.part(sheet.part))
        given = [self._words.points(sheet.marks[each.code]) for each in criteria if each.code in sheet.marks]
        summed = control_sum(criteria, sheet.marks)
        total = "" if summed is None else f" = {self._words.points(summed)}"
        return " + ".join(given) + total


class PlanModel(FrozenRows[PlanRow]):
    """What happens, judge, part, team, and what is on the sheet."""

    def __init__(self, words: Words, look: Look, parent: QObject | None = None) -> None:
        say = words.say
        headings = (say("What happens"), say("Judge"), say("Part"), say("Team"), say("Details"))
        super().__init__(headings, parent)
        self._look = look
        self._fates = {"added": say("New"), "changed": say("Changed"), "same": say("Unchanged")}

    @override
    def cell(self, row: PlanRow, column: int, role: Qt.ItemDataRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return (self._fates[row.fate], row.judge, row.part, row.team, row.said)[column]
        if role == Qt.ItemDataRole.DecorationRole and column == 0:
            return self._look.icon(*_ICONS[row.fate])
        return WORD if role == Qt.ItemDataRole.TextAlignmentRole else None
