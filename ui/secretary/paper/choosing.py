"""Which paper lies on the desk: the part, the judge, the first reading or the blind second one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.paper_reading import Pass
from stage_contest.services.views import JudgeLine, PartLine
from ui.context import DeskContext
from ui.secretary.paper.line_rows import Choice
from ui.theme import SIZES, Tone
from ui.widgets.buttons import ChoiceButton
from ui.widgets.part_choice import PartChoice


class SheetChoice(QWidget):
    """Parts and judges in one line, the readings in `both` for another; judges whose paper is read wear a tick."""

    chosen = Signal(object)
    """The `Choice` that the user made."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._look = context.look
        self._choice: Choice | None = None
        say = context.words.say
        self.parts = PartChoice()
        self.judges: dict[JudgeCode, ChoiceButton] = {}
        self.passes = {
            Pass.FIRST: ChoiceButton(say("First reading"), context.look, "number-circle-one"),
            Pass.SECOND: ChoiceButton(say("Second, blind"), context.look, "number-circle-two"),
        }
        self._group, self._pass_group = QButtonGroup(self), QButtonGroup(self)
        self._judge_row = QHBoxLayout()
        self._judge_row.setSpacing(SIZES.half)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.wide)
        row.addWidget(self.parts)
        row.addLayout(self._judge_row)
        row.addStretch()
        self.both = QHBoxLayout()
        self.both.setSpacing(SIZES.gap)
        for which, button in self.passes.items():
            self._pass_group.addButton(button)
            self.both.addWidget(button)
            button.clicked.connect(lambda _checked=False, which=which: self._choose(which=which))
        self.parts.part_chosen.connect(lambda code: self._choose(part=code))

    def offer(self, parts: tuple[PartLine, ...], panel: Sequence[JudgeLine], choice: Choice) -> None:
        """Offer those parts and judges, with one paper chosen."""
        self._choice = choice
        self.parts.show_parts(parts, choice.part)
        if list(self.judges) != [line.code for line in panel]:
            self._offer_judges(panel)
        self.judges[choice.judge].setChecked(True)
        self.passes[choice.which].setChecked(True)

    def show_read(self, read: frozenset[JudgeCode]) -> None:
        """Tick the judges whose paper of this part and pass is read."""
        for code, button in self.judges.items():
            icon = ("check-circle-fill", Tone.SAFE) if code in read else ("circle", Tone.QUIET)
            button.setIcon(self._look.icon(*icon))

    def _offer_judges(self, panel: Sequence[JudgeLine]) -> None:
        for old in self.judges.values():
            self._group.removeButton(old)
            old.hide()
            old.deleteLater()
        self.judges = {line.code: self._judge_button(line) for line in panel}

    def _judge_button(self, line: JudgeLine) -> ChoiceButton:
        button = ChoiceButton(line.code.upper())
        button.setToolTip(line.name)
        button.clicked.connect(lambda: self._choose(judge=line.code))
        self._group.addButton(button)
        self._judge_row.addWidget(button)
        return button

    def _choose(self, **said: object) -> None:
        if self._choice is not None:
            now = {"judge": self._choice.judge, "part": self._choice.part, "which": self._choice.which}
            self.chosen.emit(Choice(**{**now, **said}))  # type: ignore[arg-type]
