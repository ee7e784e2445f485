"""The board of the rounds: who meets where, before which panel, and who is not in a round yet."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from stage_contest.domain.contest import Contest, EntryStatus, Round, RoundCode, RoundKind
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.show import Release
from stage_contest.domain.teams import Team, TeamCode
from stage_contest.services.freeze.finalists import clusters_of
from stage_contest.storage import contests, freezes, hall, traces
from stage_contest.storage.unit import Unit


class RoundState(StrEnum):
    """How far a round has come; each state locks more than the one before."""

    OPEN = "open"
    DRAWN = "drawn"
    BEGUN = "begun"
    FROZEN = "frozen"


@dataclass(frozen=True, slots=True)
class TeamOnBoard:
    """A team as the board shows it; `held` where something written down keeps its entry in the round."""

    code: TeamCode
    name: str
    unit: str
    status: EntryStatus = EntryStatus.COMPETING
    held: bool = False


@dataclass(frozen=True, slots=True)
class SeatOnBoard:
    """A judge on a panel; one who `has_sheets` stays on it."""

    judge: JudgeCode
    name: str
    position: str
    chair: bool
    has_sheets: bool


@dataclass(frozen=True, slots=True)
class JudgeOnBoard:
    """A judge of the contest, to be chosen for a panel."""

    code: JudgeCode
    name: str
    position: str


@dataclass(frozen=True, slots=True)
class RoundOnBoard:
    """A round as the board shows it; teams in running order. `by_hand` where teams are entered as in a cluster."""

    code: RoundCode
    name: str
    kind: RoundKind
    venue: str
    date: datetime.date | None
    parts: tuple[PartCode, ...]
    panel: tuple[SeatOnBoard, ...]
    teams: tuple[TeamOnBoard, ...]
    state: RoundState
    release: Release
    by_hand: bool


@dataclass(frozen=True, slots=True)
class RoundsBoard:
    """Every round in its order, the teams that are in none yet, all judges, and the names of all parts."""

    rounds: tuple[RoundOnBoard, ...]
    unplaced: tuple[TeamOnBoard, ...]
    judges: tuple[JudgeOnBoard, ...]
    parts: Mapping[PartCode, str]


def read_board(unit: Unit) -> RoundsBoard:
    """The board as it stands."""
    contest = contests.load(unit)
    return RoundsBoard(
        rounds=tuple(_round(unit, contest, round_) for round_ in contest.rounds),
        unplaced=tuple(TeamOnBoard(team.code, team.name, team.unit) for team in unplaced(contest)),
        judges=tuple(JudgeOnBoard(judge.code, judge.name, judge.position) for judge in contest.judges),
        parts={part.code: part.name for part in contest.rules.parts},
    )


def unplaced(contest: Contest) -> tuple[Team, ...]:
    """The teams that no cluster has yet; without any cluster, those that no round has."""
    rounds = clusters_of(contest) or contest.rounds
    placed = {entry.team for round_ in rounds for entry in round_.entries}
    return tuple(team for team in contest.teams if team.code not in placed)


def entered_by_hand(contest: Contest, round_: Round) -> bool:
    """Whether teams are entered by hand: in every cluster, and in a final that no rule fills from clusters."""
    return round_.kind is RoundKind.CLUSTER or contest.rules.qualification is None or not clusters_of(contest)


def state_of(unit: Unit, code: RoundCode) -> RoundState:
    """How far a round has come."""
    if freezes.current(unit, code) is not None:
        return RoundState.FROZEN
    if traces.has_begun(unit, code):
        return RoundState.BEGUN
    return RoundState.DRAWN if traces.is_drawn(unit, code) else RoundState.OPEN


def _round(unit: Unit, contest: Contest, round_: Round) -> RoundOnBoard:
    return RoundOnBoard(
        code=round_.code,
        name=round_.name,
        kind=round_.kind,
        venue=round_.venue,
        date=round_.date,
        parts=round_.parts,
        panel=_panel(unit, contest, round_),
        teams=_teams(unit, contest, round_),
        state=state_of(unit, round_.code),
        release=hall.release(unit, round_.code),
        by_hand=entered_by_hand(contest, round_),
    )


def _panel(unit: Unit, contest: Contest, round_: Round) -> tuple[SeatOnBoard, ...]:
    writing = traces.judges(unit, round_.code)
    judges = {judge.code: judge for judge in contest.judges}
    return tuple(
        SeatOnBoard(
            seat.judge, judges[seat.judge].name, judges[seat.judge].position, seat.chair, seat.judge in writing
        )
        for seat in round_.panel
    )


def _teams(unit: Unit, contest: Contest, round_: Round) -> tuple[TeamOnBoard, ...]:
    held = traces.teams(unit, round_.code)
    teams = {team.code: team for team in contest.teams}
    return tuple(
        TeamOnBoard(
            entry.team, teams[entry.team].name, teams[entry.team].unit, entry.status, held=entry.team in held
        )
        for entry in round_.running_order
    )
