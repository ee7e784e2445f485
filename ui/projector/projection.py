"""The projection: the hall, the window that shows it, and the screen it was sent to; it outlives every page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.show import HallPicture
from ui.projector.hall import Hall
from ui.projector.screen_choice import identity
from ui.projector.window import ProjectorWindow
from ui.theme import Shade, hall_look


@dataclass(frozen=True, slots=True)
class ScreenLine:
    """A screen as a chooser shows it: its identity, its name and its size in pixels."""

    identity: str
    name: str
    width: int
    height: int


class Projection(QObject):
    """Opens and closes the projector, and keeps its hall up to date; the hall starts black."""

    changed = Signal()
    """Something that a desk shows of the projector changed: open or not, lit or not, picture, page, screen."""
    troubled = Signal(str)
    """The graphics card refused to draw; what it said."""

    def __init__(self, picture: Callable[[], HallPicture], words: Words, shade: Shade, *, wanted: str = "") -> None:
        super().__init__()
        self._picture = picture
        self._shade = shade
        self._wanted = wanted
        self._screen = ""
        self._window: ProjectorWindow | None = None
        self._operator: QWidget | None = None
        self.hall = Hall(words, self)
        self.hall.changed.connect(self.changed)

    @property
    def look(self) -> dict[str, str]:
        """The colours and letters of the scenes."""
        return hall_look(self._shade)

    @property
    def shade(self) -> Shade:
        """Whether the scenes are drawn on near black or near white."""
        return self._shade

    @property
    def window(self) -> ProjectorWindow | None:
        """The projector's window while it is open."""
        return self._window

    @property
    def wanted(self) -> str:
        """The identity of the screen that was chosen for the hall; empty while none was."""
        return self._wanted

    @property
    def screen(self) -> str:
        """The identity of the screen the projector is on; empty on the operator's own."""
        return self._screen

    def refresh(self) -> None:
        """Give the hall a fresh picture; to be called whenever something in the contest changed."""
        self.hall.show_picture(self._picture())

    def open(self, operator: QWidget) -> None:
        """Open the projector beside the operator's window, whose closing closes it too."""
        if self._window is not None:
            return
        self.refresh()
        self._operator = operator.window()
        self._operator.installEventFilter(self)
        self._window = ProjectorWindow(self.hall, self.look, self._operator, wanted=self._wanted)
        self._window.moved.connect(self._on_moved)
        self._window.closed.connect(self._on_closed)
        self._window.drawing_failed.connect(self.troubled)
        self._window.open()
        self.changed.emit()

    def close(self) -> None:
        """Close the projector; the hall is black when it opens again."""
        if self._window is not None:
            self._window.close()

    def want_screen(self, wanted: str) -> None:
        """Send the projector to another screen, now or when it opens."""
        self._wanted = wanted
        if self._window is not None:
            self._window.open(wanted)
        self.changed.emit()

    def screens(self, operator: QWidget) -> Sequence[ScreenLine]:
        """The screens that the projector may go to: all but the operator's own."""
        own = operator.screen()
        return [
            ScreenLine(identity(screen), screen.model() or screen.name(), *screen.size().toTuple())
            for screen in QGuiApplication.screens()
            if screen is not own
        ]

    def speak(self, words: Words) -> None:
        """Draw in another language."""
        self.hall.speak(words)

    def wear(self, shade: Shade) -> None:
        """Draw on near black or near white."""
        self._shade = shade
        if self._window is not None:
            self._window.wear(self.look)
        self.changed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._operator and event.type() == QEvent.Type.Close:
            self.close()
        return super().eventFilter(watched, event)

    def _on_moved(self, screen: str) -> None:
        self._screen = screen
        self.changed.emit()

    def _on_closed(self) -> None:
        window, self._window = self._window, None
        if window is not None:
            window.deleteLater()
        if self._operator is not None:
            self._operator.removeEventFilter(self)
            self._operator = None
        self.hall.light(on=False)
        self._screen = ""
        self.changed.emit()
