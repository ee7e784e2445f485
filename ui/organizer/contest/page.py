"""The first page of an open contest: its rounds with their teams, its file, and the way back to the start page."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from ui.context import DeskContext
from ui.organizer.contest.entries_card import EntriesCard
from ui.organizer.contest.round_rows import RoundRowsModel
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.elided_line import ElidedLine
from ui.widgets.page import Page
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Headline, Line

_COLUMN_WIDTHS = (280, 160, 0, 240)
_MOST_ROUNDS_IN_SIGHT = 5


class ContestPage(Page):
    """Shows the rounds and the teams of the chosen one; opening a row makes it the round of all desks."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._build()
        self.rounds.row_opened.connect(self._on_row_opened)
        self.rounds.row_chosen.connect(self._show_entries)
        self.entries.changed.connect(self._on_entries_changed)
        self.leave.clicked.connect(self.leave_asked)

    @override
    def show_round(self, code: RoundCode) -> None:
        self.refresh()
        codes = [line.code for line in self.model.rows()]
        if code in codes:
            self.rounds.choose(codes.index(code))

    @override
    def refresh(self) -> None:
        snapshots, words = self.context.venue.snapshots, self.context.words
        contest = snapshots.contest()
        fingerprint, saved_at = snapshots.state()
        self.name.setText(contest.name)
        self.organizer.setText(
            words.say("{organizer} · {teams} teams", organizer=contest.organizer, teams=len(contest.teams))
        )
        self.model.show(snapshots.rounds())
        self._fit_rounds()
        if (chosen := self.rounds.currentIndex()).isValid():
            self._show_entries(chosen.row())
        saved = words.moment(saved_at) if saved_at is not None else ""
        self.file.setText(str(self.context.venue.file.path.absolute()))
        self.saved.setText(
            words.say("Last change {at} · fingerprint {fingerprint}", at=saved, fingerprint=fingerprint)
        )

    @override
    def focus_first(self) -> None:
        self.rounds.setFocus()

    def _build(self) -> None:
        say, look = self.context.words.say, self.context.look
        self.name = Headline()
        self.name.setWordWrap(True)
        self.organizer = Line(tone=Tone.QUIET, wrap=True)
        self.model = RoundRowsModel(self.context)
        self.rounds = RowTable(self.model, stretch=2, name="rounds", memory=self.context.memory)
        self.rounds.set_widths(*_COLUMN_WIDTHS)
        self.rounds.setAccessibleName(say("Rounds"))
        self.hint = Line(
            say("Enter or a double click makes a round the one that all desks work on."), tone=Tone.QUIET, wrap=True
        )
        self.entries = EntriesCard(self.context)
        self.file = ElidedLine(tone=Tone.QUIET)
        self.saved = ElidedLine(tone=Tone.QUIET)
        self.leave = PlainButton(say("Close this contest"), look, "sign-out")
        about = QVBoxLayout()
        about.setSpacing(0)
        about.addWidget(self.file)
        about.addWidget(self.saved)
        foot = QHBoxLayout()
        foot.addLayout(about, 1)
        foot.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        for widget in (self.name, self.organizer):
            column.addWidget(widget)
        column.addSpacing(SIZES.gap)
        column.addWidget(self.rounds)
        column.addWidget(self.hint)
        column.addSpacing(SIZES.gap)
        column.addWidget(self.entries, 1)
        column.addSpacing(SIZES.gap)
        column.addLayout(foot)

    def _fit_rounds(self) -> None:
        """As high as the rounds are, up to a handful; the room is for the teams."""
        rows = min(max(1, self.model.rowCount()), _MOST_ROUNDS_IN_SIGHT)
        self.rounds.setFixedHeight((rows + 1) * SIZES.row + 2 * self.rounds.frameWidth())

    def _show_entries(self, row: int) -> None:
        self.entries.show_board(self.context.venue.snapshots.board(self.model.row(row).code))

    def _on_entries_changed(self) -> None:
        self.refresh()
        self.entries.table.setFocus()

    def _on_row_opened(self, row: int) -> None:
        self.round_chosen.emit(self.model.row(row).code)
