"""A certificate as it will be printed."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from ui.theme import Theme


class CertificatePreview(QPdfView):
    """Shows the one page of a PDF, whole."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = QPdfDocument(self)
        self._bytes = QBuffer(self)
        self.setDocument(self._document)
        self.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.setPageMode(QPdfView.PageMode.SinglePage)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Dark, theme.sunken)
        self.setPalette(palette)

    def show_pdf(self, made: bytes) -> None:
        """Show a PDF of one page."""
        self.clear()
        self._bytes.setData(QByteArray(made))
        self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._bytes)

    def clear(self) -> None:
        """Show nothing."""
        self._document.close()
        self._bytes.close()
