"""One page of the guide, with its pictures out of the program's own files."""

from PySide6.QtCore import QByteArray, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser
from typing_extensions import override

from assets import asset
from ui.guide.contents import GuidePage, guide_page_of, guide_text
from ui.guide.typesetting import typeset
from ui.look import Speech
from ui.theme import SIZES

_MARKDOWN = QTextDocument.MarkdownFeature.MarkdownDialectCommonMark


class PageView(QTextBrowser):
    """Reads like a sheet of paper; a link leads to another page."""

    page_asked = Signal(object)
    """A link to that `GuidePage` was followed."""

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self._text = ""
        self._set_before: QTextDocument | None = None
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._on_link)

    def show_page(self, page: GuidePage) -> None:
        """Show a page from its beginning."""
        self._text = guide_text(page, self._speech.words.language)
        self._set()
        self.verticalScrollBar().setValue(0)

    def speak(self, speech: Speech) -> None:
        """Speak and look so from the next page on."""
        self._speech = speech

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        parts = QUrl(name).path().removeprefix("../").split("/")
        picture = asset("guide", *parts)
        if kind == QTextDocument.ResourceType.ImageResource.value and picture.is_file():
            return self._fitted(QImage.fromData(QByteArray(picture.read_bytes())))
        return None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self._text:
            self._set()

    def _set(self) -> None:
        """Set the page for the room there is, at the same height of reading."""
        scroll = self.verticalScrollBar()
        read = scroll.value() / max(1, scroll.maximum())
        document = QTextDocument(self)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(SIZES.room)
        document.setMarkdown(self._text, _MARKDOWN)
        typeset(document, self._speech.look.theme)
        before, self._set_before = self._set_before, document
        self.setDocument(document)
        if before is not None:
            before.deleteLater()
        scroll.setValue(round(read * scroll.maximum()))

    def _fitted(self, picture: QImage) -> QImage:
        """The picture no wider than the page, and never larger than it was made."""
        room = self.viewport().width() - 2 * SIZES.room - SIZES.gap
        if picture.width() <= room:
            return picture
        return picture.convertToFormat(QImage.Format.Format_RGB32).scaledToWidth(
            room, Qt.TransformationMode.SmoothTransformation
        )

    def _on_link(self, link: QUrl) -> None:
        if link.scheme():
            QDesktopServices.openUrl(link)
        else:
            self.page_asked.emit(guide_page_of(link.path().removesuffix(".md")))
