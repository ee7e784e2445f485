"""What the secretary notes about the chosen team and sheet; refusals are shown beside it."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from stage_contest.domain.people import Actor, Desk
from stage_contest.domain.sheets import Deduction, TypedPoints
from stage_contest.services.views import SheetKey
from ui.context import DeskContext
from ui.dialogs.deduction import DeductionDialog
from ui.dialogs.reason import ReasonDialog
from ui.secretary.chosen import Chosen
from ui.secretary.counting import answers_from, points_from
from ui.secretary.counts_card import CountsCard
from ui.secretary.side import Side


class SheetAct(Protocol):
    """Something that is said about a sheet, with a reason."""

    def __call__(self, sheet: SheetKey, reason: str, *, actor: Actor, at: datetime) -> None:
        """Say it."""


class NoteTaking(QObject):
    """Joins the side of the desk to the services; `done` runs after each accepted note."""

    def __init__(self, context: DeskContext, side: Side, done: Callable[[], None]) -> None:
        super().__init__()
        self._context = context
        self._side = side
        self._done = done
        self._chosen: Chosen | None = None
        self._marking = context.venue.marking
        side.sheet.absence_asked.connect(self._on_absence)
        side.sheet.abstention_asked.connect(self._on_abstention)
        side.sheet.reopening_asked.connect(self._on_reopening)
        side.sheet.taking_back_asked.connect(self._on_taking_back)
        side.answers_typed.connect(self._on_answers)
        side.points_typed.connect(self._on_points)
        side.deductions.deduction_asked.connect(self._on_deduction)
        side.deductions.cancelling_asked.connect(self._on_cancelling)

    def choose(self, chosen: Chosen) -> None:
        """Work on that team and sheet from now on."""
        if self._chosen is None or (chosen.team, chosen.part, chosen.judge) != (
            self._chosen.team,
            self._chosen.part,
            self._chosen.judge,
        ):
            self._side.beside.clear()
        self._chosen = chosen
        self._side.show_team(chosen.board, chosen.part, chosen.team, judge=chosen.judge)

    def _on_absence(self) -> None:
        say = self._context.words.say
        question = say(
            "{judge} is absent for {team}? The score is then counted without this sheet.", **self._names()
        )
        self._about_sheet(question, say("Note the absence"), self._marking.mark_absent)

    def _on_abstention(self) -> None:
        say = self._context.words.say
        question = say(
            "{judge} stands aside for {team}? The score is then counted without this sheet.", **self._names()
        )
        self._about_sheet(question, say("Note it"), self._marking.mark_abstained)

    def _on_reopening(self) -> None:
        say = self._context.words.say
        question = say(
            "Reopen the sheet of {judge} for {team}? The standings lack this sheet until it is submitted again.",
            **self._names(),
        )
        self._about_sheet(question, say("Reopen the sheet"), self._marking.reopen_sheet)

    def _on_taking_back(self) -> None:
        say = self._context.words.say
        question = say(
            "Take back what was noted about the sheet of {judge} for {team}? It opens again.", **self._names()
        )
        self._about_sheet(question, say("Take back"), self._marking.take_back)

    def _about_sheet(self, question: str, verb: str, act: SheetAct) -> None:
        sheet = self._chosen.sheet if self._chosen is not None else None
        reason = self._ask(question, verb) if sheet is not None else None
        if sheet is None or reason is None:
            return
        actor, at = self._actor(), self._context.clock()
        self._attempt(lambda: act(sheet, reason, actor=actor, at=at))

    def _on_answers(self, texts: list[str]) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        card, code = self._side.answers, chosen.board.round.code

        def write(reason: str, actor: Actor, at: datetime) -> None:
            answers = answers_from(texts, chosen.team, chosen.part)
            self._marking.set_answers(code, answers, actor=actor, at=at, reason=reason)

        self._take_counts(card, lambda: answers_from(texts, chosen.team, chosen.part), write)

    def _on_points(self, texts: list[str]) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        card, code = self._side.points, chosen.board.round.code

        def write(reason: str, actor: Actor, at: datetime) -> None:
            typed = TypedPoints(chosen.team, chosen.part.code, points_from(texts[0]))
            self._marking.set_typed(code, typed, actor=actor, at=at, reason=reason)

        self._take_counts(card, lambda: points_from(texts[0]), write)

    def _take_counts(
        self, card: CountsCard, read: Callable[[], object], write: Callable[[str, Actor, datetime], None]
    ) -> None:
        """Write what was typed on the card; nobody is asked for a reason for what cannot even be read."""
        if not self._context.problems.attempt(read, refused=card.refuse):
            return
        reason = self._reason_for_change()
        if reason is None:
            return
        actor, at = self._actor(), self._context.clock()

        def done() -> None:
            self._done()
            card.show_saved()

        self._context.problems.attempt(lambda: write(reason, actor, at), refused=card.refuse, done=done)

    def _on_deduction(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        dialog = DeductionDialog(
            self._context, chosen.team_name, chosen.board.parts, chosen=chosen.part.code, parent=self._side.window()
        )
        points = dialog.chosen_points() if dialog.exec() == QDialog.DialogCode.Accepted else None
        dialog.deleteLater()
        if points is None:
            return
        deduction = Deduction(chosen.team, dialog.chosen_part(), points, dialog.chosen_reason())
        actor, at = self._actor(), self._context.clock()
        self._attempt(lambda: self._marking.deduct(chosen.board.round.code, deduction, actor=actor, at=at))

    def _on_cancelling(self, number: int) -> None:
        chosen, say = self._chosen, self._context.words.say
        if chosen is None:
            return
        reason = self._ask(
            say("Cancel this deduction of {team}?", team=chosen.team_name), say("Cancel the deduction")
        )
        if reason is None:
            return
        actor, at, code = self._actor(), self._context.clock(), chosen.board.round.code
        self._attempt(lambda: self._marking.cancel_deduction(code, number, reason, actor=actor, at=at))

    def _reason_for_change(self) -> str | None:
        """A reason where the part is confirmed already (None if the secretary leaves it), else an empty one."""
        chosen, say = self._chosen, self._context.words.say
        if chosen is None or (chosen.team, chosen.part.code) not in chosen.board.confirmed:
            return ""
        question = say(
            "{part} of {team} is confirmed. A change takes the confirmation back.",
            part=chosen.part.name,
            team=chosen.team_name,
        )
        return self._ask(question, say("Change it"))

    def _ask(self, question: str, verb: str) -> str | None:
        dialog = ReasonDialog(self._context, question, verb=verb, parent=self._side.window())
        answered = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.text() if answered else None

    def _attempt(self, act: Callable[[], None]) -> None:
        self._side.beside.clear()
        self._context.problems.attempt(act, refused=self._side.beside.say, done=self._done)

    def _names(self) -> dict[str, str]:
        if self._chosen is None or self._chosen.judge is None:
            return {"judge": "", "team": ""}
        return {"judge": self._chosen.judge.upper(), "team": self._chosen.team_name}

    def _actor(self) -> Actor:
        return self._context.actor(Desk.SECRETARY)
