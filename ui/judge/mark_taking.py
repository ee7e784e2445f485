"""Takes the marks that are typed on a score sheet to the services, and says beside the field what was refused."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reports.wording import parse_typed
from stage_contest.domain.criteria import CriterionCode
from stage_contest.domain.people import Actor, Desk
from stage_contest.domain.points import Hundredths, Points
from stage_contest.services.views import DeskSheet, SheetKey
from ui.context import DeskContext
from ui.judge.mark_steps import MarkStep, MarkSteps
from ui.judge.score_sheet import ScoreSheetForm

_EXAMPLE = Points(Hundredths(725))


class MarkTaking(QObject):
    """Joins the form to the services; `sheet` gives the sheet that the form shows now, as it is on disk."""

    mark_accepted = Signal(object, str, object)
    """The sheet, the criterion and its points (None for a blank) are on disk now."""
    settled = Signal()
    """Nothing new is on disk, but what was typed says the same and no longer waits."""
    submitted = Signal()

    def __init__(self, context: DeskContext, form: ScoreSheetForm, sheet: Callable[[], DeskSheet | None]) -> None:
        super().__init__()
        self._context = context
        self._form = form
        self._sheet = sheet
        self._steps = MarkSteps()
        form.mark_edited.connect(self._on_mark_edited)
        form.mark_typed.connect(self._on_mark_typed)
        form.submit_asked.connect(self._on_submit_asked)
        form.undo_asked.connect(self.undo)
        form.redo_asked.connect(self.redo)

    def undo(self) -> None:
        """Take back the mark given last on the sheet in sight; a text that is being typed goes first."""
        sheet = self._open_sheet()
        if sheet is None or self._typing_taken_back(sheet):
            return
        step = self._steps.to_undo(sheet)
        if step is not None:
            self._step(sheet, step, self._steps.undone)

    def redo(self) -> None:
        """Give the mark again that was taken back last."""
        sheet = self._open_sheet()
        step = self._steps.to_redo(sheet) if sheet is not None else None
        if sheet is not None and step is not None:
            self._step(sheet, step, self._steps.redone)

    def show_steps(self) -> None:
        """Let undo and redo be pressed where there is something to undo or redo."""
        sheet = self._open_sheet()
        waits = sheet is not None and bool(self._context.drafts.waiting(sheet.key))
        self._form.undo.setEnabled(sheet is not None and (waits or self._steps.to_undo(sheet) is not None))
        self._form.redo.setEnabled(sheet is not None and self._steps.to_redo(sheet) is not None)

    def _open_sheet(self) -> DeskSheet | None:
        return self._sheet() if self._form.writable else None

    def _typing_taken_back(self, sheet: DeskSheet) -> bool:
        """Whether a text waited in the field in use; it is gone now, and the mark on disk stands there again."""
        code = self._form.code_in_use()
        if code is None or not self._form.rows[code].is_dirty:
            return False
        self._context.drafts.drop(sheet.key, code)
        self.settled.emit()
        self._form.rows[code].field.selectAll()
        return True

    def _step(self, sheet: DeskSheet, step: MarkStep, moved: Callable[[SheetKey], None]) -> None:
        def done() -> None:
            moved(sheet.key)
            self._context.drafts.drop(sheet.key, step.criterion)
            self.mark_accepted.emit(sheet, step.criterion, step.after)
            if self._in_sight(sheet):
                self._form.focus_on(step.criterion)

        self._give(sheet, step.criterion, step.after, done)

    def _on_mark_edited(self, criterion: str, text: str) -> None:
        """Keep what is typed until it is accepted, or typed back to what is on disk."""
        sheet, code = self._sheet(), CriterionCode(criterion)
        if sheet is None:
            return
        if self._form.rows[code].is_dirty:
            self._context.drafts.keep(sheet.key, code, text)
        else:
            self._context.drafts.drop(sheet.key, code)
        self.show_steps()

    def _on_mark_typed(self, criterion: str, text: str) -> None:
        sheet, code = self._sheet(), CriterionCode(criterion)
        if sheet is None:
            return
        try:
            points = parse_typed(text) if text.strip() else None
        except ValueError:
            self._form.rows[code].refuse(self._not_a_number(text))
            return
        if points == sheet.marks.get(code):
            self._drop_draft(sheet, code, text)
            self.settled.emit()
        else:
            self._save(sheet, code, points, text=text)

    def _save(self, sheet: DeskSheet, code: CriterionCode, points: Hundredths | None, *, text: str) -> None:
        def done() -> None:
            self._steps.keep(sheet.key, MarkStep(code, sheet.marks.get(code), points))
            self._drop_draft(sheet, code, text)
            if self._in_sight(sheet):
                self._form.rows[code].show_saved(points)
            self.mark_accepted.emit(sheet, code, points)

        self._give(sheet, code, points, done)

    def _give(
        self, sheet: DeskSheet, code: CriterionCode, points: Hundredths | None, done: Callable[[], None]
    ) -> None:
        """Try to have the mark on disk; trying again after trouble repeats the same operation."""
        actor, at, operation = self._actor(sheet), self._context.clock(), self._context.operation()
        give = self._context.venue.marking.give_mark
        self._context.problems.attempt(
            lambda: give(sheet.key, code, points, actor=actor, at=at, operation=operation),
            refused=lambda sentence: self._refuse(sheet, code, sentence),
            done=done,
        )

    def _refuse(self, sheet: DeskSheet, code: CriterionCode, sentence: str) -> None:
        if self._in_sight(sheet):
            self._form.rows[code].refuse(sentence)

    def _in_sight(self, sheet: DeskSheet) -> bool:
        """Whether the form still shows that sheet: "try again" may be pressed later, from another one."""
        now = self._sheet()
        return now is not None and now.key == sheet.key

    def _on_submit_asked(self) -> None:
        sheet = self._sheet()
        if sheet is None:
            return
        actor, at = self._actor(sheet), self._context.clock()
        submit = self._context.venue.marking.submit_sheet
        self._context.problems.attempt(
            lambda: submit(sheet.key, actor=actor, at=at),
            refused=self._form.refuse,
            done=lambda: self._on_submitted(sheet.key),
        )

    def _on_submitted(self, sheet: SheetKey) -> None:
        self._steps.forget(sheet)
        self.submitted.emit()

    def _drop_draft(self, sheet: DeskSheet, code: CriterionCode, text: str) -> None:
        """What was accepted waits no longer; what was typed since then still does."""
        if self._context.drafts.text(sheet.key, code) == text:
            self._context.drafts.drop(sheet.key, code)

    def _not_a_number(self, typed: str) -> str:
        return self._context.words.say(
            '"{typed}" is not a number of points. Type for example {example}.', typed=typed, example=_EXAMPLE
        )

    def _actor(self, sheet: DeskSheet) -> Actor:
        return self._context.actor(Desk.JUDGE, sheet.key.judge)
