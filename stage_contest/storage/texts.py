"""The texts of a round's papers, and what an archive's `program` carries along."""

from collections.abc import Mapping
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import CarriedRow, PaperTextRow
from stage_contest.storage.unit import Unit


class _TextLine(NamedTuple):
    field: str
    words: str


class _CarriedLine(NamedTuple):
    name: str
    value: str


_TEXTS = lines(PaperTextRow, _TextLine, col(PaperTextRow.round) == given("round"), by="field")
_CARRIED = lines(CarriedRow, _CarriedLine, by="name")


def paper_texts(unit: Unit, code: RoundCode) -> Mapping[str, str]:
    """The texts set for the papers of a round, by field; a field that was never set is left out."""
    return {line.field: line.words for line in unit.all(_TEXTS, round=code)}


def set_paper_texts(unit: Unit, code: RoundCode, texts: Mapping[str, str]) -> None:
    """Set texts of the papers of a round; fields that are not named stay as they are."""
    there = paper_texts(unit, code)
    for field, words in texts.items():
        if field in there:
            unit.change(PaperTextRow, {"round": code, "field": field}, words=words)
        else:
            unit.add(PaperTextRow, round=code, field=field, words=words)


def carried(unit: Unit) -> Mapping[str, str]:
    """What an archive's `program` carried along: JSON text by key."""
    return {line.name: line.value for line in unit.all(_CARRIED)}


def carry(unit: Unit, program: Mapping[str, str]) -> None:
    """Keep keys of an archive's `program` as JSON text; keys that are not named stay as they are."""
    there = carried(unit)
    for name, value in program.items():
        if name in there:
            unit.change(CarriedRow, {"name": name}, value=value)
        else:
            unit.add(CarriedRow, name=name, value=value)
