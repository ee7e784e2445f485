"""Reading a CSV file into a sheet: UTF-8 or Windows-1258, or the letters of an old font, commas or semicolons."""

import csv
import io
from collections.abc import Callable

from stage_contest.domain.errors import message
from stage_contest.services.intake.old_fonts import OldCode, modern
from stage_contest.services.intake.refusals import BookRefused, BookTrouble
from stage_contest.services.intake.sheet import Sheet
from stage_contest.services.intake.syllables import likeness

_SEPARATORS = ",;\t|"
_MOST_LINES_SAMPLED = 60
_BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def sheet_of_csv(content: bytes, name: str, headed: Callable[[Sheet], int]) -> Sheet:
    """The one sheet of a CSV file; `headed` says how well the headings of a table are seen in it.

    Raises:
        BookRefused: if it is no text, or cannot be read as a table.
    """
    text = _text(content, name)
    try:
        sheets = [_sheet(text, separator, name) for separator in _SEPARATORS]
    except csv.Error as error:
        raise _unreadable(name) from error
    return max(sheets, key=headed)


def _sheet(text: str, separator: str, name: str) -> Sheet:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows = {
        number: {column: cell for column, cell in enumerate(line, 1) if cell.strip()}
        for number, line in enumerate(lines, 1)
    }
    return Sheet(name, {number: row for number, row in rows.items() if row})


def _text(content: bytes, name: str) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if content.startswith(mark):
            return _decoded(content, encoding, name)
    if b"\x00" in content:
        raise _unreadable(name)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _eight_bit_text(content)


def _eight_bit_text(content: bytes) -> str:
    """Windows-1258, or the letters of an old font for the conversion to come: whichever is more Vietnamese."""
    windows, letters = content.decode("cp1258", "replace"), content.decode("latin-1")
    sample = letters.splitlines()[:_MOST_LINES_SAMPLED]
    old = max(likeness(modern(line, code) for line in sample) for code in OldCode)
    return letters if old > likeness(windows.splitlines()[:_MOST_LINES_SAMPLED]) else windows


def _decoded(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _unreadable(name) from error


def _unreadable(name: str) -> BookRefused:
    return BookRefused(
        name,
        BookTrouble.UNREADABLE,
        message('This is no text that can be read. In Excel choose "Save as" and the kind "CSV UTF-8".'),
    )
