"""Judges' sheets that were typed up in a spreadsheet: read with every fault, planned, and taken into a round."""

from stage_contest.services.typed_up.faults import SheetFault, SheetFaultKind
from stage_contest.services.typed_up.importing import SheetPlan, TypedUpIntake
from stage_contest.services.typed_up.reading import TypedUp, read_typed_up, round_of_book

__all__ = [
    "SheetFault",
    "SheetFaultKind",
    "SheetPlan",
    "TypedUp",
    "TypedUpIntake",
    "read_typed_up",
    "round_of_book",
]
