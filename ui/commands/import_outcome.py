"""What an import from a spreadsheet came to, as JSON and as sentences: counts, and every fault with its place."""

from collections.abc import Sequence
from enum import StrEnum

import typer

from reports.wording import Words
from stage_contest.services.archive.values import JsonValue
from ui.commands.options import choice_option
from ui.placed_faults import PlacedFault


class OutcomeFormat(StrEnum):
    """How the outcome of an import is written."""

    TABLE = "table"
    JSON = "json"


def dry_run_option(words: Words) -> object:
    """`--dry-run`."""
    return typer.Option("--dry-run", help=words.say("Only says what would be imported; writes nothing."))


def outcome_option(words: Words) -> object:
    """`--format table|json`."""
    said = words.say("How to write it: tables to read, or JSON.")
    return choice_option(words, "--format", OutcomeFormat, said)


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
