"""A name as large as its room allows: one line at the size of the stage, else two lines a size smaller."""

from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from typing_extensions import override

from ui.theme import SIZES
from ui.widgets.texts import Level, Line, repolish


class FittedName(Line):
    """The name of a team on stage; it is never cut."""

    def __init__(self) -> None:
        super().__init__(level=Level.STAGE, wrap=True)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        large = QFont(self.font())
        large.setPixelSize(SIZES.text_stage)
        large.setWeight(QFont.Weight.Bold)
        fits = QFontMetrics(large).horizontalAdvance(self.text()) <= self.contentsRect().width()
        level = Level.STAGE if fits else Level.MARK
        if self.property("level") != level.value:
            self.setProperty("level", level.value)
            repolish(self)
