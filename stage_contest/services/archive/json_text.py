"""From the bytes of an archive to JSON values: UTF-8, strict JSON, no key twice, nothing endless."""

import json
import math

from typing_extensions import override

from stage_contest.domain.errors import InputRefused, message
from stage_contest.services.archive.values import JsonValue, below

MOST_LEVELS = 100
"""Objects and lists may lie this deep in one another."""


class _UnwritableError(ValueError):
    """A number that JSON cannot hold, such as NaN or 1e999."""

    @override
    def __str__(self) -> str:
        """The number as it stood in the text."""
        return str(self.args[0])


class _Repeated(dict[str, JsonValue]):
    """An object in which a key occurred twice, and that key."""

    __slots__ = ("key",)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key


def parse_json(text: str | bytes) -> JsonValue:
    """Read JSON text, in UTF-8 where it comes as bytes; a byte order mark is passed over.

    Raises:
        InputRefused: if it is not strict JSON or not UTF-8, with the line and column, or with the path of a key
            that occurs twice, of a text that cannot be written, or of a place too deep.
    """
    try:
        value = json.loads(_decoded(text), object_pairs_hook=_object, parse_float=_number, parse_constant=_constant)
    except json.JSONDecodeError as error:
        raise InputRefused(
            "",
            message(
                "This is not JSON from line {line}, column {column} on; please check it there.",
                line=error.lineno,
                column=error.colno,
            ),
        ) from error
    except _UnwritableError as error:
        raise InputRefused("", message("{number} is not a number that JSON can hold.", number=error)) from error
    except ValueError as error:
        raise InputRefused("", message("A number in the archive has too many digits.")) from error
    except RecursionError as error:
        raise _too_deep("") from error
    _check(value)
    checked: JsonValue = value
    return checked


def _decoded(text: str | bytes) -> str:
    """The text without its byte order mark."""
    if isinstance(text, str):
        return text.removeprefix("\ufeff")
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputRefused(
            "",
            message("The archive is not UTF-8 text (byte {byte}); please save it as UTF-8.", byte=error.start + 1),
        ) from error


def _object(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    """The members of an object, or a note of the first key that occurs twice."""
    members: dict[str, JsonValue] = {}
    for key, value in pairs:
        if key in members:
            return _Repeated(key)
        members[key] = value
    return members


def _number(text: str) -> float:
    """A number with a point or an exponent; it must be finite."""
    number = float(text)
    if not math.isfinite(number):
        raise _UnwritableError(text)
    return number


def _constant(text: str) -> float:
    """NaN and the infinities, which JSON does not know."""
    raise _UnwritableError(text)


def _check(whole: JsonValue) -> None:
    """Walk over everything once, without recursion, and refuse what could not be written again."""
    waiting: list[tuple[JsonValue, str, int]] = [(whole, "", 1)]
    while waiting:
        value, path, level = waiting.pop()
        if level > MOST_LEVELS:
            raise _too_deep(path)
        if isinstance(value, str):
            _check_text(value, path)
        elif isinstance(value, list):
            waiting.extend((item, f"{path}[{position}]", level + 1) for position, item in enumerate(value))
        elif isinstance(value, dict):
            _check_object(value, path)
            waiting.extend((member, below(path, key), level + 1) for key, member in value.items())


def _check_object(members: dict[str, JsonValue], path: str) -> None:
    """Refuse a key that occurs twice or that is not Unicode text."""
    if isinstance(members, _Repeated):
        _check_text(members.key, path)
        raise InputRefused(
            below(path, members.key),
            message('The key "{key}" stands here twice; please keep one of them.', key=members.key),
        )
    for key in members:
        _check_text(key, path)


def _check_text(text: str, path: str) -> None:
    """Refuse half a surrogate pair: no UTF-8 file can hold it."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise InputRefused(path, message("A text here holds half a character; please type it again."))


def _too_deep(path: str) -> InputRefused:
    return InputRefused(
        path, message("Objects and lists lie more than {most} deep in one another.", most=MOST_LEVELS)
    )
