"""The settings and the pictures of a contest between its file and the `program` of an archive."""

import base64
import binascii
import json

from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.setup import MOST_IDLE_MINUTES, FlagsFor
from stage_contest.services.archive import JsonValue
from stage_contest.services.archive.scalars import MOST_COUNT, MOST_MONEY
from stage_contest.services.archive.values import Node
from stage_contest.services.contest_settings.contest_settings import LOGO, must_be_a_logo
from stage_contest.services.contest_settings.kept import (
    APPROVED_MONEY,
    FAR,
    FLAGS_FOR,
    HALL_DEPTH,
    IDLE,
    PICTURE_WIDTH,
    SAME_READER_TWICE,
)
from stage_contest.storage import pictures, settings
from stage_contest.storage.pictures import Picture
from stage_contest.storage.unit import Unit

_MEDIA = "image/png"
_MOST_PERCENT = 100
_WHOLE = {
    APPROVED_MONEY: MOST_MONEY,
    HALL_DEPTH: MOST_COUNT,
    PICTURE_WIDTH: MOST_COUNT,
    IDLE: MOST_IDLE_MINUTES,
    FAR: _MOST_PERCENT,
}
"""Settings that are whole numbers, and the largest of each."""


def settings_and_pictures(unit: Unit) -> dict[str, JsonValue]:
    """What of `settings` and `pictures` there is, by its key of `program`."""
    set_up: dict[str, JsonValue] = {name: json.loads(value) for name, value in settings.settings(unit).items()}
    shown: dict[str, JsonValue] = {
        name: {"media": kept.media, "content": base64.b64encode(kept.content).decode("ascii")}
        for name, kept in pictures.pictures(unit).items()
    }
    every: dict[str, JsonValue] = {"settings": set_up, "pictures": shown}
    return {key: value for key, value in every.items() if value}


def store_settings(unit: Unit, node: Node) -> None:
    """Write the settings of an archive; names that are not known are kept as they are.

    Raises:
        InputRefused: if a known one has a value that it cannot have.
    """
    kept: dict[str, str | None] = {}
    for name, value in node.members().each():
        if name in _WHOLE:
            value.whole(0, _WHOLE[name])
        elif name == FLAGS_FOR:
            value.choice(FlagsFor)
        elif name == SAME_READER_TWICE:
            value.truth()
        kept[name] = json.dumps(value.value, ensure_ascii=False)
    settings.set_settings(unit, kept)


def store_pictures(unit: Unit, node: Node) -> None:
    """Write the pictures of an archive.

    Raises:
        InputRefused: if one is not known here, or is no PNG file in Base64.
    """
    for name, value in node.members().each():
        if name != LOGO:
            raise value.refused(
                message('The key "{key}" is not known here; known are: {keys}.', key=name, keys=LOGO)
            )
        members = value.shape("media", "content")
        if members["media"].text() != _MEDIA:
            raise members["media"].refused(message("The logo must be a PNG picture."))
        pictures.keep_picture(unit, name, Picture(_MEDIA, _logo(members["content"])))


def _logo(node: Node) -> bytes:
    try:
        content = base64.b64decode(node.text(), validate=True)
        must_be_a_logo(content)
    except binascii.Error as error:
        raise node.refused(message("The logo must be a PNG picture.")) from error
    except Refusal as refusal:
        raise node.refused(refusal.said) from refusal
    return content
