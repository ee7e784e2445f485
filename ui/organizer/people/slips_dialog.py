"""The slips that were just made: the only moment in which they can be seen and written."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.errors import Message
from ui.context import DeskContext
from ui.organizer.people.slip_writing import MadeSlips, write_slips
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.paper_preview import PaperPreview
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Headline, Line

_SIZE = (560, 688)


class SlipsDialog(QDialog):
    """Shows the first page and where the PDF lies; while it lies nowhere, closing asks once more."""

    def __init__(self, context: DeskContext, made: MadeSlips, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._made = made
        self._warned = False
        self.setWindowTitle(context.words.say("PIN slips"))
        self._build()
        self.resize(*_SIZE)
        self.elsewhere.clicked.connect(self._on_elsewhere)
        self.close_.clicked.connect(self.reject)
        self._show(made.path, made.trouble)

    @override
    def reject(self) -> None:
        if self._made.trouble is None or self._warned:
            super().reject()
            return
        self._warned = True
        self.said.say(
            self._context.words.say("These PINs are written nowhere yet. Close again to let them go."), Tone.WAITING
        )

    def _build(self) -> None:
        say, look = self._context.words.say, self._context.look
        self.preview = PaperPreview(look.theme)
        self.preview.show_pdf(self._made.pdf)
        self.said = RefusalLine(look)
        self.elsewhere = PlainButton(say("Write to another file…"), look, "file-pdf")
        self.close_ = PrimaryButton(say("Close"))
        self.close_.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.gap)
        buttons.addWidget(self.elsewhere)
        buttons.addStretch()
        buttons.addWidget(self.close_)
        hint = say(
            "Print them, cut them, hand each one over closed, then delete the file: nobody can make it again."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addWidget(Headline(say("PIN slips: {count}", count=self._made.count)))
        column.addWidget(Line(hint, tone=Tone.QUIET, wrap=True))
        column.addWidget(self.preview, 1)
        column.addWidget(self.said)
        column.addLayout(buttons)

    def _show(self, path: Path, trouble: Message | None) -> None:
        words = self._context.words
        if trouble is None:
            self.said.say(words.say("The slips are in {file}.", file=path), Tone.SAFE)
        else:
            self.said.say(words.say_message(trouble))

    def _on_elsewhere(self) -> None:
        say = self._context.words.say
        chosen, _kind = QFileDialog.getSaveFileName(
            self, say("Write the PIN slips to"), str(self._made.path), "PDF (*.pdf)"
        )
        if chosen:
            path = Path(chosen).with_suffix(".pdf")
            trouble = write_slips(path, self._made.pdf)
            if trouble is None:
                self._made = self._made.written_to(path)
            self._show(path, trouble)
