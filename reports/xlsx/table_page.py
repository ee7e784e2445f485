"""A worksheet with one table: bold headings that stay in sight, columns as wide as their texts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | Decimal | date | None
"""What a cell holds; None leaves it empty."""

_FONT = "Times New Roman"
_LETTERS = 12
_NARROWEST, _WIDEST = 6, 52
_BESIDE = 3
_FOR_A_DATE = 10
_LINE = Side("thin", color="B5BCC4")
_EDGES = Border(_LINE, _LINE, _LINE, _LINE)
_HEAD = PatternFill("solid", fgColor="E9ECF0")
_LONGEST_TITLE = 31
_NOT_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


class Figures(Enum):
    """How a column of numbers is shown; texts and dates have none."""

    WHOLE = "0"
    POINTS = "0.00"
    MONEY = "#,##0"


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and how the numbers below it are shown."""

    heading: str
    figures: Figures | None = None


@dataclass(frozen=True, slots=True)
class TablePage:
    """A worksheet: its title, its columns, and its rows; the last `totals` of them are sums, in bold.

    `frozen` columns at the left stay in sight.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Value, ...]]
    totals: int = 0
    frozen: int = 0


def write_page(book: Workbook, page: TablePage) -> None:
    """Add the worksheet behind those that are there."""
    sheet = book.create_sheet(page.title.translate(_NOT_IN_TITLES).strip("' ")[:_LONGEST_TITLE])
    for number, column in enumerate(page.columns, 1):
        _write_heading(sheet.cell(1, number), column.heading)
    first_total = len(page.rows) - page.totals
    for row, values in enumerate(page.rows):
        for number, (column, value) in enumerate(zip(page.columns, values, strict=True), 1):
            _write(sheet.cell(row + 2, number), value, column.figures, bold=row >= first_total)
    for letter, width in _widths(page).items():
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = sheet.cell(2, page.frozen + 1)
    _ready_to_print(sheet)


def _write_heading(cell: Cell, heading: str) -> None:
    cell.value = heading
    cell.font = Font(name=_FONT, size=_LETTERS, bold=True)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    cell.fill = _HEAD
    cell.border = _EDGES


def _write(cell: Cell, value: Value, figures: Figures | None, *, bold: bool) -> None:
    cell.font = Font(name=_FONT, size=_LETTERS, bold=bold)
    cell.border = _EDGES
    cell.alignment = Alignment(vertical="center", wrap_text=figures is None)
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.data_type = "s"  # a text that begins with "=" is no formula
        return
    cell.value = value
    if isinstance(value, date):
        cell.number_format = "dd/mm/yyyy"
        cell.alignment = Alignment(horizontal="center", vertical="center")
    elif value is not None:
        cell.number_format = (figures or Figures.WHOLE).value
        cell.alignment = Alignment(horizontal="right" if figures else "center", vertical="center")


def _widths(page: TablePage) -> Mapping[str, int]:
    """The width of each column in letters, so that its longest text stands on one line unless it is very long."""
    return {
        get_column_letter(number + 1): min(
            max(_NARROWEST, *map(_length, (column.heading, *(row[number] for row in page.rows)))) + _BESIDE, _WIDEST
        )
        for number, column in enumerate(page.columns)
    }


def _length(value: Value) -> int:
    if isinstance(value, date):
        return _FOR_A_DATE
    return 0 if value is None else len(f"{value:,}" if isinstance(value, int) else str(value))


def _ready_to_print(sheet: Worksheet) -> None:
    """On A4 across, as many pages high as it takes, the headings on each."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = "9"
    sheet.page_setup.fitToHeight = False
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
