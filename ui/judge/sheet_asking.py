"""What a judge asks about a whole sheet, with a reason: to stand aside for a team, to have a sheet again."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stage_contest.domain.people import Actor, Desk
from stage_contest.services.views import DeskSheet, SheetKey
from ui.context import DeskContext
from ui.dialogs.question import answered
from ui.dialogs.reason import ReasonDialog
from ui.judge.score_sheet import ScoreSheetForm


class Asked(Enum):
    """What a reason is for."""

    STANDING_ASIDE = auto()
    REOPENING = auto()


class SheetAsking(QObject):
    """Asks for the reason and does it; a reason that was typed but not sent is there again the next time."""

    done = Signal()

    def __init__(
        self, context: DeskContext, form: ScoreSheetForm, sheet: Callable[[], DeskSheet | None], desk: QWidget
    ) -> None:
        super().__init__()
        self._context = context
        self._form = form
        self._sheet = sheet
        self._desk = desk
        self._reasons: dict[tuple[Asked, SheetKey], str] = {}
        form.standing_aside_asked.connect(self._on_standing_aside)
        form.reopening_asked.connect(self._on_reopening)

    def _on_standing_aside(self) -> None:
        say = self._context.words.say
        question = say(
            "You stand aside for {team} in this part: your sheet is closed and does not count. "
            "Only the secretary can take that back.",
            team=self._form.team.text(),
        )
        self._ask(Asked.STANDING_ASIDE, question, say("Stand aside"))

    def _on_reopening(self) -> None:
        say = self._context.words.say
        question = say(
            "Ask the secretary to reopen your sheet for {team}? It counts as it is until then.",
            team=self._form.team.text(),
        )
        self._ask(Asked.REOPENING, question, say("Ask to reopen"))

    def _ask(self, asked: Asked, question: str, verb: str) -> None:
        sheet = self._sheet()
        if sheet is None:
            return
        kept = (asked, sheet.key)
        dialog = ReasonDialog(self._context, question, verb=verb, parent=self._desk)
        dialog.reason.setText(self._reasons.get(kept, ""))
        agreed = answered(dialog)
        self._reasons[kept] = reason = dialog.text()
        if not agreed:
            return
        actor, at = self._actor(sheet), self._context.clock()
        marking = self._context.venue.marking
        act = marking.mark_abstained if asked is Asked.STANDING_ASIDE else marking.ask_to_reopen
        self._context.problems.attempt(
            lambda: act(sheet.key, reason, actor=actor, at=at),
            refused=self._form.refuse,
            done=lambda: self._on_done(kept),
        )

    def _on_done(self, kept: tuple[Asked, SheetKey]) -> None:
        self._reasons.pop(kept, None)
        self.done.emit()

    def _actor(self, sheet: DeskSheet) -> Actor:
        return self._context.actor(Desk.JUDGE, sheet.key.judge)
