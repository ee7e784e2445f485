"""Something happened: what it was, the reason, what will be written; and what happened before."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.people import Desk
from ui.context import DeskContext
from ui.secretary.accidents.form import AccidentForm, Proposal
from ui.secretary.accidents.judge_leaves import JudgeLeavesForm
from ui.secretary.accidents.late_team import LateTeamForm
from ui.secretary.accidents.not_performed import NotPerformedForm
from ui.secretary.accidents.power_cut import PowerCutForm
from ui.secretary.accidents.team_leaves import TeamLeavesForm
from ui.secretary.accidents.tonight import TonightPane
from ui.secretary.accidents.wrong_team import WrongTeamForm
from ui.theme import SIZES, Tone
from ui.widgets.buttons import ChoiceButton, PlainButton, PrimaryButton
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Headline, Level, Line

_SIZE = QSize(1240, 640)
_AROUND = 48
_LIST_WIDTH = 256


class AccidentDialog(QDialog):
    """A list of what can happen, each with a short form; one act each, with its reason."""

    def __init__(self, context: DeskContext, code: RoundCode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._code = code
        self._proposal = Proposal("")
        say = context.words.say
        self.setWindowTitle(say("Something happened"))
        self.resize(_SIZE.boundedTo(parent.window().size() - QSize(_AROUND, _AROUND)) if parent else _SIZE)
        self.forms: dict[str, AccidentForm] = {
            say("The power failed"): PowerCutForm(context),
            say("A team comes late"): LateTeamForm(context),
            say("A sheet for the wrong team"): WrongTeamForm(context),
            say("A judge leaves"): JudgeLeavesForm(context),
            say("A part is not performed"): NotPerformedForm(context),
            say("A team leaves"): TeamLeavesForm(context),
        }
        self._build()
        self._connect()
        self.refresh()
        self.choices[0].click()
        self.choices[0].setFocus()

    def refresh(self) -> None:
        """Offer what the round holds now."""
        board = self._context.venue.snapshots.board(self._code)
        for form in self.forms.values():
            form.show_board(board)
        self.tonight.show_round(self._code)

    @property
    def form(self) -> AccidentForm | None:
        """The form in front; None while the list of what happened is."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, AccidentForm) else None

    def _build(self) -> None:
        say, look = self._context.words.say, self._context.look
        self.tonight = TonightPane(self._context)
        self.choices = [ChoiceButton(name, look, form.icon) for name, form in self.forms.items()]
        self.happened = ChoiceButton(say("What happened tonight"), look, "list-bullets")
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        column = QVBoxLayout()
        column.setSpacing(SIZES.half)
        for number, (choice, form) in enumerate(zip(self.choices, self.forms.values(), strict=True)):
            self._offer(choice, form, number)
            column.addWidget(choice)
        column.addSpacing(SIZES.room)
        self._offer(self.happened, self.tonight, len(self.choices))
        column.addWidget(self.happened)
        column.addStretch()
        self.written = Line(level=Level.LEAD, wrap=True)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(say("Reason"))
        self.reason.setPlaceholderText(say("Reason (it is kept with the change)"))
        self.said = RefusalLine(look)
        self.close_it = PlainButton(say("Close"))
        self.yes = PrimaryButton("")
        middle = QHBoxLayout()
        middle.setSpacing(SIZES.wide)
        middle.addLayout(column)
        middle.addLayout(self._right(), 1)
        foot = QHBoxLayout()
        foot.setSpacing(SIZES.gap)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.close_it)
        foot.addWidget(self.yes)
        page = QVBoxLayout(self)
        page.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        page.setSpacing(SIZES.room)
        page.addWidget(Headline(say("Something happened")))
        page.addLayout(middle, 1)
        page.addLayout(foot)

    def _offer(self, choice: ChoiceButton, shown: QWidget, number: int) -> None:
        choice.setProperty("list", "true")
        choice.setFixedWidth(SIZES.scaled(_LIST_WIDTH))
        choice.setAutoDefault(False)
        self._group.addButton(choice, number)
        self._stack.addWidget(shown)

    def _right(self) -> QVBoxLayout:
        """The form, then what will be written, then the reason."""
        self.below = QFrame()
        self.below.setProperty("card", "true")
        told = QVBoxLayout(self.below)
        told.setContentsMargins(SIZES.room, SIZES.room, SIZES.room, SIZES.room)
        told.setSpacing(SIZES.gap)
        told.addWidget(Line(self._context.words.say("This will be written"), tone=Tone.QUIET))
        told.addWidget(self.written)
        told.addWidget(self.reason)
        column = QVBoxLayout()
        column.setSpacing(SIZES.room)
        column.addWidget(self._stack, 1)
        column.addWidget(self.below)
        return column

    def _connect(self) -> None:
        self._group.idClicked.connect(self._on_chosen)
        for form in self.forms.values():
            form.changed.connect(self._propose)
        self.reason.textChanged.connect(self._allow)
        self.reason.returnPressed.connect(self.yes.click)
        self.yes.clicked.connect(self._on_yes)
        self.close_it.clicked.connect(self.reject)

    def _on_chosen(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        form = self.form
        self.below.setVisible(form is not None)
        self.yes.setVisible(form is not None)
        self.said.clear()
        if form is not None:
            self.reason.setText(form.usual_reason)
            self._propose()

    def _propose(self) -> None:
        """Say what would be written; a sentence without an act says why there is none."""
        form = self.form
        if form is None:
            return
        self._proposal = form.proposal()
        self.written.setText(self._proposal.said)
        self.written.set_tone(Tone.PLAIN if self._proposal.write is not None else Tone.WAITING)
        self.yes.setText(form.verb)
        self._allow()

    def _allow(self) -> None:
        able = self._proposal.write is not None
        self.reason.setEnabled(able)
        self.yes.setEnabled(able and bool(self.reason.text().strip()))

    def _on_yes(self) -> None:
        form, write = self.form, self._proposal.write
        if form is None or write is None:
            return
        context, reason = self._context, self.reason.text().strip()
        actor, at = form.actor() or context.actor(Desk.SECRETARY), context.clock()
        context.problems.attempt(lambda: write(reason, actor, at), refused=self.said.say, done=self._on_written)

    def _on_written(self) -> None:
        self.reason.clear()
        self.refresh()
        self._propose()
        self.said.say(self._context.words.say("It is written down."), Tone.SAFE)
