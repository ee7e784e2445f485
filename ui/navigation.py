"""The navigation at the left of the frame: one button a desk, and the lock."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from ui.context import DeskContext
from ui.desks import ICONS, DeskPage, PageFactories, desk_label
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton


class Navigation(QWidget):
    """Says which desk was chosen; the chosen one stays marked."""

    desk_chosen = Signal(object)
    lock_asked = Signal()

    def __init__(self, context: DeskContext, pages: PageFactories) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(SIZES.navigation)
        self._group = QButtonGroup(self)
        self.buttons: dict[DeskPage, QPushButton] = {}
        self._build(pages)

    def mark(self, desk: DeskPage) -> None:
        """Mark the desk that is in sight."""
        self.buttons[desk].setChecked(True)

    def _build(self, pages: PageFactories) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.half, SIZES.room, SIZES.half, SIZES.room)
        column.setSpacing(SIZES.half)
        for desk in pages:
            column.addWidget(self._button(desk))
        column.addStretch()
        say, look = self._context.words.say, self._context.look
        lock = PlainButton(say("Lock (F12)"), look, "lock-key")
        lock.clicked.connect(self.lock_asked)
        column.addWidget(lock)

    def _button(self, desk: DeskPage) -> QPushButton:
        button = QPushButton(desk_label(self._context, desk))
        button.setProperty("kind", "navigation")
        button.setCheckable(True)
        button.setIcon(self._context.look.icon(ICONS[desk], Tone.QUIET))
        button.setIconSize(QSize(SIZES.text_title + SIZES.gap, SIZES.text_title))
        button.clicked.connect(lambda: self.desk_chosen.emit(desk))
        self._group.addButton(button)
        self.buttons[desk] = button
        return button
