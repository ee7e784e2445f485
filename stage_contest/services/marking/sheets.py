"""Score sheets: marks, submission, reopening, absence; each call is one transaction and one published change."""

from contextlib import AbstractContextManager
from datetime import datetime

from stage_contest.domain.criteria import CriterionCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.points import Hundredths
from stage_contest.services.desk_work import DeskWork, reason_needed
from stage_contest.services.marking.sheet_rules import (
    ledger_place,
    may_fill_in,
    must_be_markable,
    must_be_open,
    must_fit,
    sheet_criteria,
    sheet_facts,
)
from stage_contest.services.undoing import undo_confirmation
from stage_contest.services.views import SheetKey
from stage_contest.storage import marks
from stage_contest.storage.accepting import mark_facts
from stage_contest.storage.ledger import Act
from stage_contest.storage.marks import Said
from stage_contest.storage.unit import Unit


class SheetMarking(DeskWork):
    """What judges do with their sheets, and what the secretary does for them."""

    def give_mark(
        self,
        sheet: SheetKey,
        criterion: CriterionCode,
        points: Hundredths | None,
        *,
        actor: Actor,
        at: datetime,
        operation: str,
    ) -> None:
        """Write a mark, or clear it with None; on disk when this returns. A repeated operation changes nothing.

        Raises:
            Refusal: if the actor may not fill in this sheet, the sheet or the round is closed, the team was not yet
                called on stage, or the points do not fit the criterion.
            FileTrouble: if it could not be written.
        """
        may_fill_in(sheet, actor)
        act = Act(at, actor, "mark.given", f"{ledger_place(sheet)}/{criterion}", operation=operation)
        with self._doing(act, sheet.round) as unit:
            if unit.repeated:
                return
            facts = mark_facts(unit, sheet, criterion)
            if facts is None:
                raise Refusal(
                    message(
                        'The part "{part}" has no criterion "{criterion}".', part=sheet.part, criterion=criterion
                    )
                )
            must_be_markable(unit, sheet, facts)
            if points is not None:
                must_fit(facts, points)
            if points != facts.points:
                marks.give(unit, sheet, criterion=criterion, points=points, version=facts.version + 1)

    def submit_sheet(self, sheet: SheetKey, *, actor: Actor, at: datetime) -> None:
        """Hand a sheet in; from then on it counts and can only be changed after it was reopened.

        Raises:
            Refusal: if a mark is missing, the sheet is closed already, or the actor may not fill it in.
        """
        may_fill_in(sheet, actor)
        with self._on_sheet("sheet.submitted", sheet, actor=actor, at=at) as unit:
            facts = sheet_facts(unit, sheet)
            must_be_markable(unit, sheet, facts)
            given = marks.marks_on(unit, sheet)
            lacking = tuple(line.name for line in sheet_criteria(unit, sheet) if line.code not in given)
            if lacking:
                raise Refusal(
                    message("This sheet still lacks: {criteria}. Please mark them, then submit.", criteria=lacking)
                )
            marks.say(unit, sheet, said=Said.SUBMITTED)

    def reopen_sheet(self, sheet: SheetKey, reason: str, *, actor: Actor, at: datetime) -> None:
        """Open a submitted sheet again; this undoes the confirmation of that entry and part and hides its score.

        Raises:
            Refusal: if it is not submitted, the round is frozen, no reason is given, or the actor may not.
        """
        actor.must_be(Role.SECRETARY, Role.CHAIR)
        reason_needed(reason)
        with self._on_sheet("sheet.reopened", sheet, actor=actor, at=at, reason=reason) as unit:
            facts = sheet_facts(unit, sheet)
            must_be_open(unit, sheet, facts)
            if facts.said is not Said.SUBMITTED:
                raise Refusal(message("This sheet has not been submitted, so there is nothing to reopen."))
            marks.say(unit, sheet, said=Said.REOPENED, reason=reason)
            undo_confirmation(unit, sheet.round, sheet.team, part=sheet.part, reason=reason)

    def mark_absent(self, sheet: SheetKey, reason: str, *, actor: Actor, at: datetime) -> None:
        """Say that the judge is not there for this sheet; the panel is smaller then.

        Raises:
            Refusal: if the sheet says something else already, the round is frozen, or no reason is given.
        """
        actor.must_be(Role.SECRETARY, Role.CHAIR)
        self._stand_aside(sheet, Said.ABSENT, reason, actor=actor, at=at)

    def mark_abstained(self, sheet: SheetKey, reason: str, *, actor: Actor, at: datetime) -> None:
        """Say that the judge stands aside for this sheet, for instance because a relative is on the team.

        Raises:
            Refusal: if the sheet says something else already, the round is frozen, or no reason is given.
        """
        if not actor.roles & {Role.SECRETARY, Role.CHAIR}:
            may_fill_in(sheet, actor)
        self._stand_aside(sheet, Said.ABSTAINED, reason, actor=actor, at=at)

    def take_back(self, sheet: SheetKey, reason: str, *, actor: Actor, at: datetime) -> None:
        """Take back an absence or abstention: the sheet is open again, with the marks it had before.

        Raises:
            Refusal: if the sheet is neither, the round is frozen, or no reason is given.
        """
        actor.must_be(Role.SECRETARY, Role.CHAIR)
        reason_needed(reason)
        with self._on_sheet("sheet.taken_back", sheet, actor=actor, at=at, reason=reason) as unit:
            facts = sheet_facts(unit, sheet)
            must_be_open(unit, sheet, facts)
            if facts.said not in {Said.ABSENT, Said.ABSTAINED}:
                raise Refusal(
                    message("This sheet says neither absent nor abstained, so there is nothing to take back.")
                )
            marks.say(unit, sheet, said=Said.OPEN, reason=reason)
            undo_confirmation(unit, sheet.round, sheet.team, part=sheet.part, reason=reason)

    def _stand_aside(self, sheet: SheetKey, said: Said, reason: str, *, actor: Actor, at: datetime) -> None:
        reason_needed(reason)
        with self._on_sheet(f"sheet.{said}", sheet, actor=actor, at=at, reason=reason) as unit:
            facts = sheet_facts(unit, sheet)
            must_be_open(unit, sheet, facts)
            if facts.said not in {Said.OPEN, Said.REOPENED}:
                raise Refusal(_SAYS_SOMETHING[facts.said])
            marks.say(unit, sheet, said=said, reason=reason)

    def _on_sheet(
        self, what: str, sheet: SheetKey, *, actor: Actor, at: datetime, reason: str = ""
    ) -> AbstractContextManager[Unit]:
        return self._doing(Act(at, actor, what, ledger_place(sheet), reason), sheet.round)


_SAYS_SOMETHING = {
    Said.SUBMITTED: message("This sheet has been submitted; please reopen it first."),
    Said.ABSENT: message("This sheet already says that the judge is absent."),
    Said.ABSTAINED: message("This sheet already says that the judge stands aside."),
}
