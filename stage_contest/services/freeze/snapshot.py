"""The snapshot of a frozen round: one canonical text of all that was counted and of what it gave.

Equal content gives the same text, whatever order it was written down in.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TypedDict, cast

from stage_contest.domain.contest import Contest, Round, RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.ladder import PrizeKind
from stage_contest.domain.outcome import Award, RoundOutcome, Standing, StandingStatus, Unawarded
from stage_contest.domain.points import exact_text
from stage_contest.domain.tabulation import tabulate
from stage_contest.domain.teams import TeamCode
from stage_contest.services.archive import Archive, read_archive, write_archive

_FORMAT = "stage-contest-snapshot"
_VERSION = 1


class _StandingShape(TypedDict):
    team: str
    order: int
    status: str
    place: int | None
    total: str | None
    parts: dict[str, str | None]
    deductions: str
    decided_by: str | None


class _AwardShape(TypedDict):
    prize: str
    kind: str
    team: str
    place: int | None
    money: int


class _UnawardedShape(TypedDict):
    prize: str
    kind: str
    count: int


class _OutcomeShape(TypedDict):
    standings: list[_StandingShape]
    unused_decisions: list[int]
    awards: list[_AwardShape]
    unawarded: list[_UnawardedShape]


class _RoundShape(TypedDict):
    parts: list[str]


class _CountedShape(TypedDict):
    rounds: list[_RoundShape]


class _SnapshotShape(TypedDict):
    format: str
    version: int
    round: str
    counted: _CountedShape
    outcome: _OutcomeShape


def recomputed_snapshot(contest: Contest, code: RoundCode) -> str:
    """The canonical text that freezing the round now would give.

    Raises:
        ResultsRefused: if the round cannot be counted.
    """
    return snapshot_text(contest, tabulate(contest, code))


def snapshot_text(contest: Contest, outcome: RoundOutcome) -> str:
    """The canonical text of a round that is complete and has no undecided ties."""
    counted = write_archive(Archive(_counted(contest, outcome.round), {}))
    snapshot: _SnapshotShape = {
        "format": _FORMAT,
        "version": _VERSION,
        "round": outcome.round,
        "counted": json.loads(counted),
        "outcome": _outcome_shape(outcome),
    }
    return json.dumps(snapshot, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_outcome(text: str) -> RoundOutcome:
    """The results out of a snapshot."""
    snapshot = cast("_SnapshotShape", json.loads(text))
    parts = snapshot["counted"]["rounds"][0]["parts"]
    return _outcome(RoundCode(snapshot["round"]), snapshot["outcome"], parts)


def read_counted(text: str) -> Contest:
    """What was counted out of a snapshot: the rules, the panel, the teams and the round."""
    snapshot = cast("_SnapshotShape", json.loads(text))
    return read_archive(json.dumps(snapshot["counted"])).contest


def _counted(contest: Contest, code: RoundCode) -> Contest:
    """The contest cut down to what this round is counted from, in an order that does not depend on the typing."""
    round_ = _in_order(contest.round(code))
    teams = {entry.team for entry in round_.entries}
    panel = {seat.judge: place for place, seat in enumerate(round_.panel)}
    judges = sorted((judge for judge in contest.judges if judge.code in panel), key=lambda judge: panel[judge.code])
    return replace(
        contest,
        judges=tuple(
            replace(judge, conflicts=tuple(sorted(team for team in judge.conflicts if team in teams)))
            for judge in judges
        ),
        teams=tuple(replace(contest.team(entry.team), members=()) for entry in round_.entries),
        rounds=(round_,),
    )


def _in_order(round_: Round) -> Round:
    entries = round_.running_order
    team = {entry.team: entry.order for entry in entries}
    part = {code: place for place, code in enumerate(round_.parts)}
    seat = {seat.judge: place for place, seat in enumerate(round_.panel)}
    return replace(
        round_,
        entries=entries,
        sheets=tuple(sorted(round_.sheets, key=lambda s: (team[s.team], part[s.part], seat[s.judge]))),
        answers=tuple(sorted(round_.answers, key=lambda a: (team[a.team], part[a.part]))),
        typed=tuple(sorted(round_.typed, key=lambda t: (team[t.team], part[t.part]))),
        deductions=tuple(
            sorted(
                round_.deductions,
                key=lambda d: (team[d.team], -1 if d.part is None else part[d.part], d.points, d.reason),
            )
        ),
    )


def _outcome_shape(outcome: RoundOutcome) -> _OutcomeShape:
    return {
        "standings": [_standing_shape(standing) for standing in outcome.standings],
        "unused_decisions": list(outcome.unused_decisions),
        "awards": [
            {"prize": a.prize, "kind": a.kind.value, "team": a.team, "place": a.place, "money": a.money}
            for a in outcome.awards
        ],
        "unawarded": [{"prize": u.prize, "kind": u.kind.value, "count": u.count} for u in outcome.unawarded],
    }


def _standing_shape(standing: Standing) -> _StandingShape:
    return {
        "team": standing.team,
        "order": standing.order,
        "status": standing.status.value,
        "place": standing.place,
        "total": None if standing.total is None else exact_text(standing.total),
        "parts": {code: None if score is None else exact_text(score) for code, score in standing.parts.items()},
        "deductions": exact_text(standing.deductions),
        "decided_by": standing.decided_by,
    }


def _outcome(code: RoundCode, shape: _OutcomeShape, parts: Sequence[str]) -> RoundOutcome:
    return RoundOutcome(
        round=code,
        complete=True,
        standings=tuple(_standing(standing, parts) for standing in shape["standings"]),
        unused_decisions=tuple(shape["unused_decisions"]),
        awards=tuple(
            Award(a["prize"], PrizeKind(a["kind"]), TeamCode(a["team"]), a["place"], a["money"])
            for a in shape["awards"]
        ),
        unawarded=tuple(Unawarded(u["prize"], PrizeKind(u["kind"]), u["count"]) for u in shape["unawarded"]),
        undecided=(),
    )


def _standing(shape: _StandingShape, order: Sequence[str]) -> Standing:
    parts: Mapping[PartCode, Fraction | None] = {
        PartCode(code): None if (score := shape["parts"][code]) is None else Fraction(score) for code in order
    }
    return Standing(
        team=TeamCode(shape["team"]),
        order=shape["order"],
        status=StandingStatus(shape["status"]),
        place=shape["place"],
        total=None if shape["total"] is None else Fraction(shape["total"]),
        parts=parts,
        deductions=Fraction(shape["deductions"]),
        decided_by=shape["decided_by"],
    )
