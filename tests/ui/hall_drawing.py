"""The scenes of the hall drawn small, to compare with kept pictures.

`python -m tests.ui.hall_drawing` draws the kept ones anew. Look at every picture before it is kept: the test only
says that a scene has changed, never whether it is right.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assets import asset
from reports.wording import Words
from stage_contest.domain.show import HallPicture
from tests.ui.hall_pictures import PICTURES
from ui.projector.drawing import drawn
from ui.projector.scene_file import HALL, prepare_drawing
from ui.theme import Shade, hall_look

GOLDEN = Path(__file__).parents[1] / "data" / "golden"
DRAWN = QSize(1280, 720)
KEPT = QSize(320, 180)


def load_letters() -> None:
    """Let Qt know the bundled letters of the hall."""
    for face in asset("fonts", "be-vietnam-pro").iterdir():
        if face.name.endswith(".ttf"):
            QFontDatabase.addApplicationFontFromData(face.read_bytes())


def small_picture(picture: HallPicture, shade: Shade) -> QImage:
    """The scene as the hall sees it, made so small that no machine's way of smoothing letters matters."""
    prepare_drawing()
    view = QQuickView()
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.setInitialProperties({"look": hall_look(shade), "picture": drawn(picture, Words("vi"))})
    view.setSource(HALL)
    view.resize(DRAWN)
    view.show()
    if not QTest.qWaitForWindowExposed(view):
        raise TimeoutError(view)
    image = view.grabWindow().scaled(
        KEPT, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    view.close()
    view.deleteLater()
    return image.convertToFormat(QImage.Format.Format_RGB32)


def golden_path(number: int, shade: Shade) -> Path:
    """Where the kept picture of that scene lies."""
    return GOLDEN / f"hall-{number:02d}-{PICTURES[number].scene}-{shade}.png"


def main() -> None:
    """Draw all pictures anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    load_letters()
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for number, picture in enumerate(PICTURES):
        for shade in Shade:
            small_picture(picture, shade).save(str(golden_path(number, shade)))
    application.quit()


if __name__ == "__main__":
    main()
