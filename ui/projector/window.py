"""The projector: a window of its own on the hall's screen."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtQuick import QQuickView
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.projector.hall import Hall
from ui.projector.scene_file import HALL, prepare_drawing
from ui.projector.screen_choice import hall_screen, identity

_WINDOW_PART = 2
"""Without a screen of its own the projector takes a half of the operator's, in width and in height."""


class ProjectorWindow(QQuickView):
    """Draws the hall full screen on the hall's screen; a plain window where there is only one screen."""

    closed = Signal()
    moved = Signal(str)
    """The identity of the screen it went to; empty for a plain window on the operator's screen."""
    drawing_failed = Signal(str)

    def __init__(self, hall: Hall, look: Mapping[str, str], operator: QWidget, *, wanted: str = "") -> None:
        prepare_drawing()
        super().__init__()
        self._hall = hall
        self._operator = operator
        self._wanted = wanted
        self.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.setColor(Qt.GlobalColor.black)
        self.setInitialProperties({"look": dict(look), "picture": hall.drawn_for_the_hall()})
        self.setSource(HALL)
        self._connect()

    def _connect(self) -> None:
        self._hall.changed.connect(self._on_hall_changed)
        self.sceneGraphError.connect(self._on_scene_graph_error)
        desktop: QGuiApplication = QGuiApplication.instance()  # type: ignore[assignment]  # the program always has one
        desktop.screenAdded.connect(self._on_screens_changed)
        desktop.screenRemoved.connect(self._on_screen_removed)
        if (desk := self._operator.window().windowHandle()) is not None:
            desk.screenChanged.connect(self._on_screens_changed)

    def open(self, wanted: str | None = None) -> None:
        """Show the window on the wanted screen (by identity) if that is free; the operator keeps the keyboard."""
        if wanted is not None:
            self._wanted = wanted
        self._place()
        self._operator.activateWindow()

    def wear(self, look: Mapping[str, str]) -> None:
        """Take other colours."""
        self.rootObject().setProperty("look", dict(look))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close()
            case Qt.Key.Key_PageDown:
                self._hall.turn_page(1)
            case Qt.Key.Key_PageUp:
                self._hall.turn_page(-1)
            case Qt.Key.Key_B if not event.isAutoRepeat():
                self._hall.light(on=not self._hall.lit)
            case _:
                super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _place(self, without: QScreen | None = None) -> None:
        screens = [screen for screen in QGuiApplication.screens() if screen is not without]
        home = hall_screen(screens, self._operator.screen(), self._wanted)
        if home is None:
            self._place_beside_the_operator()
        else:
            self.setScreen(home)
            self.setGeometry(home.geometry())
            self.showFullScreen()
        self.moved.emit(identity(home) if home else "")

    def _place_beside_the_operator(self) -> None:
        room = self._operator.screen().availableGeometry()
        width, height = room.width() // _WINDOW_PART, room.height() // _WINDOW_PART
        self.setScreen(self._operator.screen())
        self.showNormal()
        self.setGeometry(QRect(room.right() - width, room.top() + height // 4, width, height))

    def _on_hall_changed(self) -> None:
        self.rootObject().setProperty("picture", self._hall.drawn_for_the_hall())

    def _on_screens_changed(self) -> None:
        """A cable was put back, or the operator moved to another screen."""
        self._move()

    def _on_screen_removed(self, screen: QScreen) -> None:
        """A cable was pulled."""
        self._move(without=screen)

    def _move(self, without: QScreen | None = None) -> None:
        """Go where the choice leads now; the operator keeps the keyboard."""
        if self.isVisible():
            self._place(without=without)
            self._operator.activateWindow()

    def _on_scene_graph_error(self, _kind: QQuickView.SceneGraphError, said: str) -> None:
        self.drawing_failed.emit(said)
