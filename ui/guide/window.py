"""The window of the guide: contents at the left, the page at the right."""

from PySide6.QtCore import QModelIndex, QSize, QStringListModel, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListView, QVBoxLayout, QWidget

from ui.guide.contents import GuidePage, guide_titles
from ui.guide.page_view import PageView
from ui.look import Speech
from ui.theme import SIZES
from ui.widgets.buttons import PrimaryButton

_SIZE = QSize(1200, 720)
_CONTENTS = 280


class GuideWindow(QDialog):
    """Stays beside the program's window, so that one can read and do; Esc closes it."""

    def __init__(self, speech: Speech, parent: QWidget) -> None:
        super().__init__(parent)
        self._order = tuple(GuidePage)
        self._page = GuidePage.BEGINNING
        self._build(speech)
        self._connect()
        self.speak(speech)
        self.resize(_SIZE.boundedTo(parent.screen().availableSize()))

    @property
    def page(self) -> GuidePage:
        """The page in sight."""
        return self._page

    def open_at(self, page: GuidePage) -> None:
        """Show the window with that page in front of the others."""
        self.show()
        self.activateWindow()
        self._turn_to(page)
        self.view.setFocus()

    def speak(self, speech: Speech) -> None:
        """Speak and look so from now on, at the same page."""
        say = speech.words.say
        self.setWindowTitle(say("Guide"))
        self.contents.setAccessibleName(say("Contents"))
        self._close.setText(say("Close"))
        self._titles.setStringList([*guide_titles(speech.words.language).values()])
        self.contents.setFixedWidth(SIZES.scaled(_CONTENTS))
        self.view.speak(speech)
        self._turn_to(self._page)

    def _build(self, speech: Speech) -> None:
        self._titles = QStringListModel(self)
        self.contents = QListView()
        self.contents.setProperty("rows", "teams")
        self.contents.setModel(self._titles)
        self.contents.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view = PageView(speech)
        self._close = PrimaryButton("")
        self._close.setAutoDefault(False)
        right = QVBoxLayout()
        right.setSpacing(SIZES.gap)
        right.addWidget(self.view, 1)
        right.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIZES.room, SIZES.room, SIZES.room, SIZES.room)
        row.setSpacing(SIZES.room)
        row.addWidget(self.contents)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.contents.selectionModel().currentChanged.connect(self._on_chosen)
        self.view.page_asked.connect(self._turn_to)
        self._close.clicked.connect(self.reject)

    def _turn_to(self, page: GuidePage) -> None:
        self._page = page
        row = self._titles.index(self._order.index(page))
        if self.contents.currentIndex() != row:
            self.contents.setCurrentIndex(row)
        else:
            self.view.show_page(page)

    def _on_chosen(self, row: QModelIndex) -> None:
        if row.isValid():
            self._page = self._order[row.row()]
            self.view.show_page(self._page)
