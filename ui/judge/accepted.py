"""The desk with a mark that is on disk now, until the next picture of the contest says the same."""

from dataclasses import replace
from fractions import Fraction

from stage_contest.domain.criteria import CriterionCode
from stage_contest.domain.points import Hundredths
from stage_contest.services.views import DeskSheet, DeskSheetState, JudgeDesk


def with_mark(desk: JudgeDesk, sheet: DeskSheet, criterion: CriterionCode, points: Hundredths | None) -> JudgeDesk:
    """The desk with that mark on that sheet; None clears it."""
    marks = {code: mark for code, mark in sheet.marks.items() if code != criterion}
    if points is not None:
        marks[criterion] = points
    weights = {line.code: line.weight for line in desk.part.criteria}
    total = sum((Fraction(mark * weights[code], 10_000) for code, mark in marks.items()), Fraction(0))
    state = sheet.state
    if state is not DeskSheetState.REOPENED:
        state = DeskSheetState.OPEN if marks else DeskSheetState.UNTOUCHED
    accepted = replace(sheet, marks=marks, total=total, state=state)
    return replace(desk, sheets={**desk.sheets, sheet.key.team: accepted})
