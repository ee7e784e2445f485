"""Asks before a frozen round is opened: what follows, why, and the chair's PIN where there is one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.people import Desk
from stage_contest.domain.pins import LEAST_DIGITS
from stage_contest.services.people import PersonLine
from stage_contest.services.results import TypedPin
from ui.context import DeskContext
from ui.dialogs.reason import ReasonDialog
from ui.dialogs.sign_in import PinField
from ui.theme import SIZES, Tone
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Line

_WIDTH, _PIN_WIDTH = 640, 176


class UnfreezeDialog(ReasonDialog):
    """Accepted once the round is open; a wrong PIN is told here, and nothing that was typed is lost."""

    def __init__(self, context: DeskContext, round_: RoundCode, *, parent: QWidget) -> None:
        say = context.words.say
        name = context.venue.snapshots.board(round_).round.name
        question = say("Unfreeze the results of {round}? This is what follows:", round=name)
        super().__init__(context, question, verb=say("Unfreeze the results"), parent=parent)
        self._context = context
        self._round = round_
        self._chairs = context.venue.results.chairs_with_pin()
        self.setMinimumWidth(SIZES.scaled(_WIDTH))
        self.who = ChoiceBox()
        self.pin = PinField()
        self.said = RefusalLine(context.look)
        self._insert()
        self.pin.textChanged.connect(self._allow)
        self.reason.textChanged.connect(self._allow)
        self.who.currentIndexChanged.connect(lambda _index: self.pin.clear())

    @override
    def accept(self) -> None:
        context = self._context
        self.said.clear()
        self._context.problems.attempt(
            lambda: context.venue.results.unfreeze(
                self._round, self.text(), pin=self._typed(), actor=context.actor(Desk.CHAIR), at=context.clock()
            ),
            refused=self._refuse,
            done=super().accept,
        )

    def _insert(self) -> None:
        """Put the consequences above the reason, and the PIN below it."""
        self.body.insertWidget(1, self._consequences())
        if self._chairs:
            self.body.addLayout(self._who_and_pin(self._chairs))
        self.body.addWidget(self.said)

    def _consequences(self) -> QFrame:
        context = self._context
        card = QFrame()
        card.setProperty("card", "true")
        lines = QVBoxLayout(card)
        lines.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.gap)
        lines.setSpacing(SIZES.gap)
        self.sentences = tuple(
            context.words.say_message(said) for said in context.venue.results.unfreezing_means(self._round)
        )
        for sentence in self.sentences:
            row = QHBoxLayout()
            row.setSpacing(SIZES.gap)
            sign = QLabel()
            sign.setPixmap(context.look.icon("arrow-right", Tone.WAITING).pixmap(SIZES.text_lead))
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Line(sentence, wrap=True), 1)
            lines.addLayout(row)
        return card

    def _who_and_pin(self, chairs: tuple[PersonLine, ...]) -> QFormLayout:
        say = self._context.words.say
        for line in chairs:
            self.who.addItem(line.person.name, line.person.code)
        signed_in = self._context.attendance.signed_in
        if signed_in is not None:
            self.who.setCurrentIndex(max(0, self.who.findText(signed_in.name)))
        self.who.setAccessibleName(say("Who"))
        self.pin.setAccessibleName(say("PIN of the chair"))
        self.pin.setFixedWidth(SIZES.scaled(_PIN_WIDTH))
        form = QFormLayout()
        form.setSpacing(SIZES.gap)
        form.addRow(Line(say("Chair of the panel")), self.who)
        form.addRow(Line(say("PIN")), self.pin)
        return form

    def _typed(self) -> TypedPin | None:
        return TypedPin(self.who.currentData(), self.pin.text()) if self._chairs else None

    def _allow(self) -> None:
        known = not self._chairs or len(self.pin.text()) >= LEAST_DIGITS
        self.yes.setEnabled(bool(self.text()) and known)

    def _refuse(self, sentence: str) -> None:
        self.pin.clear()
        self.said.say(sentence)
        self.pin.setFocus()
