"""The contest whole: its rules, judges, teams and rounds, as the archive holds them (`docs/archive.md`)."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from stage_contest.domain.criteria import Part, PartCode
from stage_contest.domain.judges import Judge, JudgeCode, Seat
from stage_contest.domain.ladder import Prizes
from stage_contest.domain.sheets import Answers, Deduction, ScoreSheet, TypedPoints
from stage_contest.domain.teams import Team, TeamCode, TeamRule
from stage_contest.domain.ties import TieDecision, TieKey

RoundCode = NewType("RoundCode", str)


class RoundKind(StrEnum):
    """A cluster round chooses finalists; the final does not."""

    CLUSTER = "cluster"
    FINAL = "final"


class EntryStatus(StrEnum):
    """Only competing entries are ranked."""

    COMPETING = "competing"
    WITHDRAWN = "withdrawn"
    DISQUALIFIED = "disqualified"
    GUEST = "guest"


PERFORMING = frozenset({EntryStatus.COMPETING, EntryStatus.GUEST})
"""Entries that are called, marked and confirmed; the round waits for the competing ones only."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One team's participation in one round; `order` is its place in the running order, from 1."""

    team: TeamCode
    order: int
    status: EntryStatus = EntryStatus.COMPETING


@dataclass(frozen=True, slots=True)
class Round:
    """One evening: its parts in order, panel, prizes and all that was written down in it."""

    code: RoundCode
    name: str
    kind: RoundKind
    parts: tuple[PartCode, ...]
    venue: str = ""
    date: datetime.date | None = None
    panel: tuple[Seat, ...] = ()
    prizes: Prizes = Prizes()
    entries: tuple[Entry, ...] = ()
    sheets: tuple[ScoreSheet, ...] = ()
    answers: tuple[Answers, ...] = ()
    typed: tuple[TypedPoints, ...] = ()
    deductions: tuple[Deduction, ...] = ()
    tie_decisions: tuple[TieDecision, ...] = ()

    @property
    def running_order(self) -> tuple[Entry, ...]:
        """The entries as they come on stage."""
        return tuple(sorted(self.entries, key=lambda entry: entry.order))


@dataclass(frozen=True, slots=True)
class Qualification:
    """Who goes to the final: the first places of every cluster, then the best others by total."""

    per_cluster: int
    best_others: int = 0


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of the whole contest; `rounding_total` None leaves totals exact."""

    parts: tuple[Part, ...]
    team: TeamRule = TeamRule()
    rounding_total: int | None = 2
    tie_breaks: tuple[TieKey, ...] = ()
    qualification: Qualification | None = None

    def part(self, code: PartCode) -> Part:
        """The part of that code; KeyError if there is none."""
        for part in self.parts:
            if part.code == code:
                return part
        raise KeyError(code)


@dataclass(frozen=True, slots=True)
class Contest:
    """A whole contest as counting sees it."""

    name: str
    organizer: str
    year: int
    rules: Rules
    judges: tuple[Judge, ...] = ()
    teams: tuple[Team, ...] = ()
    rounds: tuple[Round, ...] = ()

    def round(self, code: RoundCode) -> Round:
        """The round of that code; KeyError if there is none."""
        for candidate in self.rounds:
            if candidate.code == code:
                return candidate
        raise KeyError(code)

    def team(self, code: TeamCode) -> Team:
        """The team of that code; KeyError if there is none."""
        for team in self.teams:
            if team.code == code:
                return team
        raise KeyError(code)

    def judge(self, code: JudgeCode) -> Judge:
        """The judge of that code; KeyError if there is none."""
        for judge in self.judges:
            if judge.code == code:
                return judge
        raise KeyError(code)
