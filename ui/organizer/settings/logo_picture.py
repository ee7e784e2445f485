"""A picture from a file, made small enough for papers."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from stage_contest.domain.errors import Refusal, message

_SIDE = 512
_KINDS = (b"png", b"jpeg", b"jpg")


def logo_png(path: Path) -> bytes:
    """A PNG or JPEG file as a PNG of at most 512 pixels a side.

    Raises:
        Refusal: if the file is of another kind, or cannot be read.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    if reader.format().data() not in _KINDS:
        raise Refusal(message('"{file}" is neither a PNG nor a JPEG picture.', file=path.name))
    if max(reader.size().toTuple()) > _SIDE:
        reader.setScaledSize(reader.size().scaled(QSize(_SIDE, _SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    if picture.isNull():
        raise Refusal(
            message('"{file}" cannot be read as a picture: {said}.', file=path.name, said=reader.errorString())
        )
    return _png(picture)


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes for the name of the format
    return bytes(buffer.data().data())
