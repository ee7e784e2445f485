"""How a page of the guide is set: sizes and colours of the theme, room around lines, pictures as wide as the page."""

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextImageFormat,
)

from ui.theme import SIZES, WINDOW_FONT, Theme

_LINE_HEIGHT = 145.0
"""In percent of the letters."""
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_TITLE, _SECTION = 1, 2


def typeset(document: QTextDocument, theme: Theme, width: int) -> None:
    """Set the whole document for a page of that width."""
    block = document.begin()
    while block.isValid():
        _set_block(block)
        for fragment in _fragments(block):
            _set_fragment(block, fragment, theme, width)
        block = block.next()


def _set_block(block: QTextBlock) -> None:
    layout = block.blockFormat()
    heading = layout.headingLevel()
    layout.setLineHeight(_LINE_HEIGHT, _PROPORTIONAL)
    layout.setTopMargin(SIZES.wide if heading == _SECTION else 0)
    layout.setBottomMargin(SIZES.half if block.textList() is not None else SIZES.gap)
    QTextCursor(block).setBlockFormat(layout)


def _set_fragment(block: QTextBlock, fragment: QTextFragment, theme: Theme, width: int) -> None:
    letters = fragment.charFormat()
    if letters.isImageFormat():
        picture = letters.toImageFormat()
        picture.setWidth(width)
        _apply(block, fragment, picture)
        return
    heading = block.blockFormat().headingLevel()
    size = {_TITLE: SIZES.text_mark, _SECTION: SIZES.text_title}.get(heading, SIZES.text_lead)
    key = letters.fontFixedPitch()
    letters.clearProperty(QTextCharFormat.Property.FontSizeAdjustment.value)
    letters.setFontFamilies([WINDOW_FONT])
    letters.setFontFixedPitch(False)
    letters.setProperty(QTextCharFormat.Property.FontPixelSize.value, size)
    if heading:
        letters.setFontWeight(QFont.Weight.DemiBold)
    letters.setForeground(QColor(theme.action if letters.isAnchor() else theme.text))
    if key:
        letters.setFontWeight(QFont.Weight.Medium)
        letters.setBackground(QColor(theme.sunken))
    _apply(block, fragment, letters)


def _apply(block: QTextBlock, fragment: QTextFragment, wanted: QTextCharFormat | QTextImageFormat) -> None:
    cursor = QTextCursor(block)
    cursor.setPosition(fragment.position())
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(wanted)


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    """The pieces of a block that look alike, read off before any of them is changed."""
    return [piece.fragment() for piece in block if piece.fragment().isValid()]
