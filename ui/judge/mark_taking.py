"""Takes the marks that are typed on a score sheet to the services, and says beside the field what was refused."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reports.wording import parse_typed
from stage_contest.domain.criteria import CriterionCode
from stage_contest.domain.people import Actor, Desk
from stage_contest.domain.points import Hundredths, Points
from stage_contest.services.views import DeskSheet
from ui.context import DeskContext
from ui.judge.score_sheet import ScoreSheetForm

_EXAMPLE = Points(Hundredths(725))


class MarkTaking(QObject):
    """Joins the form to the services; `sheet` gives the sheet that the form shows now, as it is on disk."""

    accepted = Signal()
    """Something of the sheet is on disk now; show it anew."""
    submitted = Signal()

    def __init__(self, context: DeskContext, form: ScoreSheetForm, sheet: Callable[[], DeskSheet | None]) -> None:
        super().__init__()
        self._context = context
        self._form = form
        self._sheet = sheet
        form.mark_edited.connect(self._on_mark_edited)
        form.mark_typed.connect(self._on_mark_typed)
        form.submit_asked.connect(self._on_submit_asked)

    def _on_mark_edited(self, criterion: str, text: str) -> None:
        """Keep what is typed until it is accepted, or typed back to what is on disk."""
        sheet, code = self._sheet(), CriterionCode(criterion)
        if sheet is None:
            return
        if self._form.rows[code].is_dirty:
            self._context.drafts.keep(sheet.key, code, text)
        else:
            self._context.drafts.drop(sheet.key, code)

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
            self._settle(sheet, code, text)
        else:
            self._save(sheet, code, points, text=text)

    def _save(self, sheet: DeskSheet, code: CriterionCode, points: Hundredths | None, *, text: str) -> None:
        """Try to have the mark on disk; trying again after trouble repeats the same operation."""
        actor, at, operation = self._actor(sheet), self._context.clock(), self._context.operation()
        give = self._context.venue.marking.give_mark
        self._context.problems.attempt(
            lambda: give(sheet.key, code, points, actor=actor, at=at, operation=operation),
            refused=self._form.rows[code].refuse,
            done=lambda: self._settle(sheet, code, text),
        )

    def _on_submit_asked(self) -> None:
        sheet = self._sheet()
        if sheet is None:
            return
        actor, at = self._actor(sheet), self._context.clock()
        submit = self._context.venue.marking.submit_sheet
        self._context.problems.attempt(
            lambda: submit(sheet.key, actor=actor, at=at), refused=self._form.refuse, done=self._on_submitted
        )

    def _on_submitted(self) -> None:
        self.accepted.emit()
        self.submitted.emit()

    def _settle(self, sheet: DeskSheet, code: CriterionCode, text: str) -> None:
        """What was accepted waits no longer; what was typed since then still does."""
        if self._context.drafts.text(sheet.key, code) == text:
            self._context.drafts.drop(sheet.key, code)
        self.accepted.emit()

    def _not_a_number(self, typed: str) -> str:
        return self._context.words.say(
            '"{typed}" is not a number of points. Type for example {example}.', typed=typed, example=_EXAMPLE
        )

    def _actor(self, sheet: DeskSheet) -> Actor:
        return self._context.actor(Desk.JUDGE, sheet.key.judge)
