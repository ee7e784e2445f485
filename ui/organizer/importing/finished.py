"""The last page: what was imported, and how it can be taken back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from stage_contest.services.intake import IntakePlan
from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PrimaryButton
from ui.widgets.texts import Level, Line


class FinishedPage(QWidget):
    """The counts in a sentence, and where Undo is."""

    left = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._words = context.words
        say = context.words.say
        picture = QLabel()
        picture.setPixmap(context.look.icon("check-circle-fill", Tone.SAFE).pixmap(SIZES.text_stage))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence = Line(level=Level.LEAD)
        undo = Line(say("Undo on the Teams page takes the whole import back."), tone=Tone.QUIET)
        self.close_it = PrimaryButton(say("To the teams"))
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.close_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addStretch()
        for widget in (picture, self.sentence, undo):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        column.addLayout(foot)
        self.close_it.clicked.connect(self.left)

    def show_done(self, done: IntakePlan) -> None:
        """Say what was imported."""
        self.sentence.setText(
            self._words.say(
                "Imported. Teams added: {added}, changed: {changed}, unchanged: {unchanged}.",
                added=len(done.added),
                changed=len(done.changed),
                unchanged=len(done.unchanged),
            )
        )
        self.close_it.setFocus()
