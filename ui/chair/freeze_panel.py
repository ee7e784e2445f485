"""What the freeze still lacks, and the acts of the chair on the whole round."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.buttons import DangerButton, PlainButton, PrimaryButton
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Level, Line

_LIST_HEIGHT = 112


class FreezePanel(QWidget):
    """Says in sentences what stands in the way; asks to confirm all, freeze or unfreeze."""

    confirm_all_asked = Signal()
    freeze_asked = Signal()
    unfreeze_asked = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._words = context.words
        say = context.words.say
        self._shown: tuple[str, ...] | None = None
        self.heading = Line(level=Level.LEAD, wrap=True)
        self.said = RefusalLine(context.look)
        self.confirm_all = PlainButton("", context.look, "checks")
        self.confirm_all.setToolTip(say("Confirms every part of every team whose sheets are all in"))
        self.unfreeze = DangerButton(say("Unfreeze…"), context.look, "lock-simple-open")
        self.freeze = PrimaryButton(say("Freeze the results"), context.look, "lock-simple")
        self._list = QScrollArea()
        self._list.setWidgetResizable(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFixedHeight(_LIST_HEIGHT)
        self._build()
        self.confirm_all.clicked.connect(self.confirm_all_asked)
        self.freeze.clicked.connect(self.freeze_asked)
        self.unfreeze.clicked.connect(self.unfreeze_asked)

    def show_round(self, blocking: Sequence[str], since: Sequence[str], *, confirmable: int, frozen: bool) -> None:
        """Show what may be done now, else what changed `since` the freeze before.

        The list keeps its place of reading while it stays the same.
        """
        self.confirm_all.setText(self._words.say("Confirm all ({count})", count=confirmable))
        self.confirm_all.setEnabled(confirmable > 0)
        self.confirm_all.setVisible(not frozen)
        self.freeze.setVisible(not frozen)
        self.freeze.setEnabled(not blocking)
        self.unfreeze.setVisible(frozen)
        self._show_heading(len(blocking), frozen=frozen)
        listed = tuple(blocking) or tuple(since)
        self._list.setVisible(bool(listed))
        if listed != self._shown:
            self._shown = listed
            self._list.setWidget(_sentences(listed))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.heading)
        column.addWidget(self._list)
        column.addWidget(self.said)
        buttons = QHBoxLayout()
        buttons.addWidget(self.unfreeze)
        buttons.addWidget(self.confirm_all)
        buttons.addStretch()
        buttons.addWidget(self.freeze)
        column.addLayout(buttons)

    def _show_heading(self, blocking: int, *, frozen: bool) -> None:
        if frozen:
            self.heading.setText(self._words.say("The round is frozen; prizes and papers read from its snapshot."))
        elif blocking:
            self.heading.setText(self._words.say("Before the freeze ({count})", count=blocking))
        else:
            self.heading.setText(self._words.say("Nothing stands in the way of the freeze."))
        self.heading.set_tone(Tone.PLAIN if frozen or blocking else Tone.SAFE)


def _sentences(sentences: Sequence[str]) -> QWidget:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, SIZES.gap, 0)
    column.setSpacing(SIZES.half)
    for sentence in sentences:
        column.addWidget(Line(f"•  {sentence}", tone=Tone.WAITING, wrap=True))
    column.addStretch()
    return body
