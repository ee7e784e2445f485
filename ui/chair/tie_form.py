"""Where the chair records how a tie was decided: the way, a number for every team, and the reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from stage_contest.domain.contest import Contest
from stage_contest.domain.errors import Refusal
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import TieKind
from ui.chair.tie_rows import Tie, decision_from, lots_reason
from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Line

_NUMBER_WIDTH = 96


class TieForm(QFrame):
    """One tie; `decided` with the `TieDecision` that was typed."""

    decided = Signal(object)
    mend_asked = Signal(bool)
    """The chain of the rules is to be mended, or of a side prize (True)."""

    def __init__(self, context: DeskContext, contest: Contest, tie: Tie) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._context = context
        self._tie = tie
        self.pressing = tie.pressing
        self.fields: dict[TeamCode, QLineEdit] = {}
        self.key = QComboBox()
        self.witness = QLineEdit()
        self.reason = QLineEdit()
        self.said = RefusalLine(context.look)
        say = context.words.say
        self.record = PlainButton(say("Record the decision"), context.look, "scales")
        self.mend = PlainButton(
            say("Open the prizes") if tie.mended_at_prizes else say("Open the rules"), context.look, "arrow-right"
        )
        self._build(contest)
        self.key.currentIndexChanged.connect(self._on_key_changed)
        self.witness.returnPressed.connect(self.reason.setFocus)
        self.reason.returnPressed.connect(self._on_record)
        self.mend.clicked.connect(lambda: self.mend_asked.emit(tie.mended_at_prizes))
        self.record.clicked.connect(self._on_record)
        self._on_key_changed()

    @property
    def keys_offered(self) -> bool:
        """Whether the rules name a way to decide it by hand."""
        return bool(self._tie.keys)

    def refuse(self, sentence: str) -> None:
        """Say beside the fields why the decision was not taken."""
        self.said.say(sentence)

    def _build(self, contest: Contest) -> None:
        say, words = self._context.words.say, self._context.words
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.room)
        column.setSpacing(SIZES.gap)
        tone = Tone.WAITING if self._tie.pressing else Tone.PLAIN
        column.addWidget(Line(self._tie.sentence, tone=tone, wrap=True))
        for key in self._tie.keys:
            label = words.say_term(key)
            self.key.addItem(label[:1].upper() + label[1:], key.value)
        self.key.setAccessibleName(say("How it was decided"))
        self._hint = Line(tone=Tone.QUIET, wrap=True)
        column.addWidget(self.key)
        column.addWidget(self._hint)
        column.addLayout(self._team_fields(contest))
        self.witness.setPlaceholderText(say("Witness of the drawing of lots"))
        self.witness.setAccessibleName(say("Witness"))
        column.addWidget(self.witness)
        self.reason.setAccessibleName(say("Reason"))
        column.addWidget(self.reason)
        column.addWidget(self.said)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.mend)
        buttons.addWidget(self.record)
        column.addLayout(buttons)
        self._allow(bool(self._tie.keys))

    def _team_fields(self, contest: Contest) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(SIZES.gap)
        for team in self._tie.teams if self._tie.keys else ():
            field = QLineEdit()
            field.setFixedWidth(_NUMBER_WIDTH)
            field.setAccessibleName(contest.team(team).name)
            self.fields[team] = field
            form.addRow(Line(contest.team(team).name), field)
        return form

    def _allow(self, allowed: bool) -> None:
        for widget in (self.key, self.witness, self.reason, self.record, *self.fields.values()):
            widget.setVisible(allowed)
        self.mend.setVisible(not allowed)
        if allowed:
            return
        say = self._context.words.say
        if self._tie.mended_at_prizes:
            said = say(
                "The chain of this side prize has no way left to decide it. Add the chair's decision or the "
                "drawing of lots to it on the prizes page, with the reason."
            )
        else:
            said = say(
                "The rules have no way left to decide it. Add the chair's decision or the drawing of lots to the "
                "chain on the rules page; once sheets are submitted the chair does it there, with the reason."
            )
        self._hint.setText(said)

    def _on_key_changed(self) -> None:
        if not self._tie.keys:
            return
        say, kind = self._context.words.say, TieKind(self.key.currentData())
        self.witness.setVisible(kind is TieKind.LOTS)
        lots = kind is TieKind.LOTS
        self.reason.setPlaceholderText(say("Remark, if there is one") if lots else say("Reason"))
        if kind is TieKind.EXTRA_QUESTION:
            self._hint.setText(say("Type each team's points in the extra question; more is better."))
        else:
            self._hint.setText(say("Type 1 for the better team, then 2, and so on."))

    def _on_record(self) -> None:
        typed = {team: field.text() for team, field in self.fields.items()}
        kind, reason = TieKind(self.key.currentData()), self.reason.text()
        try:
            if kind is TieKind.LOTS:
                reason = lots_reason(reason, self.witness.text(), self._context.words)
            decision = decision_from(kind, typed, reason)
        except Refusal as refusal:
            self.refuse(self._context.words.say_message(refusal.said))
            return
        self.said.clear()
        self.decided.emit(decision)
