"""Asks for a new round: its name, whether it is a cluster or a final, and whose settings it begins with."""

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stage_contest.domain.contest import RoundCode, RoundKind
from stage_contest.services.preparation.new_contest import RoundWish, next_cluster
from stage_contest.services.rounds import RoundsBoard
from ui.organizer.rounds.moving import Acting
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Line

_WIDTH = 520


class AddDialog(QDialog):
    """Closes once the round is on the disk."""

    def __init__(self, acting: Acting, board: RoundsBoard, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._acting = acting
        say = acting.context.words.say
        self.setWindowTitle(say("Add a round"))
        self.setMinimumWidth(SIZES.scaled(_WIDTH))
        clusters = [place for place, shown in enumerate(board.rounds) if shown.kind is RoundKind.CLUSTER]
        self.name = QLineEdit(next_cluster([RoundWish(board.rounds[place].name) for place in clusters]).name)
        self.name.selectAll()
        self.kind = ChoiceBox()
        self.kind.addItem(say("Cluster round"), RoundKind.CLUSTER.value)
        self.kind.addItem(say("Final"), RoundKind.FINAL.value)
        self.like = ChoiceBox()
        for shown in board.rounds:
            self.like.addItem(shown.name, shown.code)
        self.like.addItem(say("No other round"), None)
        self.like.setCurrentIndex(clusters[-1] if clusters else 0)
        self.beside = RefusalLine(acting.context.look)
        self.no = PlainButton(say("Leave it"))
        self.yes = PrimaryButton(say("Add"))
        self.yes.setDefault(True)
        self._lay_out()
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        say = self._acting.context.words.say
        form = QFormLayout()
        form.setSpacing(SIZES.gap)
        fields = (
            (say("Name"), self.name),
            (say("Kind"), self.kind),
            (say("Panel, parts and prizes as in"), self.like),
        )
        for label, field in fields:
            field.setAccessibleName(label)
            form.addRow(Line(label), field)
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.gap)
        buttons.addWidget(self.beside, 1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addLayout(form)
        column.addLayout(buttons)

    def _on_yes(self) -> None:
        self.beside.clear()
        rounds, at = self._acting.context.venue.rounds, self._acting.context.clock()
        name, kind, like = self.name.text(), RoundKind(self.kind.currentData()), self.like.currentData()
        model = None if like is None else RoundCode(like)
        if self._acting.attempt(
            lambda actor: rounds.add(name, kind, like=model, actor=actor, at=at), self.beside.say
        ):
            self.accept()
