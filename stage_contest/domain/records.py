"""What was written down in a round, found by team, and how each score sheet stands."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol, TypeVar

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.criteria import CriterionCode, PartCode
from stage_contest.domain.judges import Judge, JudgeCode
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import Answers, Deduction, ScoreSheet, SheetState, TypedPoints
from stage_contest.domain.teams import TeamCode

Marks = Mapping[CriterionCode, Hundredths]
"""The marks on one sheet."""


class SheetStanding(StrEnum):
    """How a sheet stands when the round is counted."""

    MARKED = "marked"
    ABSENT = "absent"
    ABSTAINED = "abstained"
    CONFLICT = "conflict"
    """The judge never marks this team; it counts as abstained, sheet or no sheet."""
    OPEN = "open"
    """Full, but not submitted or reopened: missing."""
    PARTIAL = "partial"
    """A criterion has no mark: missing."""
    NOTHING = "nothing"
    """Nothing was said: missing."""


MISSING = frozenset({SheetStanding.OPEN, SheetStanding.PARTIAL, SheetStanding.NOTHING})
"""The standings of a sheet that keep its entry incomplete."""


def sheet_standing(sheet: ScoreSheet | None, criteria: frozenset[CriterionCode]) -> SheetStanding:
    """How a sheet stands (None: nothing was said) in a part with those criteria, conflicts aside."""
    if sheet is None:
        return SheetStanding.NOTHING
    if sheet.state is SheetState.MARKED:
        if not criteria <= sheet.marks.keys():
            return SheetStanding.PARTIAL
        return SheetStanding.MARKED if sheet.submitted else SheetStanding.OPEN
    return SheetStanding.ABSENT if sheet.state is SheetState.ABSENT else SheetStanding.ABSTAINED


class Heard(NamedTuple):
    """What a panel said about one team: by part, the marks of submitted sheets, and who gave none with a reason.

    `sitting` are the judges who may mark the team, in the order of the panel.
    """

    sitting: Sequence[JudgeCode]
    marks: Mapping[PartCode, Mapping[JudgeCode, Marks]]
    silent: Mapping[PartCode, Set[JudgeCode]]

    def speaking(self, part: PartCode) -> Sequence[JudgeCode]:
        """The judges whose sheets of a part must all be there before it can be counted."""
        silent = self.silent.get(part)
        return [judge for judge in self.sitting if judge not in silent] if silent else self.sitting


class _OfTeam(Protocol):
    @property
    def team(self) -> TeamCode: ...


_Record = TypeVar("_Record", bound=_OfTeam)


@dataclass(frozen=True, slots=True)
class RoundRecords:
    """All records of a round by team; `conflicts` names the judges that never mark the team."""

    panel: tuple[JudgeCode, ...]
    conflicts: Mapping[TeamCode, frozenset[JudgeCode]]
    sheets: Mapping[TeamCode, list[ScoreSheet]]
    answers: Mapping[TeamCode, list[Answers]]
    typed: Mapping[TeamCode, list[TypedPoints]]
    deductions: Mapping[TeamCode, list[Deduction]]

    def heard(self, team: TeamCode) -> Heard:
        """What the panel said about a team."""
        marks: defaultdict[PartCode, dict[JudgeCode, Marks]] = defaultdict(dict)
        silent: defaultdict[PartCode, set[JudgeCode]] = defaultdict(set)
        marked = SheetState.MARKED
        for sheet in self.sheets.get(team, ()):
            if sheet.state is not marked:
                silent[sheet.part].add(sheet.judge)
            elif sheet.submitted:
                marks[sheet.part][sheet.judge] = sheet.marks
        conflicts = self.conflicts.get(team)
        sitting = [judge for judge in self.panel if judge not in conflicts] if conflicts else self.panel
        return Heard(sitting, marks, silent)


def records_of(contest: Contest, round_: Round) -> RoundRecords:
    """Sort a round's records by team, in one walk over each list."""
    return RoundRecords(
        panel=tuple(seat.judge for seat in round_.panel),
        conflicts=_conflicts(contest.judges),
        sheets=_by_team(round_.sheets),
        answers=_by_team(round_.answers),
        typed=_by_team(round_.typed),
        deductions=_by_team(round_.deductions),
    )


def _conflicts(judges: Iterable[Judge]) -> dict[TeamCode, frozenset[JudgeCode]]:
    found: defaultdict[TeamCode, set[JudgeCode]] = defaultdict(set)
    for judge in judges:
        for team in judge.conflicts:
            found[team].add(judge.code)
    return {team: frozenset(its) for team, its in found.items()}


def _by_team(records: Iterable[_Record]) -> dict[TeamCode, list[_Record]]:
    found: defaultdict[TeamCode, list[_Record]] = defaultdict(list)
    for record in records:
        found[record.team].append(record)
    return dict(found)
