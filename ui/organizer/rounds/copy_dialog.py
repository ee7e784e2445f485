"""Asks which settings a round takes over, and from which other round."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from stage_contest.services.rounds import RoundOnBoard, RoundsBoard, RoundSetting
from ui.dialogs.question import Question
from ui.organizer.rounds.moving import Acting
from ui.theme import SIZES, Tone
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Line


class CopyDialog(Question):
    """Closes once the settings are taken over."""

    def __init__(self, acting: Acting, board: RoundsBoard, shown: RoundOnBoard, *, parent: QWidget) -> None:
        say = acting.context.words.say
        title = say("Take over settings for {round}", round=shown.name)
        super().__init__(acting.context, title=title, verb=say("Take over"), parent=parent)
        self._acting = acting
        self._code = shown.code
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
        self._lay_out()
        self._allow()

    def _lay_out(self) -> None:
        say = self.context.words.say
        source = QHBoxLayout()
        source.setSpacing(SIZES.gap)
        source.addWidget(Line(say("From the round")))
        source.addWidget(self.like, 1)
        self.foot.insertWidget(0, self.beside, 1)
        self.body.setSpacing(SIZES.half)
        self.body.addLayout(source)
        self.body.addSpacing(SIZES.gap)
        for box in self.settings.values():
            self.body.addWidget(box)
        self.body.addWidget(Line(say("The teams of both rounds stay where they are."), tone=Tone.QUIET, wrap=True))

    def _chosen(self) -> list[RoundSetting]:
        return [setting for setting, box in self.settings.items() if box.isChecked()]

    def _allow(self) -> None:
        self.yes.setEnabled(bool(self._chosen()) and self.like.count() > 0)

    @override
    def _on_yes(self) -> None:
        self.beside.clear()
        rounds, at = self.context.venue.rounds, self.context.clock()
        like, chosen = RoundCode(self.like.currentData()), self._chosen()
        if self._acting.attempt(
            lambda actor: rounds.copy_settings(self._code, chosen, like=like, actor=actor, at=at), self.beside.say
        ):
            self.accept()
