"""What the program remembers on this laptop: language, theme, how large everything is, where copies go."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QThreadPool, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QFrame, QHBoxLayout, QVBoxLayout

from reports.wording import LANGUAGES
from stage_contest.domain.errors import Refusal
from ui.background import Errand
from ui.backup_folder import BackupFolder, look_at
from ui.context import DeskContext
from ui.language import OWN_NAMES
from ui.settings import SCALES, Settings, Theme
from ui.theme import SIZES, Tone
from ui.widgets.buttons import ChoiceButton, PlainButton, PrimaryButton
from ui.widgets.elided_line import ElidedLine
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Level, Line

_LABEL_WIDTH = 176


class ProgramCard(QFrame):
    """Offers the choices; each is kept and worn at once."""

    surroundings_changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._context = context
        self._settings = context.memory.settings
        self._errand: Errand[object] | None = None
        say, look = context.words.say, context.look
        self.languages = {code: ChoiceButton(OWN_NAMES[code]) for code in LANGUAGES}
        self.themes: dict[Theme, ChoiceButton] = {
            "light": ChoiceButton(say("Light"), look, "sun"),
            "dark": ChoiceButton(say("Dark"), look, "moon"),
            "system": ChoiceButton(say("As this computer")),
        }
        self.scales = {scale: ChoiceButton(say("{percent} %", percent=scale)) for scale in SCALES}
        self.folder = ElidedLine()
        self.choose = PlainButton(say("Choose a folder…"), look, "folder-open")
        self.copy = PrimaryButton(say("Save a copy now"), look, "floppy-disk")
        self.said = RefusalLine(look)
        self._build()
        self._connect()

    def show_settings(self) -> None:
        """Show what is remembered."""
        kept = self._settings.load()
        self.languages[self._context.words.language].setChecked(True)
        self.themes[kept.theme].setChecked(True)
        self.scales[kept.scale].setChecked(True)
        self._show_folder(kept.backup_folder)

    def save_copy(self) -> None:
        """Copy the contest into the folder, beside the windows; a folder is chosen first if there is none."""
        folder = self._settings.load().backup_folder
        if folder is None:
            self._on_choose()
            folder = self._settings.load().backup_folder
        if folder is None:
            return
        copies, at = self._context.venue.copies, self._context.clock()
        self.copy.setEnabled(False)
        self.said.say(self._context.words.say("The copy is being written…"), Tone.WAITING)
        self._errand = Errand(lambda: copies.make(folder, at=at))
        self._errand.finished.connect(self._on_copied)
        self._errand.refused.connect(self._on_refused)
        self._errand.broke.connect(self._on_broke)
        self._errand.start(QThreadPool.globalInstance())

    def _build(self) -> None:
        say = self._context.words.say
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addWidget(Line(say("On this laptop"), level=Level.LEAD))
        column.addLayout(self._choices(say("Language"), list(self.languages.values())))
        column.addLayout(self._choices(say("Theme"), list(self.themes.values())))
        column.addLayout(self._choices(say("Letters and buttons"), list(self.scales.values())))
        column.addSpacing(SIZES.room)
        column.addWidget(Line(say("Copies of this contest"), level=Level.LEAD))
        column.addWidget(
            Line(
                say(
                    "A copy holds the whole contest as it is at that moment, and opens like any contest. It is "
                    "made when you press the button; best onto a stick, which is then kept away from this laptop."
                ),
                tone=Tone.QUIET,
                wrap=True,
            )
        )
        where = self._row(say("Folder"))
        where.addWidget(self.folder, 1)
        where.addWidget(self.choose)
        column.addLayout(where)
        column.addStretch()
        foot = QHBoxLayout()
        foot.setSpacing(SIZES.room)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.copy)
        column.addLayout(foot)

    def _choices(self, label: str, buttons: Sequence[ChoiceButton]) -> QHBoxLayout:
        row = self._row(label)
        group = QButtonGroup(self)
        for button in buttons:
            button.setAccessibleName(f"{label}: {button.text()}")
            group.addButton(button)
            row.addWidget(button)
        row.addStretch()
        return row

    @staticmethod
    def _row(label: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SIZES.gap)
        name = Line(label)
        name.setFixedWidth(SIZES.scaled(_LABEL_WIDTH))
        row.addWidget(name)
        return row

    def _connect(self) -> None:
        for language, button in self.languages.items():
            button.clicked.connect(lambda _on=False, value=language: self._keep(language=value))
        for theme, button in self.themes.items():
            button.clicked.connect(lambda _on=False, value=theme: self._keep(theme=value))
        for scale, button in self.scales.items():
            button.clicked.connect(lambda _on=False, value=scale: self._keep(scale=value))
        self.choose.clicked.connect(self._on_choose)
        self.copy.clicked.connect(self.save_copy)

    def _keep(self, **chosen: object) -> None:
        before = self._settings.load()
        after: Settings = replace(before, **chosen)  # type: ignore[arg-type]  # one field with its own kind of value
        if after != before:
            self._settings.save(after)
            self.surroundings_changed.emit()

    def _show_folder(self, folder: Path | None) -> None:
        say = self._context.words.say
        self.folder.setText(str(folder) if folder is not None else say("none chosen yet"))
        self.copy.setEnabled(self._errand is None)
        if folder is not None and self._errand is None:
            found = look_at(folder, self._context.venue.file.path, self._context.venue.copies)
            self.said.say(folder_sentence(found, self._context), folder_tone(found))

    def _on_choose(self) -> None:
        say = self._context.words.say
        before = self._settings.load().backup_folder
        start = str(before if before is not None and before.is_dir() else Path.home())
        chosen = QFileDialog.getExistingDirectory(self.window(), say("Where shall copies be kept?"), start)
        if chosen:
            self._settings.change(lambda settings: replace(settings, backup_folder=Path(chosen)))
            self.show_settings()

    def _on_copied(self, _copy: object) -> None:
        self._errand = None
        self.show_settings()

    def _on_refused(self, refusal: Refusal) -> None:
        self._errand = None
        self.copy.setEnabled(True)
        self.said.say(self._context.words.say_message(refusal.said))

    def _on_broke(self, error: Exception) -> None:
        self._errand = None
        self.copy.setEnabled(True)
        raise error


def folder_sentence(found: BackupFolder, context: DeskContext) -> str:
    """What is to be said of the folder."""
    say = context.words.say
    if not found.there:
        return say("This folder is not there now. Put the stick in, or choose another folder.")
    if not found.writable:
        return say("Nothing can be written in this folder; choose another one.")
    if found.latest is None:
        return say("There is no copy of this contest in it yet.")
    if not found.apart:
        return say("Last copy {at}, on the same disk as the contest; a stick is safer.", at=found.latest)
    return say("Last copy {at}.", at=found.latest)


def folder_tone(found: BackupFolder) -> Tone:
    """How urgent that is."""
    if not (found.there and found.writable):
        return Tone.DANGER
    return Tone.SAFE if found.apart and found.latest is not None else Tone.WAITING
