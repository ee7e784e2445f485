"""Small copies of pictures for the guide: less wide, and with few colours, as windows have few."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

WIDTH = 1000
"""In pixels; a window's letters are still read at it."""
_COLOURS = 256
_FEW = 4
"""Colours that are nearer to one another than this, in each of red, green and blue, count as one."""
_COARSE = int.from_bytes([256 - _FEW] * 3)


def write_small_copy(picture: Path, copy: Path) -> None:
    """Write a small copy of a picture.

    Raises:
        OSError: if it cannot be written.
    """
    large = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
    small = large.scaledToWidth(min(WIDTH, large.width()), Qt.TransformationMode.SmoothTransformation)
    plain = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    palette = small.convertToFormat(QImage.Format.Format_Indexed8, _palette(small), plain)
    copy.parent.mkdir(parents=True, exist_ok=True)
    if not palette.save(str(copy)):
        raise OSError(copy)


def _palette(picture: QImage) -> list[int]:
    """The colours seen most often, one of each coarse shade."""
    seen: dict[int, int] = {}
    counted = Counter(memoryview(picture.constBits()).cast("I"))
    for colour, _times in counted.most_common():
        seen.setdefault(colour & _COARSE, colour)
        if len(seen) == _COLOURS:
            break
    return [*seen.values()]
