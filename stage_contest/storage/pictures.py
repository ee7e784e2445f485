"""The pictures of a contest, such as its logo."""

import base64
from dataclasses import dataclass
from typing import NamedTuple

from sqlmodel import col

from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import PictureRow
from stage_contest.storage.unit import Unit


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as the bytes of its file, and their kind ("image/png")."""

    media: str
    content: bytes


class _PictureLine(NamedTuple):
    name: str
    media: str
    content: str


_PICTURES = lines(PictureRow, _PictureLine, by="name")
_PICTURE = lines(PictureRow, _PictureLine, col(PictureRow.name) == given("name"), by="name")


def pictures(unit: Unit) -> dict[str, Picture]:
    """Every picture by its name."""
    return {line.name: _picture(line) for line in unit.all(_PICTURES)}


def picture(unit: Unit, name: str) -> Picture | None:
    """The picture of that name, or None."""
    line = unit.one(_PICTURE, name=name)
    return None if line is None else _picture(line)


def keep_picture(unit: Unit, name: str, kept: Picture) -> None:
    """Keep a picture in place of one of the same name."""
    content = base64.b64encode(kept.content).decode("ascii")
    if picture(unit, name) is None:
        unit.add(PictureRow, name=name, media=kept.media, content=content)
    else:
        unit.change(PictureRow, {"name": name}, media=kept.media, content=content)


def drop_picture(unit: Unit, name: str) -> None:
    """Let go of the picture of that name, if there is one."""
    if picture(unit, name) is not None:
        unit.remove(PictureRow, name=name)


def _picture(line: _PictureLine) -> Picture:
    return Picture(line.media, base64.b64decode(line.content))
