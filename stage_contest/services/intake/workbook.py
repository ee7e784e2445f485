"""Reading an Excel workbook into sheets: values, fonts of old times, merged ranges and hidden rows."""

import io
import lzma
import struct
import warnings
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import IO, Protocol, TypedDict, cast
from zipfile import BadZipFile, LargeZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.utils.datetime import MAC_EPOCH
from openpyxl.worksheet._reader import WorkSheetParser

from stage_contest.domain.errors import message
from stage_contest.services.intake.old_fonts import code_of_font
from stage_contest.services.intake.progress import Stretch
from stage_contest.services.intake.refusals import BookRefused, BookTrouble, not_a_workbook
from stage_contest.services.intake.sheet import EXCEL_FIRST_DAY, Area, CellError, Sheet, Value

_MOST_BYTES = 300_000_000
_MAC_FIRST_DAY = date(1904, 1, 1)
_DAMAGE = (
    ArithmeticError, AssertionError, AttributeError, BadZipFile, EOFError, LargeZipFile, LookupError, OSError,
    RuntimeError, SyntaxError, TypeError, ValueError, lzma.LZMAError, struct.error, zlib.error,
)  # fmt: skip
"""What openpyxl and the libraries below it raise on a damaged workbook; it has no error of its own for that."""


def sheets_of_workbook(content: bytes, name: str, stretch: Stretch) -> tuple[Sheet, ...]:
    """The worksheets of an .xlsx file in their order.

    Raises:
        BookRefused: if the file is damaged, too large, or another kind of file.
    """
    _must_be_a_workbook(content, name)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return _sheets(content, stretch)
        except _DAMAGE as error:
            raise BookRefused(
                name,
                BookTrouble.UNREADABLE,
                message(
                    "The workbook is damaged or was not copied to its end. Open it in Excel, save it anew, "
                    "or ask for it once more."
                ),
            ) from error


def _must_be_a_workbook(content: bytes, name: str) -> None:
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            names = frozenset(archive.namelist())
            size = sum(item.file_size for item in archive.infolist())
    except _DAMAGE:
        return
    if size > _MOST_BYTES:
        raise BookRefused(
            name, BookTrouble.TOO_LARGE, message("The workbook is too large for a list of registrations.")
        )
    if "[Content_Types].xml" not in names or not any(each.startswith("xl/") for each in names):
        raise not_a_workbook(name)


class _Sheet(Protocol):
    """What openpyxl's read-only worksheet has."""

    title: str
    sheet_state: str
    max_row: int | None
    _shared_strings: Sequence[str]

    def _get_source(self) -> AbstractContextManager[IO[bytes]]: ...


class _Font(Protocol):
    name: str | None


class _Style(Protocol):
    fontId: int  # noqa: N815 - openpyxl's name


class _Book(Protocol):
    """What openpyxl's workbook has, and its own description does not list."""

    epoch: datetime
    _fonts: Sequence[_Font]
    _cell_styles: Sequence[_Style]
    _date_formats: frozenset[int]
    _timedelta_formats: frozenset[int]


class _Cell(TypedDict):
    column: int
    value: object
    data_type: str
    style_id: int


def _sheets(content: bytes, stretch: Stretch) -> tuple[Sheet, ...]:
    opened = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        book = cast("_Book", opened)
        fonts = _old_fonts(book)
        count = len(opened.worksheets)
        return tuple(
            _sheet(book, cast("_Sheet", sheet), fonts, stretch.part(number, count))
            for number, sheet in enumerate(opened.worksheets)
        )
    finally:
        opened.close()


def _old_fonts(book: _Book) -> Mapping[int, str]:
    """The old fonts by the number of the cell style that has them."""
    fonts = [str(font.name or "") for font in book._fonts]  # noqa: SLF001 - looked up once a style, not once a cell
    styles = enumerate(book._cell_styles)  # noqa: SLF001
    return {number: fonts[style.fontId] for number, style in styles if code_of_font(fonts[style.fontId])}


def _sheet(book: _Book, sheet: _Sheet, fonts: Mapping[int, str], stretch: Stretch) -> Sheet:
    rows: dict[int, dict[int, Value]] = {}
    used: dict[tuple[int, int], str] = {}
    with sheet._get_source() as source:  # noqa: SLF001 - one pass gives cells, hidden rows and merged ranges
        parser = _parser(book, sheet, source)
        for number, cells in parser.parse():
            stretch.reached(number, sheet.max_row or 0)
            for cell in cast("list[_Cell]", cells):
                value = _value(cell)
                if value is not None:
                    rows.setdefault(number, {})[cell["column"]] = value
                    if cell["style_id"] in fonts:
                        used[number, cell["column"]] = fonts[cell["style_id"]]
    return Sheet(
        name=sheet.title,
        rows=rows,
        hidden_rows=frozenset(_hidden(parser)),
        merged=tuple(_merged(parser)),
        first_day=_MAC_FIRST_DAY if book.epoch == MAC_EPOCH else EXCEL_FIRST_DAY,
        hidden=sheet.sheet_state != "visible",
        fonts=used,
    )


def _parser(book: _Book, sheet: _Sheet, source: IO[bytes]) -> WorkSheetParser:
    return WorkSheetParser(
        source,
        sheet._shared_strings,  # noqa: SLF001 - what openpyxl itself hands over
        data_only=True,
        epoch=book.epoch,
        date_formats=book._date_formats,  # noqa: SLF001
        timedelta_formats=book._timedelta_formats,  # noqa: SLF001
    )


def _value(cell: _Cell) -> Value | None:
    value = cell["value"]
    if value is None or value == "":
        return None
    if cell["data_type"] == "e":
        return CellError(value)
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, bool):
        return int(value)
    return value if isinstance(value, int | str | date) else str(value)


def _hidden(parser: WorkSheetParser) -> Iterator[int]:
    for number, attributes in parser.row_dimensions.items():
        if attributes.get("hidden") in {"1", "true"}:
            yield int(number)


def _merged(parser: WorkSheetParser) -> Iterator[Area]:
    for cell in parser.merged_cells.mergeCell if parser.merged_cells else ():
        left, top, right, bottom = range_boundaries(cell.ref)
        yield Area(top or 1, left or 1, bottom or 1, right or 1)
