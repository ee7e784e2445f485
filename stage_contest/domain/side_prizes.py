"""Side prizes: the best score of one part, ties by the prize's own chain (`docs/tabulation.md`, "Side prizes")."""

from dataclasses import dataclass

from stage_contest.domain.ladder import PrizeKind, SidePrize, TiePolicy
from stage_contest.domain.outcome import Award, Unawarded, Undecided
from stage_contest.domain.prizes import Handout
from stage_contest.domain.ranking import Decisions, Group, TieStep, separate
from stage_contest.domain.ties import TieKey, TieKind


@dataclass(frozen=True, slots=True)
class SideChoice:
    """The entries still best for a side prize at the end of its chain, and every step on the way."""

    prize: SidePrize
    best: Group
    steps: tuple[TieStep, ...]


def choose_best(prize: SidePrize, candidates: Group, decisions: Decisions) -> SideChoice:
    """Who is best at the part and, among equals, at each key of the prize's chain."""
    score = TieKey(TieKind.PART, prize.part)
    best = tuple(scored for scored in candidates if scored.value(score) is not None)
    steps: list[TieStep] = []
    for key in (score, *prize.tie_breaks):
        if len(best) <= 1:
            break
        step = separate(best, key, decisions)
        steps.append(step)
        best = step.groups[0]
    return SideChoice(prize, best, tuple(steps))


def hand_out_side(choice: SideChoice, ties: TiePolicy) -> Handout:
    """What a side prize comes to under the round's tie policy; a shared one is paid in full to each."""
    prize = choice.prize
    teams = tuple(scored.entry.team for scored in choice.best)
    if not teams:
        return Handout(unawarded=(Unawarded(prize.name, PrizeKind.SIDE, 1),))
    if len(teams) > 1 and ties is TiePolicy.OPEN:
        return Handout(undecided=(Undecided(PrizeKind.SIDE, None, teams, (prize.name,)),))
    return Handout(awards=tuple(Award(prize.name, PrizeKind.SIDE, team, None, prize.money) for team in teams))
