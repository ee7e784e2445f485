"""Entering paper sheets: what was read first, what was read second without seeing it, and what both give."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from stage_contest.domain.contest import PERFORMING, RoundCode
from stage_contest.domain.criteria import Criterion
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.paper_reading import Differences, PaperReading, Pass, control_sum, differences
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.points import Points
from stage_contest.domain.sheets import SheetState
from stage_contest.services.desk_work import DeskWork, reason_needed
from stage_contest.services.marking.sheet_rules import must_be_open, must_fit, sheet_criteria, sheet_facts
from stage_contest.services.views import SheetKey
from stage_contest.storage import marks, paper_sheets
from stage_contest.storage.accepting import mark_facts
from stage_contest.storage.ledger import Act
from stage_contest.storage.marks import Said, SheetOf
from stage_contest.storage.unit import Unit

_SAID = {SheetState.MARKED: Said.SUBMITTED, SheetState.ABSENT: Said.ABSENT, SheetState.ABSTAINED: Said.ABSTAINED}


class PaperState(StrEnum):
    """How far a paper sheet has come."""

    UNREAD = "unread"
    READ_ONCE = "read_once"
    DIFFERENT = "different"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class PaperSheet:
    """A judge's paper sheet: both readings as far as they go, and where they differ."""

    key: SheetKey
    state: PaperState
    readings: Mapping[Pass, PaperReading]
    differences: Differences | None


class PaperDesk(DeskWork):
    """What the secretary reads from paper; two equal readings make the judge's sheet and submit it."""

    def sheets(self, code: RoundCode) -> Mapping[SheetOf, PaperSheet]:
        """The paper sheets of a round of which anything was read."""
        with self._file.reading() as unit:
            said = marks.states(unit, code)
            return {
                place: _paper_sheet(
                    SheetKey(code, *place), found, done=place in said and said[place].said in _SAID.values()
                )
                for place, found in paper_sheets.readings(unit, code).items()
            }

    def read(
        self,
        sheet: SheetKey,
        which: Pass,
        reading: PaperReading,
        *,
        actor: Actor,
        at: datetime,
        same_person: bool = False,
    ) -> PaperSheet:
        """Keep a reading; the second is another person's unless `same_person` is allowed.

        A reader changes only what the same person read before. When both readings agree the sheet is submitted.

        Raises:
            Refusal: if a mark is missing or does not fit, the written total is not the sum of the marks, the sheet
                or the round is closed, or somebody else has to read.
        """
        actor.must_be(Role.SECRETARY)
        reading = replace(reading, read_by=actor.name)
        place = f"{sheet.round}/{sheet.team}/{sheet.part}/{sheet.judge}"
        with self._doing(Act(at, actor, f"paper.read_{which}", place), sheet.round) as unit:
            _must_be_readable(unit, sheet)
            found = dict(paper_sheets.readings(unit, sheet.round).get((sheet.judge, sheet.team, sheet.part), {}))
            _must_be_the_reader(found, which, actor, same_person=same_person)
            _must_be_whole(unit, sheet, reading)
            paper_sheets.read(unit, sheet, which, reading=reading)
            found[which] = reading
            done = len(found) == len(Pass) and not differences(*(found[each] for each in Pass)).any
            if done:
                _submit(unit, sheet, reading)
            return _paper_sheet(sheet, found, done=done)

    def withdraw(self, sheet: SheetKey, which: Pass, reason: str, *, actor: Actor, at: datetime) -> None:
        """Take a reading away, so that it can be read anew by anybody.

        Raises:
            Refusal: if there is none, no reason is given, or the sheet or the round is closed.
        """
        actor.must_be(Role.SECRETARY, Role.CHAIR)
        reason_needed(reason)
        place = f"{sheet.round}/{sheet.team}/{sheet.part}/{sheet.judge}"
        with self._doing(Act(at, actor, "paper.withdrawn", place, reason), sheet.round) as unit:
            _must_be_readable(unit, sheet)
            readings = paper_sheets.readings(unit, sheet.round).get((sheet.judge, sheet.team, sheet.part), {})
            if which not in readings:
                raise Refusal(message("There is no such reading of this sheet."))
            paper_sheets.read(unit, sheet, which, reading=None)


def _paper_sheet(key: SheetKey, found: Mapping[Pass, PaperReading], *, done: bool) -> PaperSheet:
    both = differences(found[Pass.FIRST], found[Pass.SECOND]) if len(found) == len(Pass) else None
    if done:
        return PaperSheet(key, PaperState.DONE, found, both)
    if both is not None:
        return PaperSheet(key, PaperState.DIFFERENT if both.any else PaperState.READ_ONCE, found, both)
    return PaperSheet(key, PaperState.READ_ONCE if found else PaperState.UNREAD, found, None)


def _must_be_readable(unit: Unit, sheet: SheetKey) -> None:
    facts = sheet_facts(unit, sheet)
    must_be_open(unit, sheet, facts)
    if facts.status not in PERFORMING:
        raise Refusal(message("This team does not compete in this round, so there is nothing to mark."))
    if facts.said in _SAID.values():
        raise Refusal(message("This sheet is closed already. Reopen it first, with a reason."))


def _must_be_the_reader(
    found: Mapping[Pass, PaperReading], which: Pass, actor: Actor, *, same_person: bool
) -> None:
    mine = found.get(which)
    if mine is not None and mine.read_by != actor.name:
        raise Refusal(
            message(
                "{name} read this sheet in this pass. Only {name} corrects it, or it is withdrawn with a reason.",
                name=mine.read_by,
            )
        )
    if which is Pass.SECOND and Pass.FIRST not in found:
        raise Refusal(message("This sheet was not read for the first time yet."))
    other = found.get(Pass.SECOND if which is Pass.FIRST else Pass.FIRST)
    if other is not None and other.read_by == actor.name and not same_person:
        raise Refusal(
            message("{name} read this sheet once already. Somebody else reads it the second time.", name=actor.name)
        )


def _must_be_whole(unit: Unit, sheet: SheetKey, reading: PaperReading) -> None:
    criteria = sheet_criteria(unit, sheet)
    if reading.state is not SheetState.MARKED:
        return
    lacking = tuple(criterion.name for criterion in criteria if criterion.code not in reading.marks)
    if lacking:
        raise Refusal(message("This sheet still lacks: {criteria}.", criteria=lacking))
    for criterion in criteria:
        facts = mark_facts(unit, sheet, criterion.code)
        if facts is not None:
            must_fit(facts, reading.marks[criterion.code])
    _must_add_up(criteria, reading)


def _must_add_up(criteria: Sequence[Criterion], reading: PaperReading) -> None:
    summed = control_sum(criteria, reading.marks)
    if reading.written_total is not None and summed is not None and reading.written_total != summed:
        raise Refusal(
            message(
                "The sheet says {written}, but its marks add up to {summed}. Compare each mark with the paper; if "
                "the judge added wrongly, leave the total blank and tell the chair.",
                written=Points(reading.written_total),
                summed=Points(summed),
            )
        )


def _submit(unit: Unit, sheet: SheetKey, reading: PaperReading) -> None:
    for criterion, points in reading.marks.items():
        facts = mark_facts(unit, sheet, criterion)
        if facts is not None and facts.points != points:
            marks.give(unit, sheet, criterion=criterion, points=points, version=facts.version + 1)
    marks.say(unit, sheet, said=_SAID[reading.state])
