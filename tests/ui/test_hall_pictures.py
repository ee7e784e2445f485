from collections.abc import Iterator

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage

from tests.ui.hall_drawing import KEPT, golden_path, load_letters, small_picture
from tests.ui.hall_pictures import PICTURES
from ui.theme import Shade

BLOCK = 20
MOST_APART = 10
"""How far a block of a picture may be from the kept one on the average, of 255."""


@pytest.fixture(scope="module", autouse=True)
def letters(qapp: QGuiApplication) -> None:
    del qapp
    load_letters()


def colours(image: QImage) -> bytes:
    """Red, green and blue of every dot, row by row."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PPM")  # type: ignore[call-overload]  # PySide6 says that the format is bytes, and takes text
    return bytes(buffer.data().data())[-3 * image.width() * image.height() :]


def blocks(image: QImage) -> Iterator[tuple[int, int, bytes]]:
    """The picture in squares with their bytes: a moved line changes one of them much, a smoother letter none."""
    written, row = colours(image), 3 * image.width()
    for top in range(0, image.height(), BLOCK):
        for left in range(0, row, 3 * BLOCK):
            starts = range(top * row + left, (top + BLOCK) * row + left, row)
            yield top, left, b"".join(written[start : start + 3 * BLOCK] for start in starts)


@pytest.mark.parametrize("shade", list(Shade))
@pytest.mark.parametrize("number", range(len(PICTURES)))
def test_every_scene_looks_as_it_was_found_good(number: int, shade: Shade) -> None:
    """After a change that is meant: `python -m tests.ui.hall_drawing`, and look at what it drew."""
    kept = QImage(str(golden_path(number, shade)))
    assert kept.size() == KEPT
    shown = small_picture(PICTURES[number], shade)
    assert len({block for _top, _left, block in blocks(shown)}) > 1
    for (top, left, now), (_top, _left, before) in zip(blocks(shown), blocks(kept), strict=True):
        apart = sum(abs(one - other) for one, other in zip(now, before, strict=True)) / len(now)
        assert apart <= MOST_APART, (top, left)
