"""The small copy of the hall's screen on the operator's desk: the same scene, drawn smaller."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtQuickWidgets import QQuickWidget
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.projector.hall import Hall
from ui.projector.scene_file import HALL, prepare_drawing

_VEIL = 0.45


class SmallCopy(QQuickWidget):
    """Shows what the hall sees; while the hall is black, what it would see, under a veil."""

    def __init__(self, hall: Hall, look: Mapping[str, str], parent: QWidget | None = None) -> None:
        prepare_drawing()
        super().__init__(parent)
        self._hall = hall
        self.setResizeMode(QQuickWidget.ResizeMode.SizeRootObjectToView)
        self.setClearColor(Qt.GlobalColor.black)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSource(HALL)
        self.rootObject().setProperty("look", dict(look))
        self._show()
        hall.changed.connect(self._show)

    def wear(self, look: Mapping[str, str]) -> None:
        """Take other colours."""
        self.rootObject().setProperty("look", dict(look))

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, 270)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return width * 9 // 16

    def _show(self) -> None:
        root = self.rootObject()
        root.setProperty("veil", 0.0 if self._hall.lit else _VEIL)
        root.setProperty("picture", self._hall.drawn_for_the_operator())
