"""How a page of the guide is set: sizes and colours of the theme, room around lines."""

from dataclasses import dataclass

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from ui.theme import SIZES, WINDOW_FONT, Theme

_LINE_HEIGHT = 145.0
"""In percent of the letters."""
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_TITLE, _SECTION = 1, 2


@dataclass(frozen=True, slots=True)
class _Piece:
    """Letters that look alike, read off before any of them is changed."""

    start: int
    length: int
    letters: QTextCharFormat


def typeset(document: QTextDocument, theme: Theme) -> None:
    """Set the whole document."""
    block = document.begin()
    while block.isValid():
        pieces = _pieces(block)
        pictured = any(piece.letters.isImageFormat() for piece in pieces)
        heading = block.blockFormat().headingLevel()
        _set_block(block, pictured=pictured)
        for piece in pieces:
            if not piece.letters.isImageFormat():
                _set_piece(block, piece, _letters(piece.letters, heading, theme))
        block = block.next()


def _set_block(block: QTextBlock, *, pictured: bool) -> None:
    layout = block.blockFormat()
    if not pictured:
        layout.setLineHeight(_LINE_HEIGHT, _PROPORTIONAL)
    layout.setTopMargin(SIZES.wide if layout.headingLevel() == _SECTION else 0)
    layout.setBottomMargin(SIZES.half if block.textList() is not None else SIZES.gap)
    QTextCursor(block).setBlockFormat(layout)


def _letters(written: QTextCharFormat, heading: int, theme: Theme) -> QTextCharFormat:
    """The letters that take the place of those that Markdown gave."""
    letters, key = QTextCharFormat(written), written.fontFixedPitch()
    letters.clearProperty(QTextCharFormat.Property.FontSizeAdjustment.value)
    letters.setFontFamilies([WINDOW_FONT])
    letters.setFontFixedPitch(False)
    size = {_TITLE: SIZES.text_mark, _SECTION: SIZES.text_title}.get(heading, SIZES.text_lead)
    letters.setProperty(QTextCharFormat.Property.FontPixelSize.value, size)
    if heading:
        letters.setFontWeight(QFont.Weight.DemiBold)
    letters.setForeground(QColor(theme.action if letters.isAnchor() else theme.text))
    if key:
        letters.setFontWeight(QFont.Weight.Medium)
        letters.setBackground(QColor(theme.sunken))
    return letters


def _set_piece(block: QTextBlock, piece: _Piece, letters: QTextCharFormat) -> None:
    cursor = QTextCursor(block)
    cursor.setPosition(piece.start)
    cursor.setPosition(piece.start + piece.length, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(letters)


def _pieces(block: QTextBlock) -> list[_Piece]:
    pieces: list[_Piece] = []
    place = block.begin()
    while not place.atEnd():
        found = place.fragment()
        pieces.append(_Piece(found.position(), found.length(), found.charFormat()))
        place += 1
    return pieces
