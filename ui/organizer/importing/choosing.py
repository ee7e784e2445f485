"""The first page: which file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Headline, Level, Line

_WIDTH = 640


class ChoosePage(QWidget):
    """Says what is taken, and takes a file by the button or dropped upon it."""

    file_chosen = Signal(object)
    """The path of the file."""
    left = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._words = context.words
        self._look = context.look
        say = context.words.say
        self.setAcceptDrops(True)
        self.said = RefusalLine(context.look)
        self.cancel = PlainButton(say("Cancel"))
        self.choose = PrimaryButton(say("Choose a file…"), context.look, "folder-open")
        foot = QHBoxLayout()
        foot.setSpacing(SIZES.gap)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.choose)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(self._target())
        middle.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addWidget(Headline(say("Import registrations")))
        column.addStretch()
        column.addLayout(middle)
        column.addStretch()
        column.addLayout(foot)
        self.choose.clicked.connect(self._on_choose)
        self.cancel.clicked.connect(self.left)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.file_chosen.emit(paths[0])

    def _target(self) -> QFrame:
        say = self._words.say
        frame = QFrame()
        frame.setProperty("card", True)
        frame.setFixedWidth(_WIDTH)
        picture = QLabel()
        picture.setPixmap(self._look.icon("table", Tone.ACTION).pixmap(SIZES.text_stage))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        lead = Line(say("Choose the list as the offices sent it, or drop it here."), level=Level.LEAD, wrap=True)
        lead.setAlignment(Qt.AlignmentFlag.AlignCenter)
        more = Line(
            say(
                "An Excel workbook (.xlsx) or a CSV file, one sheet for all teams or one for each. Titles, "
                "signatures, merged cells and the fonts .VnTime and VNI are understood. You see first what would "
                "change; nothing is imported before you agree."
            ),
            tone=Tone.QUIET,
            wrap=True,
        )
        more.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(frame)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.wide)
        column.setSpacing(SIZES.room)
        for widget in (picture, lead, more):
            column.addWidget(widget)
        return frame

    def _on_choose(self) -> None:
        say = self._words.say
        kinds = say("Lists of registrations (*.xlsx *.csv);;All files (*)")
        chosen, _kind = QFileDialog.getOpenFileName(self, say("Choose the list of registrations"), "", kinds)
        if chosen:
            self.file_chosen.emit(Path(chosen))
