"""What the secretary says about the chosen sheet: absent, aside, reopened, corrected."""

from datetime import datetime
from typing import Protocol

from stage_contest.domain.people import Actor
from stage_contest.services.views import SheetKey
from ui.dialogs.question import answered
from ui.secretary.asking import Asking
from ui.secretary.correct_dialog import CorrectDialog
from ui.secretary.history_dialog import HistoryDialog


class SheetAct(Protocol):
    """Something that is said about a sheet, with a reason."""

    def __call__(self, sheet: SheetKey, reason: str, *, actor: Actor, at: datetime) -> None:
        """Say it."""


class SheetNotes:
    """Joins the sheet card to the services."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking
        self._words = asking.context.words
        self._marking = asking.context.venue.marking
        card = asking.side.sheet
        card.absence_asked.connect(self._on_absence)
        card.abstention_asked.connect(self._on_abstention)
        card.reopening_asked.connect(self._on_reopening)
        card.leaving_closed_asked.connect(self._on_leaving_closed)
        card.taking_back_asked.connect(self._on_taking_back)
        card.correction_asked.connect(self._on_correction)
        card.history_asked.connect(self._on_history)

    def _on_absence(self) -> None:
        question = self._words.say(
            "{judge} is absent for {team}? The score is then counted without this sheet.", **self._asking.names()
        )
        self._about_sheet(question, self._words.say("Note the absence"), self._marking.mark_absent)

    def _on_abstention(self) -> None:
        question = self._words.say(
            "{judge} stands aside for {team}? The score is then counted without this sheet.",
            **self._asking.names(),
        )
        self._about_sheet(question, self._words.say("Note it"), self._marking.mark_abstained)

    def _on_reopening(self) -> None:
        question = self._words.say(
            "Reopen the sheet of {judge} for {team}? The standings lack this sheet until it is submitted again.",
            **self._asking.names(),
        )
        self._about_sheet(question, self._words.say("Reopen the sheet"), self._marking.reopen_sheet)

    def _on_leaving_closed(self) -> None:
        question = self._words.say(
            "Leave the sheet of {judge} for {team} closed? The judge's desk shows your reason.",
            **self._asking.names(),
        )
        self._about_sheet(question, self._words.say("Leave it closed"), self._marking.leave_closed)

    def _on_taking_back(self) -> None:
        question = self._words.say(
            "Take back what was noted about the sheet of {judge} for {team}? It opens again.",
            **self._asking.names(),
        )
        self._about_sheet(question, self._words.say("Take back"), self._marking.take_back)

    def _on_correction(self) -> None:
        chosen, context = self._asking.chosen, self._asking.context
        if chosen is None or chosen.sheet is None:
            return
        if answered(CorrectDialog(context, chosen, parent=self._asking.side.window())):
            self._asking.done()

    def _on_history(self) -> None:
        chosen, context = self._asking.chosen, self._asking.context
        if chosen is None or chosen.sheet is None:
            return
        answered(HistoryDialog(context, chosen, parent=self._asking.side.window()))

    def _about_sheet(self, question: str, verb: str, act: SheetAct) -> None:
        asking = self._asking
        sheet = asking.chosen.sheet if asking.chosen is not None else None
        reason = asking.reason(question, verb) if sheet is not None else None
        if sheet is None or reason is None:
            return
        actor, at = asking.actor(), asking.context.clock()
        asking.attempt(lambda: act(sheet, reason, actor=actor, at=at))
