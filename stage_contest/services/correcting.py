"""Corrections of submitted sheets: who would move is shown first; then all of it is one act with its reason."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from stage_contest.domain.contest import Contest
from stage_contest.domain.criteria import CriterionCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.moves import Move, moves_between
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import ScoreSheet, SheetState
from stage_contest.services.desk_work import DeskWork, reason_needed
from stage_contest.services.mark_history import MarkChange, mark_changes
from stage_contest.services.marking.sheet_rules import must_be_open, must_fit, sheet_criteria, sheet_facts
from stage_contest.services.undoing import undo_confirmation
from stage_contest.services.views import SheetKey
from stage_contest.storage import contests, marks
from stage_contest.storage.accepting import mark_facts
from stage_contest.storage.ledger import Act
from stage_contest.storage.marks import Said
from stage_contest.storage.unit import Unit

Corrected = Mapping[CriterionCode, Hundredths]
"""The marks of a sheet that are to be other ones, in hundredths."""


class Corrections(DeskWork):
    """What the secretary and the chair put right on a sheet that is submitted already."""

    def would_move(self, sheet: SheetKey, corrected: Corrected) -> tuple[Move, ...]:
        """Who of the round would stand differently; empty where nobody would.

        Raises:
            Refusal: as `correct` would, but for the reason.
        """
        with self._file.reading() as unit:
            _must_be_correctable(unit, sheet, corrected)
            contest = contests.load(unit)
        return moves_between(contest, _with(contest, sheet, corrected), sheet.round)

    def correct(self, sheet: SheetKey, corrected: Corrected, reason: str, *, actor: Actor, at: datetime) -> None:
        """Reopen the sheet, write the new marks as new versions, and submit it again.

        What the chair confirmed of that entry and part is no longer confirmed, and the hall no longer sees it.

        Raises:
            Refusal: if the sheet is not submitted, a mark does not fit, nothing is changed, no reason is given, or
                the round is frozen.
        """
        actor.must_be(Role.SECRETARY, Role.CHAIR)
        reason_needed(reason)
        place = f"{sheet.round}/{sheet.team}/{sheet.part}/{sheet.judge}"
        with self._doing(Act(at, actor, "sheet.corrected", place, reason), sheet.round) as unit:
            _must_be_correctable(unit, sheet, corrected)
            marks.say(unit, sheet, said=Said.REOPENED, reason=reason)
            for criterion, points in corrected.items():
                facts = mark_facts(unit, sheet, criterion)
                if facts is not None and facts.points != points:
                    marks.give(unit, sheet, criterion=criterion, points=points, version=facts.version + 1)
            marks.say(unit, sheet, said=Said.SUBMITTED, reason=reason)
            undo_confirmation(unit, sheet.round, sheet.team, part=sheet.part, reason=reason)

    def history(self, sheet: SheetKey) -> tuple[MarkChange, ...]:
        """Every change of every mark on a sheet with who, when and why, the oldest first."""
        with self._file.reading() as unit:
            return mark_changes(unit, sheet)


def _must_be_correctable(unit: Unit, sheet: SheetKey, corrected: Corrected) -> None:
    facts = sheet_facts(unit, sheet)
    must_be_open(unit, sheet, facts)
    if facts.said is not Said.SUBMITTED:
        raise Refusal(message("This sheet is not submitted; its judge can still change it."))
    there = marks.marks_on(unit, sheet)
    known = {criterion.code for criterion in sheet_criteria(unit, sheet)}
    for criterion, points in corrected.items():
        of_mark = mark_facts(unit, sheet, criterion)
        if criterion not in known or of_mark is None:
            raise Refusal(
                message('The part "{part}" has no criterion "{criterion}".', part=sheet.part, criterion=criterion)
            )
        must_fit(of_mark, points)
    if all(there.get(criterion) == points for criterion, points in corrected.items()):
        raise Refusal(message("These are the marks that stand there already."))


def _with(contest: Contest, key: SheetKey, corrected: Corrected) -> Contest:
    def changed(sheet: ScoreSheet) -> ScoreSheet:
        same = (sheet.judge, sheet.team, sheet.part) == (key.judge, key.team, key.part)
        return replace(sheet, marks={**sheet.marks, **corrected}) if same and _counts(sheet) else sheet

    rounds = tuple(
        replace(each, sheets=tuple(map(changed, each.sheets))) if each.code == key.round else each
        for each in contest.rounds
    )
    return replace(contest, rounds=rounds)


def _counts(sheet: ScoreSheet) -> bool:
    return sheet.state is SheetState.MARKED and sheet.submitted
