"""Where the guide stands ready: F1 brings it, in every window at the page that fits."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from ui.guide.contents import GuidePage, guide_page_of
from ui.guide.window import GuideWindow
from ui.look import Speech


class GuideShelf(QObject):
    """Keeps the one guide of the main window; it speaks as the program does."""

    def __init__(self, beside: QWidget) -> None:
        super().__init__(beside)
        self._beside = beside
        self.window: GuideWindow | None = None

    def open_at(self, desk: str, speech: Speech) -> None:
        """Open the guide at the page about the desk of that name."""
        if self.window is None:
            self.window = GuideWindow(speech, self._beside)
        self.window.open_at(guide_page_of(desk))

    def speak(self, speech: Speech) -> None:
        """Speak and look so from now on."""
        if self.window is not None:
            self.window.speak(speech)

    def close(self) -> None:
        """Put the guide away."""
        if self.window is not None:
            self.window.close()


def guide_key(dialog: QDialog, page: GuidePage, speech: Speech) -> None:
    """Let F1 open the guide over a dialog, which keeps every other window waiting."""

    def open_it() -> None:
        window = GuideWindow(speech, dialog)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.open_at(page)

    key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), dialog)
    key.activated.connect(open_it)
