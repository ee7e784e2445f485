"""Fields of the rules page side by side, and what is said about them below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from stage_contest.services.rulebook import Finding
from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.texts import Line

NUMBER_WIDTH = 88


class FindingLine(QWidget):
    """The first of what is said about a place; hidden while nothing is."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._icon = QLabel()
        self._sentence = Line(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.half)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        self.hide()

    def text(self) -> str:
        """The sentence in sight, or an empty text."""
        return self._sentence.text()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say the first fault, or else all remarks."""
        faults = [finding for finding in findings if finding.fault]
        said = faults[:1] or findings
        tone = Tone.DANGER if faults else Tone.WAITING
        self._sentence.setText(" ".join(self._context.words.say_message(finding.said) for finding in said))
        self._sentence.set_tone(tone)
        icon = "warning-circle-fill" if faults else "info"
        self._icon.setPixmap(self._context.look.icon(icon, tone).pixmap(SIZES.text_title))
        self.setVisible(bool(said))


class FieldRow(QWidget):
    """Fields side by side, each with its share of the room that is left, and what is said about them below."""

    def __init__(self, context: DeskContext, *fields: tuple[QWidget, int]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.said = FindingLine(context)
        row = QHBoxLayout()
        row.setSpacing(SIZES.room)
        for field, share in fields:
            row.addWidget(field, share)
        if not any(share for _field, share in fields):
            row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.said)
