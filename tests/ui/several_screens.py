"""Run with several screens: says where the projector goes when screens are chosen, pulled and put back."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from reports.wording import Words
from stage_contest.domain.show import HallPicture, Scene
from ui.projector.projection import Projection
from ui.projector.screen_choice import identity
from ui.theme import Shade

NEUTRAL = HallPicture(Scene.NEUTRAL, contest="Hội thi", round="Chung kết", venue="Bình Sơn")


def say_where(projection: Projection) -> None:
    window = projection.window
    assert window is not None
    place = window.geometry()
    full = "full screen" if window.windowState() == Qt.WindowState.WindowFullScreen else "window"
    sys.stdout.write(f"{window.screen().name()} {place.x()},{place.y()} {place.width()}x{place.height()} {full}\n")


def screen_named(name: str) -> QScreen:
    return next(screen for screen in QGuiApplication.screens() if screen.name() == name)


def main() -> None:
    application = QApplication(sys.argv)
    operator = QWidget()
    operator.show()
    projection = Projection(lambda: NEUTRAL, Words("vi"), Shade.DARK)
    projection.open(operator)
    say_where(projection)
    wall = screen_named("wall")
    projection.want_screen(identity(wall))
    say_where(projection)
    application.screenRemoved.emit(wall)
    say_where(projection)
    application.screenAdded.emit(wall)
    say_where(projection)
    operator.setScreen(wall)
    operator.windowHandle().setScreen(wall)
    operator.move(wall.geometry().topLeft())
    application.processEvents()
    say_where(projection)
    projection.close()


if __name__ == "__main__":
    main()
