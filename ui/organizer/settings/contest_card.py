"""What the contest is called, who holds it, and the logo of its papers."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from stage_contest.domain.contest import Contest
from stage_contest.domain.people import Desk
from ui.context import DeskContext
from ui.organizer.settings.committed_field import CommittedField
from ui.organizer.settings.far_field import FarField
from ui.organizer.settings.idle_field import IdleField
from ui.organizer.settings.logo_picture import logo_png
from ui.organizer.settings.reader_box import ReaderBox
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Level, Line

_YEAR_WIDTH = 96
_LOGO_SIDE = 128


class ContestCard(QFrame):
    """Edits them; each field is kept when its typing is done."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._context = context
        self._shown: Contest | None = None
        say, look = context.words.say, context.look
        self.name = CommittedField(say("Name of the contest"))
        self.organizer = CommittedField(say("Held by"))
        self.year = CommittedField(say("Year"), width=SIZES.scaled(_YEAR_WIDTH))
        self.said = RefusalLine(look)
        self.idle = IdleField(context)
        self.readers = ReaderBox(context)
        self.far = FarField(context)
        self.logo = QLabel()
        self.logo.setFixedSize(SIZES.scaled(_LOGO_SIDE), SIZES.scaled(_LOGO_SIDE))
        self.logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose = PlainButton(say("Choose a picture…"), look, "image")
        self.remove = PlainButton(say("No logo"), look, "trash")
        self.logo_said = RefusalLine(look)
        self._build()
        self._connect()

    def show_contest(self) -> None:
        """Show what is on file."""
        self._shown = self._context.venue.snapshots.contest()
        self.name.show_kept(self._shown.name)
        self.organizer.show_kept(self._shown.organizer)
        self.year.show_kept(str(self._shown.year))
        self.idle.show_kept()
        self.readers.show_kept()
        self.far.show_kept()
        read_only = self._context.venue.file.read_only
        for field in (self.name, self.organizer, self.year):
            field.freeze(frozen=read_only)
        self._show_logo(self._context.venue.settings.logo())
        self.choose.setEnabled(not read_only)
        self.remove.setEnabled(not read_only and self._context.venue.settings.logo() is not None)

    def take_logo(self, path: Path) -> None:
        """Make the picture of that file the logo of all papers."""
        settings, actor, at = (
            self._context.venue.settings,
            self._context.actor(Desk.ORGANIZER),
            self._context.clock(),
        )
        self._attempt(lambda: settings.set_logo(logo_png(path), actor=actor, at=at), self.logo_said)

    def _build(self) -> None:
        say = self._context.words.say
        line = QHBoxLayout()
        line.setSpacing(SIZES.room)
        line.addWidget(self.organizer, 1)
        line.addWidget(self.year)
        buttons = QVBoxLayout()
        buttons.setSpacing(SIZES.gap)
        about = say("It stands at the upper left of every certificate. PNG or JPEG; a transparent ground is best.")
        buttons.addWidget(Line(about, tone=Tone.QUIET, wrap=True))
        pair = QHBoxLayout()
        pair.setSpacing(SIZES.gap)
        pair.addWidget(self.choose)
        pair.addWidget(self.remove)
        pair.addStretch()
        buttons.addLayout(pair)
        buttons.addWidget(self.logo_said)
        buttons.addStretch()
        picture = QHBoxLayout()
        picture.setSpacing(SIZES.wide)
        picture.addWidget(self.logo, 0, Qt.AlignmentFlag.AlignTop)
        picture.addLayout(buttons, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addWidget(Line(say("The contest"), level=Level.LEAD))
        column.addWidget(self.name)
        column.addLayout(line)
        column.addWidget(self.said)
        column.addSpacing(SIZES.room)
        column.addWidget(Line(say("Logo of the papers"), level=Level.LEAD))
        column.addLayout(picture)
        desks = QHBoxLayout()
        desks.setSpacing(SIZES.wide)
        desks.addWidget(self.idle)
        desks.addWidget(self.readers)
        desks.addWidget(self.far)
        desks.addStretch()
        column.addLayout(desks)
        column.addStretch()

    def _connect(self) -> None:
        for field in (self.name, self.organizer, self.year):
            field.committed.connect(self._on_committed)
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(self._on_remove)

    def _show_logo(self, png: bytes | None) -> None:
        picture = QPixmap()
        if png is not None:
            picture.loadFromData(png)
            picture = picture.scaled(
                self.logo.size() * self.devicePixelRatioF(),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            picture.setDevicePixelRatio(self.devicePixelRatioF())
        else:
            picture = self._context.look.icon("image", Tone.QUIET).pixmap(SIZES.text_stage)
        self.logo.setPixmap(picture)

    def _on_committed(self) -> None:
        settings, actor, at = (
            self._context.venue.settings,
            self._context.actor(Desk.ORGANIZER),
            self._context.clock(),
        )
        name, organizer, typed = self.name.text(), self.organizer.text(), self.year.text().strip()
        if not (typed.isascii() and typed.isdigit()):
            self.year.show_fault(wrong=True)
            self.said.say(self._context.words.say('"{typed}" is no year; type it like 2024.', typed=typed))
            return
        self._attempt(
            lambda: settings.describe(
                name=name.strip(), organizer=organizer.strip(), year=int(typed), actor=actor, at=at
            ),
            self.said,
        )

    def _on_choose(self) -> None:
        say = self._context.words.say
        chosen, _kind = QFileDialog.getOpenFileName(
            self.window(), say("Choose a picture"), str(Path.home()), say("Pictures (*.png *.jpg *.jpeg)")
        )
        if chosen:
            self.take_logo(Path(chosen))

    def _on_remove(self) -> None:
        settings, actor, at = (
            self._context.venue.settings,
            self._context.actor(Desk.ORGANIZER),
            self._context.clock(),
        )
        self._attempt(lambda: settings.remove_logo(actor=actor, at=at), self.logo_said)

    def _attempt(self, act: Callable[[], object], said: RefusalLine) -> None:
        said.clear()
        self._context.problems.attempt(act, refused=said.say, done=self.show_contest)
