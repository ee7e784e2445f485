"""Asks which settings a round takes over, and from which other round."""

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from stage_contest.domain.contest import RoundCode
from stage_contest.services.rounds import RoundOnBoard, RoundsBoard, RoundSetting
from ui.organizer.rounds.moving import Acting
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Line

_WIDTH = 520


class CopyDialog(QDialog):
    """Closes once the settings are taken over."""

    def __init__(self, acting: Acting, board: RoundsBoard, shown: RoundOnBoard, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._acting = acting
        self._code = shown.code
        say = acting.context.words.say
        self.setWindowTitle(say("Take over settings for {round}", round=shown.name))
        self.setMinimumWidth(SIZES.scaled(_WIDTH))
        self.like = ChoiceBox()
        self.like.setAccessibleName(say("From the round"))
        for other in board.rounds:
            if other.code != shown.code:
                self.like.addItem(other.name, other.code)
        self.settings = {
            RoundSetting.PANEL: QCheckBox(say("The panel")),
            RoundSetting.PARTS: QCheckBox(say("The parts")),
            RoundSetting.PRIZES: QCheckBox(say("The prizes")),
            RoundSetting.RELEASE: QCheckBox(say("What the hall may see before the freeze (this cannot be undone)")),
        }
        for setting, box in self.settings.items():
            box.setChecked(setting is not RoundSetting.RELEASE)
            box.toggled.connect(self._allow)
        self.beside = RefusalLine(acting.context.look)
        self.no = PlainButton(say("Leave it"))
        self.yes = PrimaryButton(say("Take over"))
        self.yes.setDefault(True)
        self._lay_out()
        self._allow()
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        say = self._acting.context.words.say
        source = QHBoxLayout()
        source.setSpacing(SIZES.gap)
        source.addWidget(Line(say("From the round")))
        source.addWidget(self.like, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.gap)
        buttons.addWidget(self.beside, 1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.half)
        column.addLayout(source)
        column.addSpacing(SIZES.gap)
        for box in self.settings.values():
            column.addWidget(box)
        column.addWidget(Line(say("The teams of both rounds stay where they are."), tone=Tone.QUIET, wrap=True))
        column.addSpacing(SIZES.gap)
        column.addLayout(buttons)

    def _chosen(self) -> list[RoundSetting]:
        return [setting for setting, box in self.settings.items() if box.isChecked()]

    def _allow(self) -> None:
        self.yes.setEnabled(bool(self._chosen()) and self.like.count() > 0)

    def _on_yes(self) -> None:
        self.beside.clear()
        rounds, at = self._acting.context.venue.rounds, self._acting.context.clock()
        like, chosen = RoundCode(self.like.currentData()), self._chosen()
        if self._acting.attempt(
            lambda actor: rounds.copy_settings(self._code, chosen, like=like, actor=actor, at=at), self.beside.say
        ):
            self.accept()
