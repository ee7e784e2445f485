"""Where the scenes are, and how they are drawn where there is no graphics card to draw them."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

HALL = QUrl.fromLocalFile(str(Path(__file__).with_name("scenes") / "Hall.qml"))
"""The root of all scenes; it has the properties `picture`, `look` and `veil`."""

_WITHOUT_A_CARD = frozenset({"offscreen", "minimal", "vnc", "linuxfb"})


def prepare_drawing() -> None:
    """Draw in software on platforms without a graphics card; to be called before a scene is made."""
    already = QQuickWindow.sceneGraphBackend() == "software"
    if not already and QGuiApplication.platformName() in _WITHOUT_A_CARD:
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
