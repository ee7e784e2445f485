"""The checklist: how far the preparation is, what is still missing, and the next thing to do."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from stage_contest.services.readiness import CheckItem, CheckState
from ui.context import DeskContext
from ui.desks import DeskPage
from ui.organizer.checklist.check_rows import CheckRowsModel, Column
from ui.organizer.checklist.mends import PAGES, mending
from ui.organizer.undo_bar import UndoBar
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from ui.widgets.page import Page
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Headline, Line

_COLUMN_WIDTHS = (136, 128, 0, 216)


class ChecklistPage(Page):
    """Every line leads to the page that mends it, by button or Enter; the main act is the next missing one."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._shown: tuple[CheckItem, ...] = ()
        self._build()
        self._connect()

    @override
    def show_round(self, code: RoundCode) -> None:
        self.refresh()

    @override
    def refresh(self) -> None:
        self.undo.refresh()
        items = self.context.venue.readiness.checklist()
        if items == self._shown:
            return
        self._shown = items
        current = self.table.currentIndex().row()
        self.model.show(items)
        self.table.choose(min(current, len(items) - 1))
        self._show_buttons(items)
        self._fit_rows()
        self._show_progress(items)

    @override
    def focus_first(self) -> None:
        missing = self._next_missing()
        if missing is not None:
            self.table.choose(self._shown.index(missing))
        elif self._shown and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self.table.setFocus()

    def _build(self) -> None:
        say, look = self.context.words.say, self.context.look
        self.title = Headline(say("What is still missing?"))
        self.undo = UndoBar(self.context, self)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(SIZES.gap)
        self.progress = Line(tone=Tone.QUIET)
        self.model = CheckRowsModel(self.context)
        self.table = RowTable(self.model, stretch=Column.SAID)
        self.table.setAccessibleName(say("Checklist"))
        self.table.horizontalHeader().hide()
        self.table.verticalHeader().setMinimumSectionSize(SIZES.row)
        self.table.verticalHeader().setDefaultSectionSize(SIZES.row)
        self.table.setWordWrap(True)
        self.table.set_widths(*_COLUMN_WIDTHS)
        for fixed in (Column.SECTION, Column.STATE, Column.MEND):
            self.table.horizontalHeader().setSectionResizeMode(fixed, QHeaderView.ResizeMode.Fixed)
        self.hint = Line(tone=Tone.QUIET, wrap=True)
        self.next = PrimaryButton(say("Next"), look, "arrow-right")
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.undo, 1)
        counted = QHBoxLayout()
        counted.setSpacing(SIZES.room)
        counted.addWidget(self.bar, 1)
        counted.addWidget(self.progress)
        foot = QHBoxLayout()
        foot.setSpacing(SIZES.room)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addLayout(head)
        column.addLayout(counted)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.undo.undone.connect(self.refresh)
        self.table.row_opened.connect(lambda row: self._go_to(self.model.row(row)))
        self.table.resized.connect(self._fit_rows)
        self.next.clicked.connect(self._on_next)

    def _show_buttons(self, items: tuple[CheckItem, ...]) -> None:
        """A button in the last cell of every row; Tab passes them by, for Enter on the row does the same."""
        words, look = self.context.words, self.context.look
        for row, item in enumerate(items):
            verb = mending(item.kind, words)
            named = words.say("Look") if item.state is CheckState.DONE else verb
            button = PlainButton(named) if item.state is CheckState.MISSING else QuietButton(named)
            button.explain(verb)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setProperty("list", "true")
            button.set_icon(look, "arrow-right")
            button.clicked.connect(lambda _checked=False, item=item: self._go_to(item))
            self.table.setIndexWidget(self.model.index(row, Column.MEND), _in_cell(button))

    def _fit_rows(self) -> None:
        """Every row as high as its sentence needs; Qt's own measure forgets the padding of the style sheet."""
        letters = self.table.fontMetrics()
        room = QRect(0, 0, self.table.columnWidth(Column.SAID) - 3 * SIZES.gap, 0)
        for row in range(self.model.rowCount()):
            sentence = str(self.model.index(row, Column.SAID).data())
            needed = letters.boundingRect(room, Qt.TextFlag.TextWordWrap, sentence).height()
            self.table.setRowHeight(row, max(SIZES.row, needed + SIZES.gap))

    def _show_progress(self, items: tuple[CheckItem, ...]) -> None:
        say = self.context.words.say
        remarks = sum(item.state is CheckState.REMARK for item in items)
        done = sum(item.state is CheckState.DONE for item in items)
        self.bar.setRange(0, len(items) - remarks)
        self.bar.setValue(done)
        counted = say("{done} of {all} done", done=done, all=len(items) - remarks)
        also = say("{remarks} remarks", remarks=remarks)
        self.progress.setText(f"{counted} · {also}" if remarks else counted)
        following = self._next_missing()
        if following is None:
            self.title.setText(say("Everything is prepared"))
            self.hint.setText(
                say("Next: check the hall before the show; then the evening begins on the other desks.")
            )
            self.next.setText(say("Check before the show"))
        else:
            self.title.setText(say("What is still missing?"))
            self.hint.setText(say("Next: {sentence}", sentence=following.said))
            self.next.setText(mending(following.kind, self.context.words))

    def _next_missing(self) -> CheckItem | None:
        return next((item for item in self._shown if item.state is CheckState.MISSING), None)

    def _on_next(self) -> None:
        following = self._next_missing()
        if following is None:
            self.page_asked.emit(DeskPage.CHECK)
        else:
            self._go_to(following)

    def _go_to(self, item: CheckItem) -> None:
        """Go to the page that mends it, and to the round that is concerned."""
        if item.round is not None:
            self.round_chosen.emit(item.round)
        self.page_asked.emit(PAGES[item.place])


def _in_cell(button: PlainButton) -> QWidget:
    """The button with a little room above and below."""
    cell = QWidget()
    row = QHBoxLayout(cell)
    row.setContentsMargins(0, 0, SIZES.half, 0)
    row.addWidget(button)
    return cell
