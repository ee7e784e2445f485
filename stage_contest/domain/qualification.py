"""Who goes to the final (`docs/tabulation.md`, "Who goes to the final")."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from stage_contest.domain.contest import Contest, Qualification, Round, RoundCode, RoundKind, Rules
from stage_contest.domain.errors import ResultsRefused, message
from stage_contest.domain.outcome import QualifiedBy, Qualifier, Qualifiers, UndecidedQualifiers
from stage_contest.domain.ranking import Decisions, Group, rank
from stage_contest.domain.scoring import ScoredEntry
from stage_contest.domain.tabulation import count_round
from stage_contest.domain.ties import RECORDED

_NO_DECISIONS = Decisions(())
_NOBODY = Qualification(per_cluster=0)


class _Cut(NamedTuple):
    """Entries by rank, cut after a number of seats: those inside, the equals across the cut, and those behind."""

    inside: Group
    across: Group
    behind: Group


def qualifiers(contest: Contest) -> Qualifiers:
    """The teams that go to the final, by place in every cluster and then as the best others.

    Raises:
        ResultsRefused: while a cluster round is not complete, or cannot be counted; it names the round.
    """
    if contest.rules.qualification is None:
        return Qualifiers((), ())
    clusters = [round_ for round_ in contest.rounds if round_.kind is RoundKind.CLUSTER]
    return qualify(contest.rules, [_complete_groups(contest, round_) for round_ in clusters])


def qualify(rules: Rules, ranked: Iterable[Sequence[Group]]) -> Qualifiers:
    """Who goes to the final out of the ranked groups of complete clusters, each cluster's best first."""
    rule = rules.qualification or _NOBODY
    cuts = [_cut(groups, rule.per_cluster) for groups in ranked]
    others = _best_others(rules, cuts, rule.best_others)
    return Qualifiers(
        qualified=(
            *(_qualifier(scored, QualifiedBy.PLACE) for cut in cuts for scored in cut.inside),
            *(_qualifier(scored, QualifiedBy.BEST_OTHER) for scored in others.inside),
        ),
        undecided=(
            *(_undecided(cut.across, cut.across[0].scorer.round.code) for cut in cuts if cut.across),
            *(_undecided(cut.across, None) for cut in [others] if cut.across),
        ),
    )


def _complete_groups(contest: Contest, round_: Round) -> tuple[Group, ...]:
    counted = count_round(contest, round_.code)
    if not counted.complete:
        raise ResultsRefused(
            message(
                "{round} ({code}) is not complete yet, so nobody can be named for the final. Fill in what is still "
                "missing in its standings.",
                round=round_.name,
                code=round_.code,
            )
        )
    return counted.ranking.groups


def _cut(groups: Iterable[Group], seats: int) -> _Cut:
    """Fill the seats group by group; the first group that does not fit whole ends the list."""
    inside: list[ScoredEntry] = []
    across: Group = ()
    behind: list[ScoredEntry] = []
    for group in groups:
        free = 0 if across else seats - len(inside)
        if len(group) <= free:
            inside += group
        elif free:
            across = group
        else:
            behind += group
    return _Cut(tuple(inside), across, tuple(behind))


def _best_others(rules: Rules, cuts: Iterable[_Cut], seats: int) -> _Cut:
    """The best of all that stand behind the cuts of their clusters; recorded decisions do not reach this far."""
    behind = tuple(scored for cut in cuts for scored in sorted(cut.behind, key=lambda scored: scored.entry.order))
    computed = [key for key in rules.tie_breaks if key.kind not in RECORDED]
    return _cut(rank(behind, computed, _NO_DECISIONS).groups, seats)


def _qualifier(scored: ScoredEntry, by: QualifiedBy) -> Qualifier:
    return Qualifier(scored.entry.team, scored.scorer.round.code, by)


def _undecided(group: Group, round_: RoundCode | None) -> UndecidedQualifiers:
    return UndecidedQualifiers(round_, tuple(scored.entry.team for scored in group))
