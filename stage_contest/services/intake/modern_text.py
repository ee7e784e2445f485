"""Recognising and converting sheets in old fonts; every other text only gets its spaces and its NFC."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from stage_contest.services.intake.old_fonts import OldCode, code_of_font, modern, shows_capitals
from stage_contest.services.intake.sheet import EXCEL_ERRORS, CellError, Sheet, Value
from stage_contest.services.intake.spelling import cleaned
from stage_contest.services.intake.syllables import likeness

_ENOUGH_TEXTS = 400
_LEAST_LIKENESS = 4
_TIMES_LIKER = 2
_UNICODE_ONLY = frozenset("ĂăĐđĨĩŨũƠơƯư") | {chr(code) for code in range(0x1EA0, 0x1EFA)}


@dataclass(frozen=True, slots=True)
class Conversion:
    """A sheet that was written in an old code, with one of its texts as it was and as it reads now."""

    sheet: str
    code: OldCode
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class _Text:
    place: tuple[int, int]
    text: str
    font: str


def in_modern_text(sheet: Sheet, *, convert: bool = True) -> tuple[Sheet, tuple[Conversion, ...]]:
    """The sheet with all of its texts in clean Unicode, and what was converted for that."""
    writing = _Writing(sheet, convert=convert)
    rows: dict[int, Mapping[int, Value]] = {}
    for number, row in sheet.rows.items():
        cells: dict[int, Value] = {}
        for column, value in row.items():
            written = writing.written(value, (number, column)) if isinstance(value, str) else value
            if written != "":
                cells[column] = written
        if cells:
            rows[number] = cells
    return replace(sheet, rows=rows, fonts={}), tuple(writing.conversions.values())


class _Writing:
    """Writes the texts of a sheet anew; most of them stand in it many times."""

    def __init__(self, sheet: Sheet, *, convert: bool) -> None:
        self.conversions: dict[OldCode, Conversion] = {}
        self._sheet = sheet
        self._codes = _codes_of(sheet) if convert else {}
        self._known: dict[str, str] = {}

    def written(self, value: str, place: tuple[int, int]) -> str:
        """The text of a cell in clean Unicode; an error of Excel stays one."""
        if isinstance(value, CellError):
            return value
        code = self._codes.get(place)
        if code is not None:
            return self._converted(value, code, self._sheet.fonts.get(place, ""))
        if value not in self._known:
            text = cleaned(value)
            self._known[value] = CellError(text) if text in EXCEL_ERRORS else text
        return self._known[value]

    def _keep_telling(self, found: Conversion) -> None:
        """Keep the text that tells most: the one with the most letters that were converted."""
        known = self.conversions.get(found.code)
        if known is None or _marked_letters(found.after) > _marked_letters(known.after):
            self.conversions[found.code] = found

    def _converted(self, value: str, code: OldCode, font: str) -> str:
        before, text = cleaned(value), cleaned(modern(value, code))
        if shows_capitals(font):
            text = text.upper()
        if text != before and not value.isascii():
            self._keep_telling(Conversion(self._sheet.name, code, before, text))
        return text


def _marked_letters(text: str) -> int:
    return len({letter for letter in text.casefold() if not letter.isascii()})


def _codes_of(sheet: Sheet) -> Mapping[tuple[int, int], OldCode]:
    """The old code of every cell that is written in one: decided for all cells of one kind of font together."""
    groups: dict[OldCode | None, list[_Text]] = {}
    for text in _texts(sheet):
        groups.setdefault(code_of_font(text.font), []).append(text)
    found = {font_code: _code_of(font_code, texts) for font_code, texts in groups.items()}
    return {text.place: code for font_code, texts in groups.items() if (code := found[font_code]) for text in texts}


def _texts(sheet: Sheet) -> Iterable[_Text]:
    """The texts that may be in an old code: without a letter that only Unicode has."""
    for number, row in sheet.rows.items():
        for column, value in row.items():
            if isinstance(value, str) and not isinstance(value, CellError) and _UNICODE_ONLY.isdisjoint(value):
                font = sheet.fonts.get((number, column), "")
                if font or not value.isascii():
                    yield _Text((number, column), value, font)


def _code_of(font_code: OldCode | None, texts: Sequence[_Text]) -> OldCode | None:
    sample = list(islice(dict.fromkeys(each.text for each in texts if not each.text.isascii()), _ENOUGH_TEXTS))
    as_it_is = likeness(map(cleaned, sample))
    if font_code is not None:
        return font_code if likeness(modern(text, font_code) for text in sample) >= as_it_is else None
    best = max(OldCode, key=lambda code: likeness(modern(text, code) for text in sample))
    reached = likeness(modern(text, best) for text in sample)
    return best if reached >= _LEAST_LIKENESS and reached > _TIMES_LIKER * max(as_it_is, 0) else None
