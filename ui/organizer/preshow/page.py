"""The check before the show: one line a thing that has gone wrong in a hall before, with its mend."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QThreadPool
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.errors import Refusal
from ui.background import Errand
from ui.context import DeskContext
from ui.desks import DeskPage
from ui.organizer.preshow.check_line import Act, CheckLine, Light
from ui.organizer.preshow.facts import Facts
from ui.organizer.preshow.hall_size import HallSize
from ui.organizer.preshow.judging import judge
from ui.organizer.preshow.line_rows import ICONS, TONES, Column, LineRowsModel, act_word
from ui.organizer.preshow.probes import Surroundings, look_around, screens_seen
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.page import Page
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.row_table import RowTable
from ui.widgets.state_chip import StateChip
from ui.widgets.texts import Headline, Line

_COLUMN_WIDTHS = (120, 112, 0, 336, 160)
_PAGES = {
    Act.GO_TO_SCREEN: DeskPage.SCREEN,
    Act.GO_TO_SETTINGS: DeskPage.SETTINGS,
    Act.GO_TO_CHECKLIST: DeskPage.CHECKLIST,
    Act.GO_TO_ROUNDS: DeskPage.ROUNDS,
}


class PreshowPage(Page):
    """Looks around when it comes into sight and whenever it is asked to; `probe` does the slow part in a thread."""

    def __init__(self, context: DeskContext, probe: Callable[[Surroundings], Facts] = look_around) -> None:
        super().__init__(context)
        self._probe = probe
        self._round: RoundCode | None = None
        self._errand: Errand[object] | None = None
        self._again = False
        self._build()
        self._connect()

    @override
    def show_round(self, code: RoundCode) -> None:
        self._round = code
        self.refresh()

    @override
    def refresh(self) -> None:
        self.hall.show_setup()
        self.check()

    @override
    def focus_first(self) -> None:
        self.table.setFocus()

    def check(self) -> None:
        """Look around once more; asked for while looking, it looks again afterwards."""
        if self._round is None:
            return
        if self._errand is not None:
            self._again = True
            return
        context = self.context
        screens = screens_seen(self.window().screen(), context.projection.wanted)
        folder = context.memory.settings.load().backup_folder
        around = Surroundings(context.venue, self._round, screens, folder, context.clock)
        self._start(lambda: self._probe(around), self._on_found)

    def save_copy(self) -> None:
        """Copy the contest into the folder for copies."""
        folder = self.context.memory.settings.load().backup_folder
        if folder is None or self._errand is not None:
            return
        copies, at = self.context.venue.copies, self.context.clock()
        self.said.say(self.context.words.say("The copy is being written…"), Tone.WAITING)
        self._start(lambda: copies.make(folder, at=at), self._on_copied)

    def _build(self) -> None:
        say, look = self.context.words.say, self.context.look
        self.chips = {light: StateChip(look) for light in (Light.RED, Light.AMBER, Light.GREEN)}
        self.hall = HallSize(self.context)
        self.model = LineRowsModel(self.context)
        self.table = RowTable(self.model, stretch=Column.FOUND)
        self.table.set_widths(*_COLUMN_WIDTHS)
        self.table.setWordWrap(True)
        self.table.setAccessibleName(say("Check before the show"))
        for fixed in (Column.LIGHT, Column.TOPIC, Column.ACT):
            self.table.horizontalHeader().setSectionResizeMode(fixed, QHeaderView.ResizeMode.Fixed)
        self.said = RefusalLine(look)
        self.again = PrimaryButton(say("Check again"), look, "arrows-clockwise")
        head = QHBoxLayout()
        head.setSpacing(SIZES.gap)
        head.addWidget(Headline(say("Check before the show")))
        for chip in self.chips.values():
            head.addWidget(chip)
            chip.hide()
        head.addStretch()
        hint = Line(say("Best in the hall itself, an hour before the doors open."), tone=Tone.QUIET)
        middle = QHBoxLayout()
        middle.setSpacing(SIZES.room)
        middle.addWidget(hint)
        middle.addStretch()
        middle.addWidget(self.hall)
        foot = QHBoxLayout()
        foot.setSpacing(SIZES.room)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addLayout(head)
        column.addLayout(middle)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.again.clicked.connect(self.check)
        self.hall.changed.connect(self.check)
        self.table.row_opened.connect(lambda row: self._do(self.model.row(row).act))
        self.table.resized.connect(self._fit_rows)

    def _start(self, work: Callable[[], object], found: Callable[[object], None]) -> None:
        self.again.setEnabled(False)
        self._errand = Errand(work)
        self._errand.finished.connect(found)
        self._errand.refused.connect(self._on_refused)
        self._errand.broke.connect(self._on_broke)
        self._errand.start(QThreadPool.globalInstance())

    def _on_found(self, facts: object) -> None:
        self._ended()
        if isinstance(facts, Facts):
            self._show(judge(facts))
        if self._again:
            self._again = False
            self.check()

    def _on_copied(self, _copy: object) -> None:
        self._ended()
        self.said.clear()
        self.check()

    def _on_refused(self, refusal: Refusal) -> None:
        self._ended()
        self.said.say(self.context.words.say_message(refusal.said))

    def _on_broke(self, error: Exception) -> None:
        self._ended()
        raise error

    def _ended(self) -> None:
        self._errand = None
        self.again.setEnabled(True)

    def _show(self, lines: tuple[CheckLine, ...]) -> None:
        current = max(0, self.table.currentIndex().row())
        self.model.show(lines)
        self.table.choose(min(current, len(lines) - 1))
        for row, line in enumerate(lines):
            self.table.setIndexWidget(self.model.index(row, Column.ACT), self._button(line))
        self._fit_rows()
        say = self.context.words.say
        words = {
            Light.RED: say("{count} to mend", count=_count(lines, Light.RED)),
            Light.AMBER: say("{count} to look at", count=_count(lines, Light.AMBER)),
            Light.GREEN: say("{count} ready", count=_count(lines, Light.GREEN)),
        }
        for light, chip in self.chips.items():
            chip.show_state(words[light], icon=ICONS[light], tone=TONES[light])
            chip.setVisible(_count(lines, light) > 0)

    def _button(self, line: CheckLine) -> QWidget:
        """The button of a line, if any; Tab passes it by, for Enter on the row does the same."""
        if line.act is None:
            return QWidget()
        button = PlainButton(act_word(line.act, self.context.words))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._do(line.act))
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, SIZES.half, 0)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return cell

    def _fit_rows(self) -> None:
        """Every row as high as its sentences need."""
        letters = self.table.fontMetrics()
        for row in range(self.model.rowCount()):
            needed = 0
            for column in (Column.FOUND, Column.MEND):
                room = QRect(0, 0, self.table.columnWidth(column) - 3 * SIZES.gap, 0)
                text = self.model.text(self.model.row(row), column)
                needed = max(needed, letters.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height())
            self.table.setRowHeight(row, max(SIZES.row + SIZES.half, needed + SIZES.gap + SIZES.half))

    def _do(self, act: Act | None) -> None:
        if act is Act.TYPE_HALL:
            self.hall.focus_empty()
        elif act is Act.SAVE_COPY:
            self.save_copy()
        elif act is not None:
            self.page_asked.emit(_PAGES[act])


def _count(lines: tuple[CheckLine, ...], light: Light) -> int:
    return sum(line.light is light for line in lines)
