"""The recount put together: the standings and prizes of a round, and who goes to the final."""

from collections.abc import Sequence

from stage_contest.domain.contest import Contest, EntryStatus, Qualification, Round, RoundCode, RoundKind
from stage_contest.domain.errors import ResultsRefused, message
from stage_contest.domain.outcome import (
    SHARED,
    QualifiedBy,
    Qualifier,
    Qualifiers,
    RoundOutcome,
    Standing,
    StandingStatus,
    UndecidedQualifiers,
)
from stage_contest.domain.recount.order import Decisions, Group, recount_order
from stage_contest.domain.recount.points import Line, recount_lines
from stage_contest.domain.recount.prizes import Handed, recount_prizes
from stage_contest.domain.ties import RECORDED


def recount(contest: Contest, code: RoundCode) -> RoundOutcome:
    """All results of one round.

    Raises:
        ResultsRefused: where a trimmed mean has too few values, naming the entry and the part.
        KeyError: where there is no such round.
    """
    each = contest.round(code)
    lines = recount_lines(contest, each)
    decisions = Decisions(each.tie_decisions)
    groups = recount_order((line for line in lines if line.ranked), contest.rules.tie_breaks, decisions)
    complete = _complete(lines)
    handed = recount_prizes(each.prizes, groups, decisions) if complete else Handed()
    return RoundOutcome(
        round=code,
        complete=complete,
        standings=(*_ranked(groups), *(_standing(line) for line in lines if not line.ranked)),
        unused_decisions=tuple(
            position for position in range(len(each.tie_decisions)) if position not in decisions.asked
        ),
        awards=tuple(handed.awards),
        unawarded=tuple(handed.unawarded),
        undecided=tuple(handed.undecided),
    )


def recount_qualifiers(contest: Contest) -> Qualifiers:
    """Who goes to the final.

    Raises:
        ResultsRefused: where a cluster round is not complete, naming it, or cannot be counted.
    """
    rule = contest.rules.qualification
    if rule is None:
        return Qualifiers((), ())
    qualified: list[Qualifier] = []
    undecided: list[UndecidedQualifiers] = []
    others: list[Line] = []
    for each in contest.rounds:
        if each.kind is not RoundKind.CLUSTER:
            continue
        behind: list[Line] = []
        for group in _cluster_groups(contest, each):
            last = group.place + len(group.lines) - 1
            if last <= rule.per_cluster:
                qualified.extend(Qualifier(x.entry.team, each.code, QualifiedBy.PLACE) for x in group.lines)
            elif group.place <= rule.per_cluster:
                undecided.append(UndecidedQualifiers(each.code, tuple(x.entry.team for x in group.lines)))
            else:
                behind.extend(group.lines)
        others.extend(sorted(behind, key=lambda line: line.entry.order))
    best, cut = _best_others(contest, rule, others)
    return Qualifiers((*qualified, *best), (*undecided, *cut))


def _complete(lines: Sequence[Line]) -> bool:
    """Whether there are competing entries and every one of them has a total."""
    competing = [line for line in lines if line.entry.status is EntryStatus.COMPETING]
    return bool(competing) and all(line.ranked for line in competing)


def _ranked(groups: Sequence[Group]) -> list[Standing]:
    standings = []
    for group in groups:
        decided_by = group.parted_by
        for line in group.lines:
            standings.append(_standing(line, group.place, decided_by))
            decided_by = SHARED
    return standings


def _standing(line: Line, place: int | None = None, decided_by: str | None = None) -> Standing:
    return Standing(
        team=line.entry.team,
        order=line.entry.order,
        status=_status(line),
        place=place,
        total=line.total,
        parts=line.parts,
        deductions=line.off,
        decided_by=decided_by,
    )


def _status(line: Line) -> StandingStatus:
    if line.ranked:
        return StandingStatus.RANKED
    if line.entry.status is EntryStatus.COMPETING:
        return StandingStatus.INCOMPLETE
    return StandingStatus(line.entry.status.value)


def _cluster_groups(contest: Contest, each: Round) -> tuple[Group, ...]:
    lines = recount_lines(contest, each)
    if not _complete(lines):
        raise ResultsRefused(
            message('The round "{round}" is not complete; the finalists are known when it is.', round=each.code)
        )
    ranked = (line for line in lines if line.ranked)
    return recount_order(ranked, contest.rules.tie_breaks, Decisions(each.tie_decisions))


def _best_others(
    contest: Contest, rule: Qualification, others: Sequence[Line]
) -> tuple[list[Qualifier], list[UndecidedQualifiers]]:
    """The best of those without a place of their own, by total and the keys that need no decision."""
    chain = tuple(key for key in contest.rules.tie_breaks if key.kind not in RECORDED)
    found: list[Qualifier] = []
    for group in recount_order(others, chain, Decisions(())):
        free = rule.best_others - len(found)
        if free == 0:
            break
        if len(group.lines) > free:
            return found, [UndecidedQualifiers(None, tuple(line.entry.team for line in group.lines))]
        found.extend(Qualifier(line.entry.team, line.round, QualifiedBy.BEST_OTHER) for line in group.lines)
    return found, []
