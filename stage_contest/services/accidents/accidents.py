"""Accidents of the evening: a sheet for the wrong team, a judge who leaves, a part that is not performed."""

from datetime import datetime

from stage_contest.domain.contest import PERFORMING, Entry, RoundCode
from stage_contest.domain.criteria import JudgedPart, ObjectivePart, PartCode, TypedPart
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.judges import JudgeCode, Seat
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.points import ZERO
from stage_contest.domain.running_order import entries_in
from stage_contest.domain.sheets import Answers, TypedPoints
from stage_contest.domain.teams import TeamCode
from stage_contest.services.accidents.sheet_writing import exchange, give_zeros, stand_aside
from stage_contest.services.accidents.tonight import KINDS, AccidentLine, accident_line
from stage_contest.services.desk_work import DeskWork, reason_needed
from stage_contest.services.evening import Evening
from stage_contest.services.undoing import undo_confirmation
from stage_contest.services.views import SheetKey
from stage_contest.storage import contests, marks, notes, round_changes
from stage_contest.storage.happenings import happenings
from stage_contest.storage.ledger import Act
from stage_contest.storage.marks import Said
from stage_contest.storage.unit import Unit

_UNSETTLED = frozenset({Said.OPEN, Said.REOPENED})


class Accidents(DeskWork):
    """What the secretary and the chair put right; each call is one transaction and one published change."""

    def tonight(self, code: RoundCode) -> tuple[AccidentLine, ...]:
        """What went wrong in a round and was put right, the newest first."""
        with self._file.reading() as unit:
            contest, found = contests.load(unit), happenings(unit, KINDS)
        told = (accident_line(each, contest, code) for each in reversed(found))
        return tuple(line for line in told if line is not None)

    def exchange_sheets(
        self,
        code: RoundCode,
        part: PartCode,
        judge: JudgeCode,
        teams: tuple[TeamCode, TeamCode],
        reason: str,
        *,
        actor: Actor,
        at: datetime,
    ) -> None:
        """Give each of two teams what a judge wrote for the other one: a sheet filled for the wrong team is moved.

        Where the other team has no marks from this judge yet, its sheet becomes that of the first, which is open.

        Raises:
            Refusal: if a sheet says absent or abstained, neither has a mark, no reason is given, or the round is
                frozen.
        """
        actor.must_be(Role.SECRETARY, Role.CHAIR)
        reason_needed(reason)
        act = Act(at, actor, "sheets.exchanged", f"{code}/{part}/{judge}/{teams[0]}↔{teams[1]}", reason)
        with self._in_open_round(act, code) as (unit, evening):
            _judged(evening, part)
            for team in teams:
                _must_perform(evening.entry(team), evening)
            first, second = (SheetKey(code, judge, team, part) for team in teams)
            exchange(unit, first, second, reason=reason)
            for team in teams:
                undo_confirmation(unit, code, team, part=part, reason=reason)

    def substitute(
        self,
        code: RoundCode,
        leaving: JudgeCode,
        joining: JudgeCode | None,
        reason: str,
        *,
        since: tuple[PartCode, TeamCode],
        actor: Actor,
        at: datetime,
    ) -> None:
        """Let a judge be absent from a team's performance on, and perhaps another one sit in from there.

        From there on are the later teams of that part, and every performance that nobody was called to yet. Of
        these the leaving judge's sheets that are not submitted say absent; the joining judge, who is seated on the
        panel, says absent on all others.

        Raises:
            Refusal: if the judges do not sit or cannot join, no reason is given, or the round is frozen.
        """
        actor.must_be(Role.SECRETARY, Role.CHAIR)
        reason_needed(reason)
        act = Act(at, actor, "judge.substituted", f"{code}/{leaving}→{joining or '–'}", reason)
        with self._in_open_round(act, code) as (unit, evening):
            if leaving not in {seat.judge for seat in evening.round.panel}:
                raise Refusal(message('The judge "{judge}" is not on the panel of this round.', judge=leaving))
            later = _from_there_on(evening, since, marks_of=_begun(unit, code))
            for team, part in later:
                key = SheetKey(code, leaving, team, part)
                if marks.state(unit, key).said in _UNSETTLED and _may_mark(evening, leaving, team):
                    stand_aside(unit, key, reason=reason)
            if joining is not None:
                _seat(unit, evening, joining)
                for team, part in _performances(evening):
                    if (team, part) not in later and _may_mark(evening, joining, team):
                        stand_aside(unit, SheetKey(code, joining, team, part), reason=reason)

    def not_performed(
        self, code: RoundCode, team: TeamCode, part: PartCode, reason: str, *, actor: Actor, at: datetime
    ) -> None:
        """Record zeros for a part that a team did not perform: every judge's sheet, the answers or the points.

        Sheets that say absent or abstained stay; the part is then to be confirmed like any other.

        Raises:
            Refusal: if marks are there already, no reason is given, the actor is no chair, or the round is frozen.
        """
        actor.must_be(Role.CHAIR)
        reason_needed(reason)
        act = Act(at, actor, "part.not_performed", f"{code}/{team}/{part}", reason)
        with self._in_open_round(act, code) as (unit, evening):
            _must_perform(evening.entry(team), evening)
            match evening.part(part):
                case JudgedPart() as judged:
                    for seat in evening.round.panel:
                        if _may_mark(evening, seat.judge, team):
                            give_zeros(unit, SheetKey(code, seat.judge, team, part), judged, reason=reason)
                case ObjectivePart(questions=questions):
                    answers = Answers(team, part, right=0, wrong=0, blank=questions)
                    notes.set_answers(unit, code, answers, reason=reason)
                case TypedPart():
                    notes.set_typed(unit, code, TypedPoints(team, part, ZERO), reason=reason)
            undo_confirmation(unit, code, team, part=part, reason=reason)


def _judged(evening: Evening, code: PartCode) -> None:
    part = evening.part(code)
    if not isinstance(part, JudgedPart):
        raise Refusal(message('"{part}" is not a part that judges mark.', part=part.name))


def _must_perform(entry: Entry, evening: Evening) -> None:
    if entry.status not in PERFORMING:
        name = evening.contest.team(entry.team).name
        raise Refusal(message("{team} does not compete in this round, so there is nothing to mark.", team=name))


def _may_mark(evening: Evening, judge: JudgeCode, team: TeamCode) -> bool:
    return team not in evening.contest.judge(judge).conflicts


def _performances(evening: Evening) -> list[tuple[TeamCode, PartCode]]:
    return [
        (entry.team, part)
        for part in evening.round.parts
        if isinstance(evening.contest.rules.part(part), JudgedPart)
        for entry in entries_in(evening.round, evening.part_orders, part)
        if entry.status in PERFORMING
    ]


def _begun(unit: Unit, code: RoundCode) -> frozenset[tuple[TeamCode, PartCode]]:
    """The performances of which any judge wrote anything down."""
    written = {*marks.states(unit, code), *marks.marks(unit, code)}
    return frozenset((team, part) for _, team, part in written)


def _from_there_on(
    evening: Evening, since: tuple[PartCode, TeamCode], *, marks_of: frozenset[tuple[TeamCode, PartCode]]
) -> frozenset[tuple[TeamCode, PartCode]]:
    part, first = since
    _judged(evening, part)
    evening.entry(first)
    order = [entry.team for entry in entries_in(evening.round, evening.part_orders, part)]
    later_here = {(team, part) for team in order[order.index(first) :]}
    return frozenset(
        each for each in _performances(evening) if each in later_here or (each[1] != part and each not in marks_of)
    )


def _seat(unit: Unit, evening: Evening, joining: JudgeCode) -> None:
    if joining not in {judge.code for judge in evening.contest.judges}:
        raise Refusal(message('The contest has no judge "{judge}".', judge=joining))
    if joining in {seat.judge for seat in evening.round.panel}:
        name = evening.contest.judge(joining).name
        raise Refusal(message("{judge} sits on this panel already. Choose somebody else.", judge=name))
    round_changes.set_panel(unit, evening.round.code, (*evening.round.panel, Seat(joining)))
