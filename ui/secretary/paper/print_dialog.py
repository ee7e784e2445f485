"""Printing score sheets: whose, of which part, blank or filled; shown before they are written to a PDF."""

from pathlib import Path

from PySide6.QtCore import QSize, QThreadPool
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from reports.pdf.score_sheets import score_sheets
from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import FileTrouble, Refusal, message
from stage_contest.domain.judges import JudgeCode
from ui.background import Errand
from ui.context import DeskContext
from ui.secretary.paper.line_rows import Choice
from ui.secretary.paper.sheet_papers import sheet_papers
from ui.theme import SIZES, Tone
from ui.whole_file import write_whole
from ui.widgets.buttons import ChoiceButton, PlainButton, PrimaryButton
from ui.widgets.paper_preview import PaperPreview
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Headline, Line

_SIZE = QSize(1040, 688)
_AROUND = 64


class PrintSheetsDialog(QDialog):
    """Shows the first sheet; all that were chosen go into one PDF, a page or more a sheet."""

    def __init__(
        self, context: DeskContext, code: RoundCode, choice: Choice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._code = code
        self._choice = choice
        self._board = context.venue.snapshots.board(code)
        self._errand: Errand[Path] | None = None
        self.setWindowTitle(context.words.say("Print score sheets"))
        self.resize(_SIZE.boundedTo(parent.window().size() - QSize(_AROUND, _AROUND)) if parent else _SIZE)
        self._build()
        self._connect()
        self._show()

    def wanted(self) -> tuple[tuple[JudgeCode, PartCode], ...]:
        """The sheets that were chosen, part by part as they are laid on the judges' table."""
        board, now = self._board, self._choice
        judged = [line.code for line in board.parts if line.criteria]
        parts = judged if self.parts.isChecked() else [now.part]
        judges = [line.code for line in board.panel if self.judges.isChecked() or line.code == now.judge]
        return tuple((judge, part) for part in parts for judge in judges)

    def write(self, path: Path) -> None:
        """Write the chosen sheets to that file, beside the window."""
        pdf = self._made()
        self.yes.setEnabled(False)
        self.said.say(self._context.words.say("Writing {file}…", file=path.name), Tone.WAITING)
        self._errand = Errand(lambda: _write(path, pdf))
        self._errand.finished.connect(self._on_written)
        self._errand.refused.connect(self._on_refused)
        self._errand.broke.connect(self._on_broke)
        self._errand.start(QThreadPool.globalInstance())

    @override
    def reject(self) -> None:
        """Esc closes the window; while the file is written it waits for that."""
        if self._errand is None:
            super().reject()

    def _build(self) -> None:
        say, look = self._context.words.say, self._context.look
        self.filled = ChoiceButton(say("With what is on file and control sums"), look, "list-numbers")
        self.blank = ChoiceButton(say("Blank, to write on"), look, "file")
        self.blank.setChecked(True)
        self._kind = QButtonGroup(self)
        self._kind.addButton(self.blank)
        self._kind.addButton(self.filled)
        self.judges = QCheckBox(say("All judges"))
        self.parts = QCheckBox(say("All parts that are marked"))
        self.judges.setChecked(True)
        self.parts.setChecked(True)
        self.count = Line(tone=Tone.QUIET)
        self.preview = PaperPreview(look.theme)
        self.said = RefusalLine(look)
        self.no = PlainButton(say("Close"))
        self.yes = PrimaryButton(say("Write to a PDF…"), look, "file-pdf")
        options = QHBoxLayout()
        options.setSpacing(SIZES.gap)
        for widget in (self.blank, self.filled):
            options.addWidget(widget)
        options.addSpacing(SIZES.room)
        for box in (self.judges, self.parts):
            options.addWidget(box)
            options.addSpacing(SIZES.gap)
        options.addStretch()
        options.addWidget(self.count)
        foot = QHBoxLayout()
        foot.setSpacing(SIZES.gap)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addWidget(Headline(say("Print score sheets")))
        column.addLayout(options)
        column.addWidget(self.preview, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        for button in (self.blank, self.filled, self.judges, self.parts):
            button.toggled.connect(self._show)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._on_yes)

    def _show(self) -> None:
        self.said.clear()
        self.count.setText(self._context.words.say("Sheets: {count}", count=len(self.wanted())))
        self.preview.show_pdf(self._made(only_first=True))

    def _made(self, *, only_first: bool = False) -> bytes:
        wanted = self.wanted()[:1] if only_first else self.wanted()
        context = self._context
        papers = sheet_papers(context.venue, self._code, wanted, filled=self.filled.isChecked(), at=context.clock())
        return score_sheets(papers, context.words)

    def _on_yes(self) -> None:
        say = self._context.words.say
        name = say("score sheets") + f"-{self._code}.pdf"
        chosen, _kind = QFileDialog.getSaveFileName(self, say("Write the score sheets to"), name, "PDF (*.pdf)")
        if chosen:
            self.write(Path(chosen).with_suffix(".pdf"))

    def _on_written(self, path: Path) -> None:
        self._end()
        words, count = self._context.words, len(self.wanted())
        self.said.say(words.say("{count} score sheets are in {file}.", count=count, file=path), Tone.SAFE)

    def _on_refused(self, refusal: Refusal) -> None:
        self._end()
        self.said.say(self._context.words.say_message(refusal.said))

    def _on_broke(self, error: Exception) -> None:
        self._end()
        raise error

    def _end(self) -> None:
        self._errand = None
        self.yes.setEnabled(True)


def _write(path: Path, pdf: bytes) -> Path:
    try:
        write_whole(path, pdf)
    except OSError as trouble:
        raise FileTrouble(
            message("{file} cannot be written: {said}.", file=str(path), said=trouble.strerror or str(trouble))
        ) from trouble
    return path
