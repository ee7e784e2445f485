"""A workbook of registrations as an office might send it, with two faults to mend, to show the import with."""

import io
from pathlib import Path

from openpyxl import load_workbook

from reports.wording import Words
from reports.xlsx import contest_tables
from stage_contest.domain.contest import Contest

_NO_DAY = "31/02/1990"
_FAULTY = ((9, 4, _NO_DAY), (14, 3, None))
"""Row, column and what stands there: a day that there never was, and a member without a name."""


def write_registrations(path: Path, contest: Contest, words: Words) -> None:
    """Write the teams of the contest as registrations, two of whose cells are wrong."""
    book = load_workbook(io.BytesIO(contest_tables(contest, words)))
    sheet = book.worksheets[0]
    for row, column, text in _FAULTY:
        sheet.cell(row, column).value = text
    book.save(path)
