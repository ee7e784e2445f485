"""The third step: where the file of the new contest is kept."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from stage_contest.domain.contest import Contest
from stage_contest.domain.errors import Message
from ui.look import Speech
from ui.organizer.new_contest.file_name import file_name_for, folder_fault, free_name, name_fault
from ui.organizer.new_contest.sources import summary_of
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Level, Line, repolish


class PlaceStep(QWidget):
    """A folder and a name; `path` gives None with a sentence beside what is wrong."""

    def __init__(self, speech: Speech, folder: Path, suffix: str) -> None:
        super().__init__()
        self._words = speech.words
        self._suffix = suffix
        self._made = ""
        self._build(speech)
        self.folder.setText(str(folder))
        self._connect()

    def show_contest(self, contest: Contest) -> None:
        """Say what will be made; the file is named after it unless a name was typed."""
        self.contest.setText(contest.name)
        self.about.setText(summary_of(contest, self._words))
        if self.name.text() == self._made:
            made = file_name_for(contest.name) or self._words.say("New contest")
            self._made = free_name(Path(self.folder.text()), made, self._suffix)
            self.name.setText(self._made)
        self._clear()

    def path(self) -> Path | None:
        """The file to make, or None where something is to be mended first."""
        self._clear()
        folder, name = Path(self.folder.text().strip()).expanduser(), self.name.text().strip()
        name = name.removesuffix(self._suffix)
        if (fault := folder_fault(folder)) is not None:
            self._refuse(self.folder, self.beside_folder, fault)
            return None
        if (fault := name_fault(folder, name, self._suffix)) is not None:
            self._refuse(self.name, self.beside_name, fault)
            return None
        return folder / f"{name}{self._suffix}"

    def refuse(self, said: Message) -> None:
        """Say why the file could not be made."""
        self.beside_name.say(self._words.say_message(said))

    def focus_first(self) -> None:
        """Put the focus on the file's name."""
        self.name.setFocus()

    def _build(self, speech: Speech) -> None:
        say = self._words.say
        self.contest = Line(level=Level.LEAD, wrap=True)
        self.about = Line(tone=Tone.QUIET, wrap=True)
        self.folder, self.name = QLineEdit(), QLineEdit()
        self.folder.setAccessibleName(say("Folder"))
        self.name.setAccessibleName(say("File name"))
        self.choose = PlainButton(say("Choose…"), speech.look, "folder-open")
        self.beside_folder, self.beside_name = RefusalLine(speech.look), RefusalLine(speech.look)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SIZES.room)
        grid.setVerticalSpacing(SIZES.half)
        grid.addWidget(Line(say("Folder")), 0, 0)
        grid.addWidget(self.folder, 0, 1)
        grid.addWidget(self.choose, 0, 2)
        grid.addWidget(self.beside_folder, 1, 1, 1, 2)
        grid.addWidget(Line(say("File name")), 2, 0)
        grid.addWidget(self.name, 2, 1)
        grid.addWidget(Line(self._suffix, tone=Tone.QUIET), 2, 2)
        grid.addWidget(self.beside_name, 3, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        hint = say("Everything of the contest is in this one file; it can be copied to a USB stick as it is.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.contest)
        column.addWidget(self.about)
        column.addSpacing(SIZES.room)
        column.addLayout(grid)
        column.addWidget(Line(hint, tone=Tone.QUIET, wrap=True))
        column.addStretch()

    def _connect(self) -> None:
        self.choose.clicked.connect(self._on_choose)
        for field in (self.folder, self.name):
            field.textEdited.connect(self._clear)

    def _refuse(self, field: QLineEdit, beside: RefusalLine, fault: Message) -> None:
        field.setProperty("tone", Tone.DANGER.value)
        repolish(field)
        beside.say(self._words.say_message(fault))
        field.setFocus()

    def _clear(self) -> None:
        for field, beside in ((self.folder, self.beside_folder), (self.name, self.beside_name)):
            field.setProperty("tone", "")
            repolish(field)
            beside.clear()

    def _on_choose(self) -> None:
        asked = self._words.say("Where shall the new contest be kept?")
        chosen = QFileDialog.getExistingDirectory(self, asked, self.folder.text())
        if chosen:
            self.folder.setText(str(Path(chosen)))
            self._clear()
