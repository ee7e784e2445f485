"""What an import from a spreadsheet came to, as JSON and as sentences: counts, and every fault with its place."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from reports.wording import Words
from stage_contest.domain.errors import Message
from stage_contest.services.archive.values import JsonValue


class OutcomeFormat(StrEnum):
    """How the outcome of an import is written."""

    TABLE = "table"
    JSON = "json"


class PlacedFault(Protocol):
    """Something wrong in a spreadsheet: the worksheet, Excel's row and column (None: no single cell), and why."""

    @property
    def sheet(self) -> str:
        """The worksheet."""

    @property
    def row(self) -> int:
        """Excel's row, from 1."""

    @property
    def column(self) -> str | None:
        """Excel's letter of the column."""

    @property
    def kind(self) -> StrEnum:
        """The kind, as other software knows it."""

    @property
    def said(self) -> Message:
        """What is wrong, in words."""


def outcome_json(
    faults: Sequence[PlacedFault], words: Words, *, added: int, changed: int, unchanged: int
) -> JsonValue:
    """The outcome as one JSON value."""
    return {
        "added": added,
        "changed": changed,
        "unchanged": unchanged,
        "faults": [
            {
                "sheet": fault.sheet,
                "row": fault.row,
                "column": fault.column,
                "kind": fault.kind.value,
                "message": words.say_message(fault.said),
            }
            for fault in faults
        ],
    }


def fault_sentence(fault: PlacedFault, words: Words) -> str:
    """A fault with its place, as one sentence."""
    said = words.say_message(fault.said)
    if fault.column is None:
        return words.say('Sheet "{sheet}", row {row}: {said}', sheet=fault.sheet, row=fault.row, said=said)
    return words.say(
        'Sheet "{sheet}", row {row}, column {column}: {said}',
        sheet=fault.sheet,
        row=fault.row,
        column=fault.column,
        said=said,
    )
