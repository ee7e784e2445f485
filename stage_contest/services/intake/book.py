"""A file of registrations, whatever its kind, as sheets.

Only a workbook loads `workbook`, by name: openpyxl would slow every start for what happens a few times.
"""

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, cast

from stage_contest.domain.errors import message
from stage_contest.services.intake.csv_file import sheet_of_csv
from stage_contest.services.intake.progress import Stretch
from stage_contest.services.intake.refusals import BookRefused, BookTrouble, not_a_workbook
from stage_contest.services.intake.sheet import Sheet

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MOST_BYTES = 60_000_000
_TEXT_FILES = frozenset({".csv", ".tsv", ".txt"})


class WorkbookModule(Protocol):
    """`stage_contest.services.intake.workbook`."""

    def sheets_of_workbook(self, content: bytes, name: str, stretch: Stretch) -> tuple[Sheet, ...]:
        """The worksheets of an .xlsx file in their order."""


def sheets_of(path: Path, headed: Callable[[Sheet], int], stretch: Stretch) -> tuple[Sheet, ...]:
    """The sheets of an .xlsx or CSV file; `headed` says how well the headings of a table are seen in a sheet.

    Raises:
        BookRefused: saying what is wrong with the file and how to mend it.
    """
    name = path.name
    content = _content(path)
    if content.startswith(_ZIP):
        workbook = cast("WorkbookModule", importlib.import_module("stage_contest.services.intake.workbook"))
        return workbook.sheets_of_workbook(content, name, stretch)
    if content.startswith(_OLD_OFFICE):
        raise _protected(name) if _ENCRYPTED in content else not_a_workbook(name)
    if path.suffix.lower() in _TEXT_FILES:
        return (sheet_of_csv(content, path.stem, headed),)
    raise not_a_workbook(name)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise BookRefused(
                path.name, BookTrouble.TOO_LARGE, message("The file is too large for a list of registrations.")
            )
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise BookRefused(
            path.name, BookTrouble.UNREACHABLE, message("There is no such file any more. Look for it once more.")
        ) from error
    except PermissionError as error:
        raise BookRefused(
            path.name,
            BookTrouble.UNREACHABLE,
            message("The file may not be read. If Excel has it open, close it there; else ask for another copy."),
        ) from error
    except OSError as error:
        raise BookRefused(
            path.name,
            BookTrouble.UNREACHABLE,
            message("It cannot be read: {said}.", said=error.strerror or str(error)),
        ) from error
    if not content.strip():
        raise BookRefused(path.name, BookTrouble.EMPTY, message("The file is empty. Ask for it once more."))
    return content


def _protected(name: str) -> BookRefused:
    return BookRefused(
        name,
        BookTrouble.PASSWORD_PROTECTED,
        message(
            "The workbook is protected by a password. Open it in Excel with the password, choose File > Info > "
            "Protect Workbook > Encrypt with Password, empty the password, and save it."
        ),
    )
