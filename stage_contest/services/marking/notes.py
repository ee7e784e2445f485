"""What is written down beside the sheets: counted answers, typed points, deductions, statuses of entries."""

from datetime import datetime

from stage_contest.domain.contest import EntryStatus, RoundCode
from stage_contest.domain.criteria import ObjectivePart, PartCode, TypedPart
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.points import ZERO, Points
from stage_contest.domain.sheets import Answers, Deduction, TypedPoints
from stage_contest.domain.teams import TeamCode
from stage_contest.services.desk_work import DeskWork, reason_needed
from stage_contest.services.evening import Evening
from stage_contest.services.undoing import undo_confirmation
from stage_contest.storage import notes, statuses
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit


class EntryNotes(DeskWork):
    """What the secretary notes about entries; each call is one transaction and one published change."""

    def set_answers(
        self, code: RoundCode, answers: Answers, *, actor: Actor, at: datetime, reason: str = ""
    ) -> None:
        """Write down a team's counted answers; a confirmed part needs a reason and is no longer confirmed.

        Raises:
            Refusal: if the counts do not add up to the number of questions, or the round is frozen.
        """
        actor.must_be(Role.SECRETARY)
        subject = f"{code}/{answers.team}/{answers.part}"
        with self._in_open_round(Act(at, actor, "answers.set", subject, reason), code) as (unit, evening):
            part = evening.part(answers.part)
            evening.entry(answers.team)
            if not isinstance(part, ObjectivePart):
                raise Refusal(message('"{part}" is not a part that is counted from answers.', part=part.name))
            _must_add_up(answers, part, evening.contest.team(answers.team).name)
            if answers not in evening.round.answers:
                notes.set_answers(unit, code, answers, reason=reason)
                _take_back_confirmation(unit, evening, (answers.team, answers.part), reason)

    def set_typed(
        self, code: RoundCode, typed: TypedPoints, *, actor: Actor, at: datetime, reason: str = ""
    ) -> None:
        """Write down points that are given as they are; a confirmed part needs a reason and is no longer confirmed.

        Raises:
            Refusal: if the points do not fit the part, or the round is frozen.
        """
        actor.must_be(Role.SECRETARY, Role.CHAIR)
        subject = f"{code}/{typed.team}/{typed.part}"
        with self._in_open_round(Act(at, actor, "points.typed", subject, reason), code) as (unit, evening):
            evening.entry(typed.team)
            part = evening.part(typed.part)
            if not isinstance(part, TypedPart):
                raise Refusal(message('"{part}" is not a part whose points are typed in.', part=part.name))
            _must_fit(typed, part)
            if typed not in evening.round.typed:
                notes.set_typed(unit, code, typed, reason=reason)
                _take_back_confirmation(unit, evening, (typed.team, typed.part), reason)

    def deduct(self, code: RoundCode, deduction: Deduction, *, actor: Actor, at: datetime) -> None:
        """Take points off a part of an entry, or off its total; what was confirmed of it no longer is.

        Raises:
            Refusal: if there is no reason, nothing to take off, or the round is frozen.
        """
        actor.must_be(Role.SECRETARY)
        reason_needed(deduction.reason)
        act = Act(at, actor, "deduction.given", f"{code}/{deduction.team}/{deduction.part or ''}", deduction.reason)
        with self._in_open_round(act, code) as (unit, evening):
            evening.entry(deduction.team)
            if deduction.part is not None:
                evening.part(deduction.part)
            if deduction.points <= ZERO:
                raise Refusal(
                    message("A deduction takes off more than 0. You typed {typed}.", typed=Points(deduction.points))
                )
            notes.deduct(unit, code, deduction)
            undo_confirmation(unit, code, deduction.team, part=deduction.part, reason=deduction.reason)

    def cancel_deduction(self, code: RoundCode, number: int, reason: str, *, actor: Actor, at: datetime) -> None:
        """Cancel the deduction of that number; what was confirmed of its entry and part no longer is.

        Raises:
            Refusal: if there is no such deduction, no reason, or the round is frozen.
        """
        actor.must_be(Role.SECRETARY)
        reason_needed(reason)
        act = Act(at, actor, "deduction.cancelled", f"{code}/{number}", reason)
        with self._in_open_round(act, code) as (unit, _):
            deduction = notes.deductions(unit, code).get(number)
            if deduction is None:
                raise Refusal(message("There is no deduction number {number} any more.", number=number))
            notes.cancel_deduction(unit, code, number, reason=reason)
            undo_confirmation(unit, code, deduction.team, part=deduction.part, reason=reason)

    def set_entry_status(
        self, code: RoundCode, team: TeamCode, status: EntryStatus, reason: str, *, actor: Actor, at: datetime
    ) -> None:
        """Say whether an entry competes; where that changes, its confirmations are undone and the hall sees none.

        Raises:
            Refusal: if there is no reason, no such entry, or the round is frozen.
        """
        actor.must_be(Role.ORGANIZER, Role.CHAIR)
        reason_needed(reason)
        with self._in_open_round(Act(at, actor, "entry.status", f"{code}/{team}", reason), code) as (unit, evening):
            before = evening.entry(team).status
            statuses.set_status(unit, code, team, status=status, reason=reason)
            if status is not before:
                undo_confirmation(unit, code, team, part=None, reason=reason)


def _take_back_confirmation(unit: Unit, evening: Evening, place: tuple[TeamCode, PartCode], reason: str) -> None:
    """Undo what the chair confirmed of an entry's part; that asks for a reason."""
    if place in evening.confirmed:
        reason_needed(reason)
    team, part = place
    undo_confirmation(unit, evening.round.code, team, part=part, reason=reason)


def _must_add_up(answers: Answers, part: ObjectivePart, team: str) -> None:
    counted = answers.right + answers.wrong + answers.blank
    if min(answers.right, answers.wrong, answers.blank) < 0 or counted != part.questions:
        raise Refusal(
            message(
                '"{part}" has {questions} questions. Right, wrong and blank of {team} add up to {counted}.',
                part=part.name,
                questions=part.questions,
                team=team,
                counted=counted,
            )
        )


def _must_fit(typed: TypedPoints, part: TypedPart) -> None:
    if not ZERO <= typed.points <= part.maximum:
        raise Refusal(
            message(
                '"{part}" goes from 0 to {most}. You typed {typed}.',
                part=part.name,
                most=Points(part.maximum),
                typed=Points(typed.points),
            )
        )
    if typed.points % part.step:
        raise Refusal(
            message(
                '"{part}" goes in steps of {step}. You typed {typed}.',
                part=part.name,
                step=Points(part.step),
                typed=Points(typed.points),
            )
        )
