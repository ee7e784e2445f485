"""What can be undone and redone on the score sheets in sight."""

from dataclasses import dataclass, field

from stage_contest.domain.criteria import CriterionCode
from stage_contest.domain.points import Hundredths
from stage_contest.services.views import DeskSheet, SheetKey


@dataclass(frozen=True, slots=True)
class MarkStep:
    """A mark that was given in place of another; None for a blank."""

    criterion: CriterionCode
    before: Hundredths | None
    after: Hundredths | None

    @property
    def back(self) -> "MarkStep":
        """The same step the other way."""
        return MarkStep(self.criterion, self.after, self.before)


@dataclass(slots=True)
class _Stacks:
    done: list[MarkStep] = field(default_factory=list)
    undone: list[MarkStep] = field(default_factory=list)


class MarkSteps:
    """The steps on each open sheet, as long as nobody else changes its marks; undoing one is a new mark itself."""

    def __init__(self) -> None:
        self._stacks: dict[SheetKey, _Stacks] = {}

    def keep(self, sheet: SheetKey, step: MarkStep) -> None:
        """Remember what was just done; what was undone before cannot be redone any more."""
        stacks = self._stacks.setdefault(sheet, _Stacks())
        stacks.done.append(step)
        stacks.undone.clear()

    def to_undo(self, sheet: DeskSheet) -> MarkStep | None:
        """The step that undoing would give, or None."""
        stacks = self._stacks.get(sheet.key)
        return self._still_fitting(sheet, stacks.done[-1].back) if stacks and stacks.done else None

    def to_redo(self, sheet: DeskSheet) -> MarkStep | None:
        """The step that redoing would give, or None."""
        stacks = self._stacks.get(sheet.key)
        return self._still_fitting(sheet, stacks.undone[-1]) if stacks and stacks.undone else None

    def undone(self, sheet: SheetKey) -> None:
        """The newest step was undone."""
        stacks = self._stacks[sheet]
        stacks.undone.append(stacks.done.pop())

    def redone(self, sheet: SheetKey) -> None:
        """The step undone last was redone."""
        stacks = self._stacks[sheet]
        stacks.done.append(stacks.undone.pop())

    def forget(self, sheet: SheetKey) -> None:
        """The sheet was handed in."""
        self._stacks.pop(sheet, None)

    def _still_fitting(self, sheet: DeskSheet, step: MarkStep) -> MarkStep | None:
        """The step, unless somebody else changed that mark meanwhile; then nothing of the sheet is undone."""
        if sheet.marks.get(step.criterion) == step.before:
            return step
        self.forget(sheet.key)
        return None
