"""The check before the show: one line a thing that has gone wrong in a hall before, with its mend."""

from collections.abc import Callable

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
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
from ui.organizer.preshow.line_rows import ICONS, TONES
from ui.organizer.preshow.line_table import LineTable
from ui.organizer.preshow.probes import Surroundings, look_around, screens_seen
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PrimaryButton
from ui.widgets.elided_line import ElidedLine
from ui.widgets.page import Page
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.state_chip import StateChip
from ui.widgets.texts import Headline

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
        self.table = LineTable(self.context)
        self.said = RefusalLine(look)
        self.again = PrimaryButton(say("Check again"), look, "arrows-clockwise")
        head = QHBoxLayout()
        head.setSpacing(SIZES.gap)
        head.addWidget(Headline(say("Check before the show")))
        for chip in self.chips.values():
            head.addWidget(chip)
            chip.hide()
        head.addStretch()
        hint = ElidedLine(say("Best in the hall itself, an hour before the doors open."), tone=Tone.QUIET)
        middle = QHBoxLayout()
        middle.setSpacing(SIZES.room)
        middle.addWidget(hint, 1)
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
        self.table.act_asked.connect(self._do)

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
        self.table.show_lines(lines)
        say = self.context.words.say
        words = {
            Light.RED: say("{count} to mend", count=_count(lines, Light.RED)),
            Light.AMBER: say("{count} to look at", count=_count(lines, Light.AMBER)),
            Light.GREEN: say("{count} ready", count=_count(lines, Light.GREEN)),
        }
        for light, chip in self.chips.items():
            chip.show_state(words[light], icon=ICONS[light], tone=TONES[light])
            chip.setVisible(_count(lines, light) > 0)

    def _do(self, act: Act) -> None:
        if act is Act.TYPE_HALL:
            self.hall.focus_empty()
        elif act is Act.SAVE_COPY:
            self.save_copy()
        else:
            self.page_asked.emit(_PAGES[act])


def _count(lines: tuple[CheckLine, ...], light: Light) -> int:
    return sum(line.light is light for line in lines)
