"""The lines that desks are made of: rounds, parts, judges, entries and sheets, out of the contest."""

from collections.abc import Iterable
from fractions import Fraction
from types import MappingProxyType

from stage_contest.domain.contest import Contest, Entry, Round
from stage_contest.domain.criteria import CriterionCode, JudgedPart, ObjectivePart, Part
from stage_contest.domain.judges import Seat
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import ScoreSheet, SheetState
from stage_contest.services.views import (
    DeskSheet,
    DeskSheetState,
    EntryLine,
    JudgeLine,
    PartLine,
    RoundLine,
    SheetKey,
)

_NO_MARKS: MappingProxyType[CriterionCode, Hundredths] = MappingProxyType({})


def round_line(round_: Round, frozen_revision: str | None) -> RoundLine:
    """A round as choosers show it."""
    return RoundLine(round_.code, round_.name, round_.kind, round_.venue, frozen_revision)


def part_line(part: Part) -> PartLine:
    """A part as desks show it; the maximum of a judged part is that of one sheet, weights counted."""
    if isinstance(part, JudgedPart):
        most = sum(line.maximum * line.weight for line in part.criteria) // 100
        return PartLine(part.code, part.name, "judged", Hundredths(most), part.minutes, criteria=part.criteria)
    if isinstance(part, ObjectivePart):
        return PartLine(part.code, part.name, "objective", part.maximum, part.minutes, questions=part.questions)
    return PartLine(part.code, part.name, "typed", part.maximum, part.minutes, step=part.step)


def panel_lines(contest: Contest, round_: Round) -> tuple[JudgeLine, ...]:
    """The panel of a round in its own order."""
    return tuple(judge_line(contest, seat) for seat in round_.panel)


def judge_line(contest: Contest, seat: Seat) -> JudgeLine:
    """A judge on a panel."""
    judge = contest.judge(seat.judge)
    return JudgeLine(judge.code, judge.name, judge.position, seat.chair)


def entry_lines(contest: Contest, entries: Iterable[Entry]) -> tuple[EntryLine, ...]:
    """Entries of a round, in the order they are given in."""
    return tuple(EntryLine(e.team, e.order, contest.team(e.team).name, e.status) for e in entries)


def desk_sheet(
    key: SheetKey, part: JudgedPart, sheet: ScoreSheet | None, *, reopened: bool, reason: str
) -> DeskSheet:
    """A sheet as desks show it; `reopened` says that it was submitted before."""
    if sheet is None:
        state = DeskSheetState.REOPENED if reopened else DeskSheetState.UNTOUCHED
        return DeskSheet(key, state, _NO_MARKS, Fraction(0), reason)
    weights = {line.code: line.weight for line in part.criteria}
    total = sum((Fraction(mark * weights[code], 10_000) for code, mark in sheet.marks.items()), Fraction(0))
    return DeskSheet(key, _state(sheet, reopened=reopened), sheet.marks, total, reason)


def _state(sheet: ScoreSheet, *, reopened: bool) -> DeskSheetState:
    if sheet.state is SheetState.ABSENT:
        return DeskSheetState.ABSENT
    if sheet.state is SheetState.ABSTAINED:
        return DeskSheetState.ABSTAINED
    if sheet.submitted:
        return DeskSheetState.SUBMITTED
    if reopened:
        return DeskSheetState.REOPENED
    return DeskSheetState.OPEN if sheet.marks else DeskSheetState.UNTOUCHED
