"""Lines of text in the sizes of the scale; each leaves room for stacked Vietnamese marks."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import Tone


class Level(StrEnum):
    """The size of a line: 12, 14, 16, 20 (`BIG` light, `TITLE` bold), 28, 40."""

    SMALL = "small"
    BASE = "base"
    LEAD = "lead"
    BIG = "big"
    TITLE = "title"
    MARK = "mark"
    STAGE = "stage"


class Line(QLabel):
    """A line or short paragraph of text; `set_tone` recolours it."""

    def __init__(
        self, text: str = "", *, level: Level = Level.BASE, tone: Tone = Tone.PLAIN, wrap: bool = False
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setIndent(0)
        self.setProperty("level", level.value)
        self.setProperty("tone", tone.value)

    def set_tone(self, tone: Tone) -> None:
        """Show the text in the ink of another tone."""
        if self.property("tone") != tone.value:
            self.setProperty("tone", tone.value)
            repolish(self)


class Headline(Line):
    """The name of a page or of a card."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text, level=Level.TITLE)


def repolish(widget: QWidget) -> None:
    """Let the style sheet look at the properties of the widget again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
