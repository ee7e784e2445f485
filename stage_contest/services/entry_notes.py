"""What is written down beside the sheets: counted answers, typed points, deductions, statuses of entries."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from stage_contest.domain.contest import Contest, EntryStatus, Round, RoundCode
from stage_contest.domain.criteria import ObjectivePart, Part, PartCode, TypedPart
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.points import ZERO, Points
from stage_contest.domain.sheets import Answers, Deduction, TypedPoints
from stage_contest.domain.teams import TeamCode
from stage_contest.services.desk_work import DeskWork
from stage_contest.services.evening import frozen_refusal, known_round
from stage_contest.services.feed import Change
from stage_contest.services.reasons import reason_needed
from stage_contest.services.undoing import is_confirmed, undo_confirmation
from stage_contest.storage import contests, freezes, notes, statuses
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit


@dataclass(frozen=True, slots=True)
class _OpenRound:
    """A round that may be written in."""

    unit: Unit
    contest: Contest
    round: Round

    def entry(self, team: TeamCode) -> str:
        """The name of a team of this round."""
        if all(entry.team != team for entry in self.round.entries):
            raise Refusal(message('The team "{team}" has no entry in {round}.', team=team, round=self.round.name))
        return self.contest.team(team).name

    def part(self, code: PartCode) -> Part:
        """A part of this round."""
        if code not in self.round.parts:
            raise Refusal(message('{round} has no part "{part}".', part=code, round=self.round.name))
        return self.contest.rules.part(code)

    def take_back_confirmation(self, team: TeamCode, part: PartCode | None, reason: str) -> None:
        """Undo what the chair confirmed of this; that asks for a reason."""
        if is_confirmed(self.unit, self.round.code, team, part=part):
            reason_needed(reason)
        undo_confirmation(self.unit, self.round.code, team, part=part, reason=reason)


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
        with self._in_round(Act(at, actor, "answers.set", subject, reason), code) as open_round:
            team = open_round.entry(answers.team)
            part = open_round.part(answers.part)
            if not isinstance(part, ObjectivePart):
                raise Refusal(message('"{part}" is not a part that is counted from answers.', part=part.name))
            _must_add_up(answers, part, team)
            if answers not in open_round.round.answers:
                notes.set_answers(open_round.unit, code, answers, reason=reason)
                open_round.take_back_confirmation(answers.team, answers.part, reason)

    def set_typed(
        self, code: RoundCode, typed: TypedPoints, *, actor: Actor, at: datetime, reason: str = ""
    ) -> None:
        """Write down points that are given as they are; a confirmed part needs a reason and is no longer confirmed.

        Raises:
            Refusal: if the points do not fit the part, or the round is frozen.
        """
        actor.must_be(Role.SECRETARY, Role.CHAIR)
        subject = f"{code}/{typed.team}/{typed.part}"
        with self._in_round(Act(at, actor, "points.typed", subject, reason), code) as open_round:
            open_round.entry(typed.team)
            part = open_round.part(typed.part)
            if not isinstance(part, TypedPart):
                raise Refusal(message('"{part}" is not a part whose points are typed in.', part=part.name))
            _must_fit(typed, part)
            if typed not in open_round.round.typed:
                notes.set_typed(open_round.unit, code, typed, reason=reason)
                open_round.take_back_confirmation(typed.team, typed.part, reason)

    def deduct(self, code: RoundCode, deduction: Deduction, *, actor: Actor, at: datetime) -> None:
        """Take points off a part of an entry, or off its total; what was confirmed of it no longer is.

        Raises:
            Refusal: if there is no reason, nothing to take off, or the round is frozen.
        """
        actor.must_be(Role.SECRETARY)
        reason_needed(deduction.reason)
        subject = f"{code}/{deduction.team}/{deduction.part or ''}"
        with self._in_round(Act(at, actor, "deduction.given", subject, deduction.reason), code) as open_round:
            open_round.entry(deduction.team)
            if deduction.part is not None:
                open_round.part(deduction.part)
            if deduction.points <= ZERO:
                raise Refusal(
                    message("A deduction takes off more than 0. You typed {typed}.", typed=Points(deduction.points))
                )
            notes.deduct(open_round.unit, code, deduction)
            open_round.take_back_confirmation(deduction.team, deduction.part, deduction.reason)

    def cancel_deduction(self, code: RoundCode, number: int, reason: str, *, actor: Actor, at: datetime) -> None:
        """Cancel the deduction of that number; what was confirmed of its entry and part no longer is.

        Raises:
            Refusal: if there is no such deduction, no reason, or the round is frozen.
        """
        actor.must_be(Role.SECRETARY)
        reason_needed(reason)
        with self._in_round(Act(at, actor, "deduction.cancelled", f"{code}/{number}", reason), code) as open_round:
            deduction = notes.deductions(open_round.unit, code).get(number)
            if deduction is None:
                raise Refusal(message("There is no deduction number {number} any more.", number=number))
            notes.cancel_deduction(open_round.unit, code, number, reason=reason)
            open_round.take_back_confirmation(deduction.team, deduction.part, reason)

    def set_entry_status(
        self, code: RoundCode, team: TeamCode, status: EntryStatus, reason: str, *, actor: Actor, at: datetime
    ) -> None:
        """Say whether an entry competes; what was confirmed of it no longer is, and the hall no longer sees it.

        Raises:
            Refusal: if there is no reason, no such entry, or the round is frozen.
        """
        actor.must_be(Role.ORGANIZER, Role.CHAIR)
        reason_needed(reason)
        with self._in_round(Act(at, actor, "entry.status", f"{code}/{team}", reason), code) as open_round:
            open_round.entry(team)
            statuses.set_status(open_round.unit, code, team, status=status, reason=reason)
            undo_confirmation(open_round.unit, code, team, part=None, reason=reason)

    @contextmanager
    def _in_round(self, act: Act, code: RoundCode) -> Iterator[_OpenRound]:
        with self._file.writing(act) as unit:
            contest = contests.load(unit)
            round_ = known_round(contest, code)
            if freezes.current(unit, code) is not None:
                raise frozen_refusal(round_.name)
            yield _OpenRound(unit, contest, round_)
        self._feed.publish(Change(act.what, code))


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
