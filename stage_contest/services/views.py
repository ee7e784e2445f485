"""Frozen snapshots that the desks show; made by `snapshots`, never changed by a window."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from stage_contest.domain.contest import Contest, EntryStatus, RoundCode, RoundKind
from stage_contest.domain.criteria import Criterion, CriterionCode, PartCode
from stage_contest.domain.errors import Message
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.outcome import RoundOutcome
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import Answers, Deduction, TypedPoints
from stage_contest.domain.show import Release, Reveal, Scene, Stage
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import TieDecision


@dataclass(frozen=True, slots=True)
class SheetKey:
    """Which sheet: one judge, one team, one part of one round."""

    round: RoundCode
    judge: JudgeCode
    team: TeamCode
    part: PartCode


class DeskSheetState(StrEnum):
    """How a sheet stands; `REOPENED` is an open sheet that was submitted before."""

    UNTOUCHED = "untouched"
    OPEN = "open"
    REOPENED = "reopened"
    SUBMITTED = "submitted"
    ABSENT = "absent"
    ABSTAINED = "abstained"


@dataclass(frozen=True, slots=True)
class DeskSheet:
    """One sheet; marks in hundredths by criterion, `total` the sum of mark x criterion weight given so far."""

    key: SheetKey
    state: DeskSheetState
    marks: Mapping[CriterionCode, Hundredths]
    total: Fraction
    reason: str = ""


class FileState(NamedTuple):
    """What the state bar says: the fingerprint of all that was ever written, and when the last of it was."""

    fingerprint: str
    saved_at: datetime | None


@dataclass(frozen=True, slots=True)
class FrozenRound:
    """A round as it was frozen: final results and papers read from this.

    `contest` holds what was counted: the rules, the panel, the teams (without members) and this one round.
    """

    revision: str
    outcome: RoundOutcome
    contest: Contest
    at: datetime


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round as lists and choosers show it."""

    code: RoundCode
    name: str
    kind: RoundKind
    venue: str
    frozen_revision: str | None


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part as desks show it; `criteria` is empty unless it is judged; maxima and minutes in hundredths.

    `questions` is set for objective parts; `step` for typed parts.
    """

    code: PartCode
    name: str
    kind: str
    maximum: Hundredths
    minutes: Hundredths | None
    criteria: tuple[Criterion, ...] = ()
    questions: int | None = None
    step: Hundredths | None = None


@dataclass(frozen=True, slots=True)
class JudgeLine:
    """A judge on the panel of a round."""

    code: JudgeCode
    name: str
    position: str
    chair: bool


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An entry as lists show it."""

    team: TeamCode
    order: int
    name: str
    status: EntryStatus


@dataclass(frozen=True, slots=True)
class ReopenRequest:
    """A judge asks for a submitted sheet; `declined` once the secretary leaves it closed, with that reason then."""

    reason: str
    declined: bool = False


@dataclass(frozen=True, slots=True)
class JudgeDesk:
    """What one judge's desk shows: his own sheets of one part, and nothing of anybody else.

    `sheets` has one sheet for every entry in running order; `called` are the teams whose sheets may be marked
    (called on stage in this part so far); nothing can be changed in a frozen round. `requests` are those for
    reopening a sheet that nothing was said about since.
    """

    round: RoundLine
    judge: JudgeLine
    part: PartLine
    entries: tuple[EntryLine, ...]
    sheets: Mapping[TeamCode, DeskSheet]
    called: frozenset[TeamCode]
    stage: Stage | None
    frozen: bool
    requests: Mapping[TeamCode, ReopenRequest] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeductionLine:
    """A deduction with the number by which it is cancelled."""

    number: int
    deduction: Deduction


@dataclass(frozen=True, slots=True)
class RoundBoard:
    """The secretary's view of a round: every sheet, answer, typed point, deduction and confirmation.

    `entries` stand in the round's running order, `part_entries` in those of the parts that have their own.

    `requests` are those of judges for reopening a sheet, as long as nothing was said about the sheet since.

    `sheets` holds a `DeskSheet` for every (judge, team, part) of the judged parts; `waiting` the sheets that the
    team on stage still lacks. `scores` are those of parts that are all in, deductions taken off.
    """

    round: RoundLine
    parts: tuple[PartLine, ...]
    panel: tuple[JudgeLine, ...]
    entries: tuple[EntryLine, ...]
    sheets: Mapping[SheetKey, DeskSheet]
    answers: Mapping[tuple[TeamCode, PartCode], Answers]
    typed: Mapping[tuple[TeamCode, PartCode], TypedPoints]
    deductions: tuple[DeductionLine, ...]
    confirmed: frozenset[tuple[TeamCode, PartCode]]
    stage: Stage | None
    waiting: tuple[SheetKey, ...]
    frozen: bool
    part_entries: Mapping[PartCode, tuple[EntryLine, ...]] = field(default_factory=dict)
    scores: Mapping[tuple[TeamCode, PartCode], Fraction] = field(default_factory=dict)
    requests: Mapping[SheetKey, ReopenRequest] = field(default_factory=dict)

    def running(self, part: PartCode) -> tuple[EntryLine, ...]:
        """The entries as they come on stage in that part, with their numbers in it."""
        return self.part_entries.get(part, self.entries)


@dataclass(frozen=True, slots=True)
class TieDecisionLine:
    """A tie decision that counts, with the number by which it is withdrawn."""

    number: int
    decision: TieDecision


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """The chair's view of a round: results now, confirmations, what stands in the way of the freeze, the freeze.

    `outcome` is None where results cannot be computed, and `trouble` then says why. `confirmable` are the
    (team, part) whose sheets are all in but not yet confirmed. `blocking` lists what the freeze still lacks.
    `frozen_revision` is None while the round is not frozen. `decisions` stand as in `Round.tie_decisions`.
    """

    board: RoundBoard
    outcome: RoundOutcome | None
    trouble: Message | None
    confirmable: tuple[tuple[TeamCode, PartCode], ...]
    blocking: tuple[Message, ...]
    frozen_revision: str | None
    decisions: tuple[TieDecisionLine, ...]


@dataclass(frozen=True, slots=True)
class ScreenPage:
    """The MC's view of the hall's screen: what is shown, what may be revealed, what has been.

    `revealable` lists in a sensible order everything that the round allows now and that is not yet revealed;
    `scenes` the scenes that may be chosen now.
    """

    round: RoundLine
    release: Release
    scene: Scene
    scenes: tuple[Scene, ...]
    revealed: tuple[Reveal, ...]
    revealable: tuple[Reveal, ...]
