"""The flip-risk list of a cluster against as many single tabulations of the round as it has candidates."""

from dataclasses import replace
from functools import partial

from stage_contest.domain.contest import Contest, Qualification, Round, RoundKind
from stage_contest.domain.criteria import JudgedPart, PartCode
from stage_contest.domain.firmness.flip_risk import candidates, flip_risks
from stage_contest.domain.ladder import MainPrize, Prizes, SidePrize
from stage_contest.domain.tabulation import tabulate
from tests.benchmarks.measure import Measure, taking_turns
from tests.benchmarks.tabulation import ROUND, evening

ENTRIES, CRITERIA = 8, 8
TURNS = 5
AIM = 0.2


def measure() -> list[Measure]:
    """8 teams × 7 judges × 8 criteria, with main and side prizes and a place in the final at stake."""
    contest = cluster()
    tries = candidates(contest, ROUND)
    ours, bare = taking_turns(partial(flip_risks, contest, ROUND), partial(tabulate, contest, ROUND), turns=TURNS)
    return [
        Measure(
            f"flip-risk list: {tries} single steps against as many tabulations",
            1000 * ours,
            1000 * bare * tries,
            "ms",
            ours / (bare * tries),
            AIM,
        )
    ]


def cluster() -> Contest:
    """Two parts of four criteria each, eight teams of equal strength, eight prizes on the ladder."""
    contest = evening(ENTRIES)
    parts = [part for part in contest.rules.parts if isinstance(part, JudgedPart)][: CRITERIA // 4]
    codes = tuple(part.code for part in parts)
    (round_,) = contest.rounds
    round_ = _narrowed(round_, codes)
    rules = replace(contest.rules, parts=tuple(parts), qualification=Qualification(2), tie_breaks=())
    return replace(contest, rules=rules, rounds=(round_,))


def _narrowed(round_: Round, parts: tuple[PartCode, ...]) -> Round:
    ladder = (("First", 1), ("Second", 1), ("Third", 2), ("Fourth", 4))
    return replace(
        round_,
        kind=RoundKind.CLUSTER,
        parts=parts,
        sheets=tuple(sheet for sheet in round_.sheets if sheet.part in parts),
        prizes=Prizes(
            main=tuple(MainPrize(name, count, 1_000_000) for name, count in ladder),
            side=(SidePrize("Best part", parts[0], 1_000_000),),
        ),
    )
