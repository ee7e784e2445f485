"""The button that writes all tables of the contest to a workbook that import reads."""

from pathlib import Path

from PySide6.QtCore import QThreadPool, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from reports.wording import Words
from reports.xlsx import contest_tables
from stage_contest.domain.errors import Refusal
from stage_contest.services.venue import Venue
from ui.background import Errand
from ui.context import DeskContext
from ui.theme import Tone
from ui.whole_file import write_where_asked
from ui.widgets.buttons import PlainButton

_SUFFIX = ".xlsx"


class ExportButton(QWidget):
    """Asks for a file and writes it beside the windows; says in `said` how that ended."""

    said = Signal(str, object)
    """A sentence and its `Tone`, for the line of the page."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._errand: Errand[Path] | None = None
        self.button = PlainButton(context.words.say("Export to Excel…"), context.look, "upload-simple")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(self._on_clicked)

    def write(self, path: Path) -> None:
        """Write the workbook to that file."""
        venue, words = self._context.venue, self._context.words
        self.button.setEnabled(False)
        self._errand = Errand(lambda: _write(venue, words, path))
        self._errand.finished.connect(self._on_written)
        self._errand.refused.connect(self._on_refused)
        self._errand.broke.connect(self._on_broke)
        self._errand.start(QThreadPool.globalInstance())

    def _on_clicked(self) -> None:
        say = self._context.words.say
        name = say("tables of the contest") + _SUFFIX
        chosen, _kind = QFileDialog.getSaveFileName(self, say("Write the tables to"), name, "Excel (*.xlsx)")
        if chosen:
            self.write(Path(chosen).with_suffix(_SUFFIX))

    def _on_written(self, path: Path) -> None:
        self.button.setEnabled(True)
        self.said.emit(self._context.words.say("The tables are in {file}.", file=path), Tone.SAFE)

    def _on_refused(self, refusal: Refusal) -> None:
        self.button.setEnabled(True)
        self.said.emit(self._context.words.say_message(refusal.said), Tone.DANGER)

    def _on_broke(self, error: Exception) -> None:
        self.button.setEnabled(True)
        raise error


def _write(venue: Venue, words: Words, path: Path) -> Path:
    book = contest_tables(venue.snapshots.contest(), words)
    return write_where_asked(path, book)
