"""The buttons to Excel and to paper: import what was typed up, print sheets."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QWidget

from stage_contest.domain.contest import RoundCode
from ui.context import DeskContext
from ui.secretary.paper.import_dialog import ImportSheetsDialog
from ui.secretary.paper.line_rows import Choice
from ui.secretary.paper.print_dialog import PrintSheetsDialog
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton


class OutsideButtons(QWidget):
    """Open the two windows for it."""

    changed = Signal()
    """Sheets were imported."""
    said = Signal(str, object)
    """A sentence and its `Tone`."""

    def __init__(self, context: DeskContext, code: RoundCode) -> None:
        super().__init__()
        self._context = context
        self._code = code
        self._choice: Choice | None = None
        say, look = context.words.say, context.look
        self.bring_in = PlainButton(say("Import from Excel…"), look, "download-simple")
        self.print_out = PlainButton(say("Print sheets…"), look, "printer")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.gap)
        row.addWidget(self.bring_in)
        row.addWidget(self.print_out)
        self.bring_in.clicked.connect(self._on_bring_in)
        self.print_out.clicked.connect(self._on_print_out)

    def choose(self, choice: Choice) -> None:
        """That paper lies on the desk now; it is what printing offers first."""
        self._choice = choice

    def _on_bring_in(self) -> None:
        say = self._context.words.say
        chosen, _kind = QFileDialog.getOpenFileName(
            self.window(), say("Choose the typed-up sheets"), "", say("Workbooks (*.xlsx);;All files (*)")
        )
        if chosen:
            self.import_book(Path(chosen))

    def import_book(self, path: Path) -> None:
        """Show what importing that workbook would do, and do it if the user agrees."""
        dialog = ImportSheetsDialog(self._context, self._code, path, self.window())
        answered = dialog.exec() == QDialog.DialogCode.Accepted
        done = dialog.done_plan
        dialog.deleteLater()
        if answered and done is not None:
            sentence = self._context.words.say(
                "Imported. Sheets added: {added}, changed: {changed}, unchanged: {unchanged}; counted answers "
                "written down: {answers}.",
                added=len(done.added),
                changed=len(done.changed),
                unchanged=len(done.unchanged),
                answers=len(done.answers),
            )
            self.said.emit(sentence, Tone.SAFE)
            self.changed.emit()

    def _on_print_out(self) -> None:
        if self._choice is None:
            return
        dialog = PrintSheetsDialog(self._context, self._code, self._choice, self.window())
        dialog.exec()
        dialog.deleteLater()
