"""The secretary's two windows beside the board: paper sheets, and what went wrong."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from stage_contest.domain.contest import RoundCode
from ui.context import DeskContext
from ui.secretary.accidents.dialog import AccidentDialog
from ui.secretary.paper.typed_line import Typing
from ui.secretary.paper.window import PaperWindow
from ui.widgets.buttons import PlainButton


class DeskWindows(QObject):
    """Their buttons; what was typed from paper and not kept waits here until the window is opened again."""

    def __init__(self, context: DeskContext, desk: QWidget, *, refused: Callable[[str], None]) -> None:
        super().__init__(desk)
        self._context = context
        self._desk = desk
        self._refused = refused
        self._typing: Typing = {}
        say, look = context.words.say, context.look
        self.paper = PlainButton(say("Paper sheets…"), look, "stack")
        self.accident = PlainButton(say("Something happened…"), look, "warning")
        self.paper.clicked.connect(self._on_paper)
        self.accident.clicked.connect(self._on_accident)

    def _on_paper(self) -> None:
        code = self._context.place.now.round
        if code is None:
            return
        board = self._context.venue.snapshots.board(code)
        if not board.panel or not any(line.criteria for line in board.parts):
            self._refused(self._context.words.say("This round has no judge or no part with score sheets."))
            return
        self._open_paper(code)

    def _open_paper(self, code: RoundCode) -> None:
        window = PaperWindow(self._context, code, self._typing, self._desk.window())
        window.exec()
        window.deleteLater()

    def _on_accident(self) -> None:
        code = self._context.place.now.round
        if code is not None:
            dialog = AccidentDialog(self._context, code, self._desk.window())
            dialog.exec()
            dialog.deleteLater()
