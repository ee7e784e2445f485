"""The navigation at the left of the frame: one button a desk, the pages under the organizers', and the lock."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.context import DeskContext
from ui.desks import ICONS, PREPARING, DeskPage, PageFactories, desk_label
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
        """Mark the desk that is in sight; the organizers' pages stand open below theirs while one of them is."""
        for page in PREPARING[1:]:
            if page in self.buttons:
                self.buttons[page].setVisible(desk in PREPARING)
        self.buttons[desk].setChecked(True)

    def _build(self, pages: PageFactories) -> None:
        doors = QWidget()
        doors.setObjectName("doors")
        column = QVBoxLayout(doors)
        column.setContentsMargins(SIZES.half, SIZES.room, SIZES.half, SIZES.gap)
        column.setSpacing(SIZES.half)
        for desk in pages:
            column.addWidget(self._button(desk))
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(doors)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        say, look = self._context.words.say, self._context.look
        lock = PlainButton(say("Lock (F12)"), look, "lock-key")
        lock.clicked.connect(self.lock_asked)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, SIZES.room)
        whole.setSpacing(SIZES.gap)
        whole.addWidget(scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(SIZES.half, 0, SIZES.half, 0)
        foot.addWidget(lock)
        whole.addLayout(foot)

    def _button(self, desk: DeskPage) -> QPushButton:
        button = QPushButton(desk_label(self._context, desk))
        inner = desk in PREPARING[1:]
        button.setProperty("kind", "inner" if inner else "navigation")
        button.setCheckable(True)
        button.setToolTip(button.text())
        if not inner:
            button.setIcon(self._context.look.icon(ICONS[desk], Tone.QUIET))
            button.setIconSize(QSize(SIZES.text_title + SIZES.gap, SIZES.text_title))
        button.clicked.connect(lambda: self.desk_chosen.emit(desk))
        self._group.addButton(button)
        self.buttons[desk] = button
        return button
