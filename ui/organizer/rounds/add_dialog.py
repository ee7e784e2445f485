"""Asks for a new round: its name, whether it is a cluster or a final, and whose settings it begins with."""

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget
from typing_extensions import override

from stage_contest.domain.contest import RoundCode, RoundKind
from stage_contest.services.preparation.new_contest import RoundWish, next_cluster
from stage_contest.services.rounds import RoundsBoard
from ui.dialogs.question import Question
from ui.organizer.rounds.moving import Acting
from ui.theme import SIZES
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Line


class AddDialog(Question):
    """Closes once the round is on the disk."""

    def __init__(self, acting: Acting, board: RoundsBoard, *, parent: QWidget) -> None:
        say = acting.context.words.say
        super().__init__(acting.context, title=say("Add a round"), verb=say("Add"), parent=parent)
        self._acting = acting
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
        self._lay_out()

    def _lay_out(self) -> None:
        say = self.context.words.say
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
        self.foot.insertWidget(0, self.beside, 1)
        self.body.addLayout(form)

    @override
    def _on_yes(self) -> None:
        self.beside.clear()
        rounds, at = self.context.venue.rounds, self.context.clock()
        name, kind, like = self.name.text(), RoundKind(self.kind.currentData()), self.like.currentData()
        model = None if like is None else RoundCode(like)
        if self._acting.attempt(
            lambda actor: rounds.add(name, kind, like=model, actor=actor, at=at), self.beside.say
        ):
            self.accept()
