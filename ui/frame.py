"""The frame of an open contest: navigation at the left, its state on top, one page, one job."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.services.views import RoundLine
from ui.chooser import Chooser
from ui.context import DeskContext
from ui.desks import DeskPage, PageFactories, desk_named
from ui.door_keeper import DoorKeeper
from ui.navigation import Navigation
from ui.problems import Trouble
from ui.stage_line import door_sign
from ui.state_bar import StateBar
from ui.theme import SIZES, Tone
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.page import Page
from ui.widgets.page_room import PageRoom


class Frame(QWidget):
    """Shows the locked chooser or one desk's page; pages are built when they are first opened."""

    language_asked = Signal()
    shade_asked = Signal()
    surroundings_changed = Signal()
    leave_asked = Signal()
    judging = Signal(bool)
    """A desk was opened, and whether it is a judge's, which has the whole screen."""

    def __init__(self, context: DeskContext, pages: PageFactories, *, locked: bool) -> None:
        super().__init__()
        self.setObjectName("frame")
        self.context = context
        self._factories = pages
        self._rounds: tuple[RoundLine, ...] = ()
        self._name = context.venue.snapshots.contest().name
        self._door_keeper = DoorKeeper(context)
        self._trouble: Trouble | None = None
        self.pages: dict[DeskPage, Page] = {}
        self._rooms: dict[DeskPage, PageRoom] = {}
        self._build()
        self._connect()
        self.refresh()
        desk = desk_named(context.place.now.page)
        if locked or desk is None or not self._door_keeper.knows(desk, context.place.now.judge):
            self.lock()
        else:
            self.open_desk(desk, context.place.now.judge)

    @property
    def locked(self) -> bool:
        """Whether the chooser is in sight."""
        return self._stack.currentWidget() is self.chooser

    @property
    def page(self) -> Page | None:
        """The desk's page in sight; None while the desks are locked."""
        current = self._stack.currentWidget()
        return current.page if isinstance(current, PageRoom) else None

    def lock(self) -> None:
        """Put the desk away and show the chooser; nobody is signed in then, and what was being typed stays."""
        self.context.attendance.lock()
        self._stack.setCurrentWidget(self.chooser)
        self._show_surroundings(desk=None)
        self._show_chooser()
        now = self.context.place.now
        self.chooser.focus_desk(desk_named(now.page), now.judge)

    def open_desk(self, desk: DeskPage, judge: JudgeCode | None = None) -> None:
        """Bring a desk's page into sight, as that judge if it is the judge's; a guarded desk asks for a PIN."""
        if desk is DeskPage.JUDGE and judge is None:
            judge = self._judge_here()
        if not self._door_keeper.lets_in(desk, judge, self):
            self._stay()
            return
        if judge is not None:
            self.context.place.choose_judge(judge)
        self.context.place.go_to_page(desk.value)
        page = self.pages.get(desk)
        if page is None:
            page = self._factories[desk](self.context)
            page.lock_asked.connect(self.lock)
            page.round_chosen.connect(self._on_round_chosen)
            page.leave_asked.connect(self.leave_asked)
            page.page_asked.connect(self.open_desk)
            page.surroundings_changed.connect(self.surroundings_changed)
            self.pages[desk] = page
        self._show_surroundings(desk=desk)
        if (code := self.context.place.now.round) is not None:
            page.show_round(code)
        self._stack.setCurrentWidget(self._room(desk, page))
        self.judging.emit(desk is DeskPage.JUDGE)
        page.focus_first()

    def _room(self, desk: DeskPage, page: Page) -> PageRoom:
        """The room of a page; made once the page shows something, for only then does it know what it needs."""
        if desk not in self._rooms:
            self._rooms[desk] = PageRoom(page)
            self._stack.addWidget(self._rooms[desk])
        return self._rooms[desk]

    def refresh(self) -> None:
        """Show the contest's state anew, and the page in sight."""
        snapshots = self.context.venue.snapshots
        self._choose_some_round()
        self._rounds = snapshots.rounds()
        place = self.context.place.now
        self._show_hall()
        self.state_bar.show_contest(self._name, self._rounds, place.round)
        self._show_saved()
        self._show_stage()
        if self.page is not None:
            self.page.refresh()
        elif self.locked:
            self._show_chooser()

    def take_focus(self) -> None:
        """Put the focus where work goes on, once the frame is in its window."""
        if self.page is not None:
            self.page.focus_first()
        else:
            now = self.context.place.now
            self.chooser.focus_desk(desk_named(now.page), now.judge)

    def show_trouble(self, trouble: Trouble) -> None:
        """Say in the bar what the disk or a lock refused, with "try again"."""
        self._trouble = trouble
        self.trouble_bar.say(trouble.sentence)

    def show_report(self, sentence: str) -> None:
        """Say in the bar that a report of a bug was written."""
        self.report_bar.say(sentence)

    def _build(self) -> None:
        context, say = self.context, self.context.words.say
        self.navigation = Navigation(context, self._factories)
        self.state_bar = StateBar(context)
        self.trouble_bar = NoticeBar(context.look, icon="warning-fill", tone=Tone.DANGER, button=say("Try again"))
        self.report_bar = NoticeBar(context.look, icon="bug", tone=Tone.WAITING, button=say("Close"))
        self.read_only_bar = NoticeBar(context.look, icon="prohibit", tone=Tone.WAITING)
        self.chooser = Chooser(context, self._factories)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.chooser)
        bars = QVBoxLayout()
        bars.setContentsMargins(SIZES.room, 0, SIZES.room, 0)
        bars.addWidget(self.read_only_bar)
        bars.addWidget(self.trouble_bar)
        bars.addWidget(self.report_bar)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.state_bar)
        right.addLayout(bars)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.navigation.desk_chosen.connect(self.open_desk)
        self.navigation.lock_asked.connect(self.lock)
        self.chooser.desk_chosen.connect(self.open_desk)
        self.state_bar.round_chosen.connect(self._on_round_chosen)
        self.state_bar.language_asked.connect(self.language_asked)
        self.state_bar.shade_asked.connect(self.shade_asked)
        self.trouble_bar.answered.connect(self._on_try_again)
        self.report_bar.answered.connect(self.report_bar.hide)
        self.context.problems.troubled.connect(self.show_trouble)
        self.context.problems.eased.connect(self.trouble_bar.hide)
        self.context.projection.changed.connect(self._show_hall)
        key = QShortcut(QKeySequence(Qt.Key.Key_F12), self)
        key.activated.connect(self.lock)

    def _choose_some_round(self) -> None:
        """Without a round, or in one that is gone, be in the first that is not frozen: the evening to work on."""
        rounds = self.context.venue.snapshots.rounds()
        if not rounds or self.context.place.now.round in {line.code for line in rounds}:
            return
        unfrozen = [line.code for line in rounds if line.frozen_revision is None]
        self.context.place.choose_round((unfrozen or [rounds[-1].code])[0])

    def _judge_here(self) -> JudgeCode | None:
        """Whose desk the judge's is when it is opened without a name: the person's here, else the one before."""
        signed_in = self.context.attendance.signed_in
        own = signed_in.judge if signed_in is not None else None
        return own or self.context.place.now.judge

    def _stay(self) -> None:
        """Whoever was asked did not sign in: all is as it was."""
        desk = desk_named(self.context.place.now.page)
        if not self.locked and desk is not None:
            self.navigation.mark(desk)

    def _show_surroundings(self, desk: DeskPage | None) -> None:
        """A judge's desk and the locked chooser stand alone; the others have the navigation beside them."""
        self.navigation.setVisible(desk not in {None, DeskPage.JUDGE})
        self.state_bar.rounds.setVisible(desk is not None)
        if desk is not None:
            self.navigation.mark(desk)

    def _show_chooser(self) -> None:
        if (code := self.context.place.now.round) is not None:
            board = self.context.venue.snapshots.board(code)
            self.chooser.show_sign(door_sign(board, self.context.words))

    def _show_saved(self) -> None:
        file = self.context.venue.file
        if file.read_only and file.read_only_because is not None:
            because = self.context.words.say_message(file.read_only_because)
            self.state_bar.show_read_only(because)
            self.read_only_bar.say(because)
            return
        fingerprint, _saved_at = self.context.venue.snapshots.state()
        place = self.context.place.now
        revision = next((line.frozen_revision for line in self._rounds if line.code == place.round), None)
        self.state_bar.show_saved(fingerprint, revision)

    def _show_stage(self) -> None:
        """The team on stage and its stopwatch stay in sight, whatever the desk."""
        code = self.context.place.now.round
        frozen = {line.code for line in self._rounds if line.frozen_revision is not None}
        open_round = code if code not in frozen else None
        on_stage = self.context.venue.timing.on_stage(open_round) if open_round is not None else None
        self.state_bar.stage.show_stage(on_stage)
        self.chooser.show_stage(on_stage)

    def _show_hall(self) -> None:
        self.state_bar.show_hall(lit=self.context.projection.hall.lit)

    def _on_round_chosen(self, code: str) -> None:
        self.context.place.choose_round(RoundCode(code))
        if self.page is not None:
            self.page.show_round(RoundCode(code))
        self.refresh()

    def _on_try_again(self) -> None:
        if self._trouble is not None:
            self.trouble_bar.hide()
            self._trouble.again()
