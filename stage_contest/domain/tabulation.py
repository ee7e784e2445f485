"""The results of a round: scores, ranking and prizes put together (`docs/tabulation.md`)."""

from dataclasses import dataclass
from fractions import Fraction

from stage_contest.domain.contest import Contest, EntryStatus, RoundCode
from stage_contest.domain.outcome import SHARED, RoundOutcome, Standing, StandingStatus
from stage_contest.domain.prizes import Walk, hand_out_main, walk_down
from stage_contest.domain.ranking import Decisions, Group, Ranking, rank, used_decisions
from stage_contest.domain.scoring import RoundScorer, ScoredEntry, scorer_of
from stage_contest.domain.side_prizes import SideChoice, choose_best, hand_out_side

_NOTHING = Fraction(0)
_UNRANKED = {
    EntryStatus.COMPETING: StandingStatus.INCOMPLETE,
    EntryStatus.WITHDRAWN: StandingStatus.WITHDRAWN,
    EntryStatus.DISQUALIFIED: StandingStatus.DISQUALIFIED,
    EntryStatus.GUEST: StandingStatus.GUEST,
}


@dataclass(frozen=True, slots=True)
class CountedRound:
    """A round counted: its entries in running order, their ranking, and what the prizes come from."""

    scorer: RoundScorer
    entries: Group
    ranking: Ranking
    complete: bool
    walk: Walk
    sides: tuple[SideChoice, ...]

    @property
    def used_decisions(self) -> frozenset[int]:
        """The positions of the tie decisions that the ranking or a side prize asked for."""
        return used_decisions(self.ranking.steps).union(*(used_decisions(side.steps) for side in self.sides))


def tabulate(contest: Contest, code: RoundCode) -> RoundOutcome:
    """All results of a round.

    Raises:
        ResultsRefused: when a trimmed mean has too few values; it names the entry and the part.
    """
    return outcome_of(count_round(contest, code))


def count_round(contest: Contest, code: RoundCode) -> CountedRound:
    """Count a round and keep every step.

    Raises:
        ResultsRefused: when a trimmed mean has too few values; it names the entry and the part.
    """
    scorer = scorer_of(contest, contest.round(code))
    return count_entries(scorer, tuple([scorer.score(entry) for entry in scorer.round.running_order]))


def count_entries(scorer: RoundScorer, entries: Group) -> CountedRound:
    """Rank the scored entries of a round, in running order, and let them walk down its prizes."""
    contest, round_ = scorer.contest, scorer.round
    decisions = Decisions(round_.tie_decisions)
    competing = tuple(scored for scored in entries if scored.entry.status is EntryStatus.COMPETING)
    ranked = tuple(scored for scored in competing if scored.total is not None)
    ranking = rank(ranked, contest.rules.tie_breaks, decisions)
    if not competing or len(ranked) < len(competing):
        return CountedRound(scorer, entries, ranking, complete=False, walk=Walk((), ()), sides=())
    walk = walk_down(round_.prizes.main, ranking.groups)
    sides = tuple(
        choose_best(prize, _without(walk, ranked) if prize.exclude_main else ranked, decisions)
        for prize in round_.prizes.side
    )
    return CountedRound(scorer, entries, ranking, complete=True, walk=walk, sides=sides)


def _without(walk: Walk, ranked: Group) -> Group:
    return tuple(scored for scored in ranked if scored.entry.team not in walk.teams)


def outcome_of(counted: CountedRound) -> RoundOutcome:
    """What a counted round comes to."""
    round_ = counted.scorer.round
    policies = round_.prizes
    handouts = [hand_out_main(counted.walk, policies)]
    handouts += [hand_out_side(side, policies.ties) for side in counted.sides]
    used = counted.used_decisions
    return RoundOutcome(
        round=round_.code,
        complete=counted.complete,
        standings=_standings(counted),
        unused_decisions=tuple(place for place in range(len(round_.tie_decisions)) if place not in used),
        awards=tuple(award for handout in handouts for award in handout.awards),
        unawarded=tuple(left for handout in handouts for left in handout.unawarded),
        undecided=tuple(tie for handout in handouts for tie in handout.undecided),
    )


def _standings(counted: CountedRound) -> tuple[Standing, ...]:
    standings: list[Standing] = []
    for key, group in zip(counted.ranking.decided_by, counted.ranking.groups, strict=True):
        place = len(standings) + 1
        decided_by = None if key is None else str(key)
        standings.append(_standing(group[0], StandingStatus.RANKED, place, decided_by))
        standings += [_standing(scored, StandingStatus.RANKED, place, SHARED) for scored in group[1:]]
    standings += [
        _standing(scored, _UNRANKED[scored.entry.status], None, None)
        for scored in counted.entries
        if scored.total is None or scored.entry.status is not EntryStatus.COMPETING
    ]
    return tuple(standings)


def _standing(scored: ScoredEntry, status: StandingStatus, place: int | None, decided_by: str | None) -> Standing:
    return Standing(
        team=scored.entry.team,
        order=scored.entry.order,
        status=status,
        place=place,
        total=scored.total,
        parts=scored.scores,
        deductions=Fraction(scored.taken, 100) if scored.taken else _NOTHING,
        decided_by=decided_by,
    )
