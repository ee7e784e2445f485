"""The first step: what the new contest is made from."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFileDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from stage_contest.domain.errors import Refusal
from stage_contest.services.archive import Archive
from ui.look import Speech
from ui.organizer.new_contest.sources import Sources, summary_of, title_of
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.elided_line import ElidedLine
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Level, Line

_MARK_WIDTH = 26
"""Where the words of a radio button begin."""


class SourceStep(QWidget):
    """The templates, or the file of an earlier contest."""

    chosen = Signal()
    """Another source was chosen."""

    def __init__(self, speech: Speech, sources: Sources, folder: Path, suffix: str) -> None:
        super().__init__()
        self._words = speech.words
        self._sources = sources
        self._folder = folder
        self._suffix = suffix
        self._earlier: Archive | None = None
        self.path: Path | None = None
        self._build(speech)
        self._connect()
        self._allow()

    def key(self) -> tuple[int, Path | None, bool]:
        """What was chosen, to be compared."""
        copies = self.copy.isChecked()
        return self._group.checkedId(), self.path if copies else None, copies and self.with_teams.isChecked()

    @property
    def copies(self) -> bool:
        """Whether an earlier contest is copied."""
        return self.copy.isChecked()

    def archive(self) -> Archive | None:
        """What was chosen; None with a sentence beside it where nothing was, or it cannot be read."""
        if not self.copies:
            return self._sources.templates[self._group.checkedId()]
        if self.path is None:
            self.beside.say(self._words.say("Please choose the file of the earlier contest."))
            self.choose.setFocus()
            return None
        if self.with_teams.isChecked():
            return self._earlier
        return self._read(self.path, teams=False)

    def take_file(self, path: Path) -> None:
        """Copy the contest of that file, if it can be read."""
        found = self._read(path, teams=True)
        if found is None:
            return
        self.path, self._earlier = path, found
        self.file.setText(found.contest.name)
        self.file.setVisible(True)
        self.about.setText(summary_of(found.contest, self._words))
        self.about.setVisible(True)
        self.chosen.emit()

    def focus_first(self) -> None:
        """Put the focus on what is chosen."""
        if (checked := self._group.checkedButton()) is not None:
            checked.setFocus()

    def _read(self, path: Path, *, teams: bool) -> Archive | None:
        self.beside.clear()
        try:
            return self._sources.earlier(path, teams)
        except Refusal as refusal:
            self.beside.say(self._words.say_message(refusal.said))
            return None

    def _build(self, speech: Speech) -> None:
        say = self._words.say
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, archive in enumerate(self._sources.templates):
            radio = QRadioButton(title_of(archive, self._words))
            self._group.addButton(radio, number)
            column.addWidget(radio)
            column.addLayout(_indented(Line(summary_of(archive.contest, self._words), tone=Tone.QUIET, wrap=True)))
            column.addSpacing(SIZES.room)
        self._group.button(0).setChecked(True)
        self.copy = QRadioButton(say("A copy of an earlier contest, without its marks"))
        self._group.addButton(self.copy, len(self._sources.templates))
        column.addWidget(self.copy)
        hint = say(
            "Rules, judges, rounds, prizes and texts are taken over; marks, draws, statuses and PINs are not."
        )
        column.addLayout(_indented(Line(hint, tone=Tone.QUIET, wrap=True)))
        column.addSpacing(SIZES.gap)
        self.choose = PlainButton(say("Choose its file…"), speech.look, "folder-open")
        self.with_teams = QCheckBox(say("With its teams and their members"))
        self.with_teams.setChecked(True)
        row = QHBoxLayout()
        row.setSpacing(SIZES.room)
        row.addWidget(self.choose)
        row.addWidget(self.with_teams)
        row.addStretch()
        self.file = ElidedLine(level=Level.LEAD)
        self.about = Line(tone=Tone.QUIET, wrap=True)
        self.beside = RefusalLine(speech.look)
        self._copy_fields = QWidget()
        fields = QVBoxLayout(self._copy_fields)
        fields.setContentsMargins(SIZES.scaled(_MARK_WIDTH) + SIZES.half, 0, 0, 0)
        fields.setSpacing(SIZES.half)
        fields.addLayout(row)
        for widget in (self.file, self.about, self.beside):
            fields.addWidget(widget)
        self.file.hide()
        self.about.hide()
        column.addWidget(self._copy_fields)
        column.addStretch()

    def _connect(self) -> None:
        self._group.idToggled.connect(self._allow)
        self._group.idToggled.connect(self.chosen)
        self.with_teams.toggled.connect(self.chosen)
        self.choose.clicked.connect(self._on_choose)

    def _allow(self) -> None:
        self._copy_fields.setVisible(self.copies)
        self.beside.clear()

    def _on_choose(self) -> None:
        say = self._words.say
        chosen, _kind = QFileDialog.getOpenFileName(
            self,
            say("Choose an earlier contest"),
            str(self._folder),
            say("Contests (*{suffix})", suffix=self._suffix),
        )
        if chosen:
            self.take_file(Path(chosen))


def _indented(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(SIZES.scaled(_MARK_WIDTH) + SIZES.half, 0, 0, 0)
    row.addWidget(widget, 1)
    return row
