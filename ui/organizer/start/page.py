"""The start page: recent contests, open, new, demonstration."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reports.wording import Words
from ui.language import OWN_NAMES, other_language
from ui.look import Look
from ui.memory import Memory
from ui.organizer.start.recent_contests import RecentContest, RecentContestsModel
from ui.theme import SIZES, Shade, Tone
from ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from ui.widgets.empty_hint import EmptyHint
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Headline, Level, Line

_COLUMN_WIDTHS = (320, 0, 176)


class StartPage(QWidget):
    """Lays out what can be opened and says what was asked for."""

    opened = Signal(object)
    """The path of a recent contest."""
    open_asked = Signal()
    new_asked = Signal()
    demonstration_asked = Signal()
    language_asked = Signal()
    shade_asked = Signal()

    def __init__(self, words: Words, look: Look, memory: Memory) -> None:
        super().__init__()
        self._words = words
        self._look = look
        self._build(memory)
        self._connect()

    def show_recent(self, recent: tuple[RecentContest, ...]) -> None:
        """Show the recent contests, the latest first."""
        self.model.show(recent)
        self._stack.setCurrentIndex(0 if recent else 1)
        self.go.setVisible(bool(recent))
        self.demonstration.setVisible(bool(recent))
        if recent:
            self.recent.choose(0)
            self.recent.setFocus()
        else:
            self.nothing_yet.setFocus()

    def say(self, sentence: str, tone: Tone = Tone.DANGER) -> None:
        """Say why nothing was opened, or what goes on."""
        self.notice.say(sentence, tone)

    def set_busy(self, *, busy: bool) -> None:
        """Take no other wish while one is being fulfilled."""
        for widget in (self.open, self.new, self.demonstration, self.go, self._stack):
            widget.setEnabled(not busy)

    def _build(self, memory: Memory) -> None:
        say, look = self._words.say, self._look
        self.language = QuietButton(OWN_NAMES[other_language(self._words.language)], look, "translate")
        self.language.setToolTip(say("Change the language"))
        dark = look.theme.shade is Shade.DARK
        self.shade = QuietButton("", look, "sun" if dark else "moon")
        self.shade.setToolTip(say("Light theme") if dark else say("Dark theme"))
        self.shade.setAccessibleName(self.shade.toolTip())
        self.model = RecentContestsModel(self._words, look)
        self.recent = RowTable(self.model, stretch=1, name="recent", memory=memory)
        self.recent.set_widths(*_COLUMN_WIDTHS)
        self.recent.setAccessibleName(say("Recent contests"))
        self.open = PlainButton(say("Open a file…"), look, "folder-open")
        self.new = PlainButton(say("New contest…"), look, "file-plus")
        self.demonstration = PlainButton(say("Open the demonstration"), look, "play")
        self.go = PrimaryButton(say("Open this contest"), look, "arrow-right")
        self.notice = RefusalLine(look)
        hint = say(
            "No contest was opened on this laptop yet. The demonstration shows a whole contest, ready to try."
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.recent)
        self.nothing_yet = EmptyHint(look, hint, icon="sparkle", button=say("Open the demonstration"))
        self._stack.addWidget(self.nothing_yet)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide * 3, SIZES.wide, SIZES.wide * 3, SIZES.wide)
        column.setSpacing(SIZES.room)
        column.addLayout(self._head())
        column.addWidget(Headline(say("Recent contests")))
        column.addWidget(self._stack, 1)
        column.addWidget(self.notice)
        column.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(Line("Stage Contest", level=Level.STAGE))
        subtitle = self._words.say("Scoring live stage contests on one laptop, without internet.")
        titles.addWidget(Line(subtitle, level=Level.LEAD, tone=Tone.QUIET))
        row = QHBoxLayout()
        row.addLayout(titles, 1)
        row.addWidget(self.language, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.shade, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SIZES.gap)
        row.addWidget(self.open)
        row.addWidget(self.new)
        row.addWidget(self.demonstration)
        row.addStretch()
        row.addWidget(self.go)
        return row

    def _connect(self) -> None:
        self.recent.row_opened.connect(lambda row: self.opened.emit(self.model.row(row).path))
        self.open.clicked.connect(self.open_asked)
        self.new.clicked.connect(self.new_asked)
        self.demonstration.clicked.connect(self.demonstration_asked)
        self.nothing_yet.asked.connect(self.demonstration_asked)
        self.go.clicked.connect(self._on_go)
        self.language.clicked.connect(self.language_asked)
        self.shade.clicked.connect(self.shade_asked)

    def _on_go(self) -> None:
        chosen = self.recent.currentIndex()
        if chosen.isValid():
            self.opened.emit(self.model.row(chosen.row()).path)
