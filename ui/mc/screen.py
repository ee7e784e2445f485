"""The screen page: the presenter sees what the hall sees, chooses the scene and reveals item by item."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.people import Desk
from stage_contest.domain.show import Release, Reveal, Scene
from ui.context import DeskContext
from ui.mc.hall_panel import HallPanel
from ui.mc.reveal_panel import RevealPanel
from ui.mc.reveal_rows import SCENE_OF
from ui.theme import SIZES
from ui.widgets.page import Page


class ScreenDesk(Page):
    """The presenter's page of one round."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._round: RoundCode | None = None
        self.hall = HallPanel(context)
        self.reveals = RevealPanel(context)
        self._build()
        self._connect()

    @override
    def show_round(self, code: RoundCode) -> None:
        self._round = code
        self.reveals.said.clear()
        self.refresh()

    @override
    def refresh(self) -> None:
        if self._round is not None:
            self.context.projection.refresh()
            snapshots = self.context.venue.snapshots
            self.hall.stage.show_board(snapshots.board(self._round))
            self.reveals.show_page(snapshots.screen_page(self._round), snapshots.contest())
            picture = self.context.projection.hall.picture
            self.reveals.show_round_in_the_hall(picture.round if picture is not None else "")

    @override
    def focus_first(self) -> None:
        self.reveals.waiting.setFocus()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        row.setSpacing(SIZES.wide)
        row.addWidget(self.hall, 1)
        row.addWidget(self.reveals, 1)

    def _connect(self) -> None:
        self.reveals.scene_chosen.connect(self._on_scene_chosen)
        self.reveals.release_chosen.connect(self._on_release_chosen)
        self.reveals.reveal_asked.connect(self._on_reveal_asked)
        self.reveals.hide_asked.connect(self._on_hide_asked)
        black = QShortcut(QKeySequence(Qt.Key.Key_B), self)
        black.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        black.setAutoRepeat(False)
        black.activated.connect(self.hall.black.click)

    def _on_scene_chosen(self, scene: Scene) -> None:
        self._do(lambda code: self._set_scene(code, scene))

    def _on_release_chosen(self, release: Release) -> None:
        show, context = self.context.venue.show, self.context
        self._do(
            lambda code: show.set_release(code, release, actor=context.actor(Desk.ORGANIZER), at=context.clock())
        )

    def _on_reveal_asked(self, reveal: Reveal) -> None:
        def act(code: RoundCode) -> None:
            show, context = self.context.venue.show, self.context
            show.reveal(reveal, actor=context.actor(Desk.MC), at=context.clock())
            if show.hall_picture().scene is not SCENE_OF[reveal.kind]:
                self._set_scene(code, SCENE_OF[reveal.kind])

        self._do(act)

    def _on_hide_asked(self, reveal: Reveal) -> None:
        show, context = self.context.venue.show, self.context
        self._do(lambda _code: show.hide(reveal, actor=context.actor(Desk.MC), at=context.clock()))

    def _set_scene(self, code: RoundCode, scene: Scene) -> None:
        context = self.context
        context.venue.show.set_scene(code, scene, actor=context.actor(Desk.MC), at=context.clock())

    def _do(self, act: Callable[[RoundCode], None]) -> None:
        if self._round is None:
            return
        code = self._round
        self.context.problems.attempt(lambda: act(code), refused=self.reveals.refuse, done=self.reveals.said.clear)
        self.refresh()
