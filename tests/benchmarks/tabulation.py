"""Tabulating 10,000 entries of 7 judges and 12 criteria against a bare loop that only adds the same integers."""

from functools import partial
from random import Random

from stage_contest.domain.contest import Contest, Entry, Round, RoundCode, RoundKind, Rules
from stage_contest.domain.criteria import Criterion, CriterionCode, JudgedPart, PartCode
from stage_contest.domain.judges import Judge, JudgeCode, Seat
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import ScoreSheet, SheetState
from stage_contest.domain.tabulation import tabulate
from stage_contest.domain.teams import Team, TeamCode
from stage_contest.domain.ties import TieKey, TieKind
from tests.benchmarks.measure import Measure, taking_turns

MANY, FEW = 10_000, 100
JUDGES, PARTS, CRITERIA = 7, 3, 4
ROUND = RoundCode("evening")
TURNS = 9
AIM = 15.0
STRAIGHT_LINE = 1.5
"""Time per entry may grow by so much from few entries to many: larger data leaves the processor's caches."""


def measure() -> list[Measure]:
    """The ratio to the bare loop, and how the time per entry grows from 100 entries to 10,000."""
    few_ours, _ = _turns(evening(FEW), 10 * TURNS)
    ours, bare = _turns(evening(MANY), TURNS)
    of_many, of_few = 1e6 * ours / MANY, 1e6 * few_ours / FEW
    return [
        Measure(
            f"tabulating {MANY:,} entries × {JUDGES} judges × {PARTS * CRITERIA} criteria",
            1000 * ours,
            1000 * bare,
            "ms",
            ours / bare,
            AIM,
        ),
        Measure(
            f"tabulating: time per entry at {MANY:,} entries against {FEW} (1 = linear)",
            of_many,
            of_few,
            "µs",
            of_many / of_few,
            STRAIGHT_LINE,
        ),
    ]


def _turns(contest: Contest, turns: int) -> tuple[float, float]:
    return taking_turns(partial(tabulate, contest, ROUND), partial(add_up, bare_marks(contest)), turns=turns)


def add_up(marks: list[list[list[int]]]) -> list[int]:
    """The bare reference: the sum of every entry's marks and nothing else."""
    totals = []
    for entry in marks:
        total = 0
        for sheet in entry:
            for mark in sheet:
                total += mark
        totals.append(total)
    return totals


def bare_marks(contest: Contest) -> list[list[list[int]]]:
    """The marks of every sheet of every entry."""
    sheets = contest.round(ROUND).sheets
    size = JUDGES * PARTS
    return [
        [list(sheet.marks.values()) for sheet in sheets[start : start + size]]
        for start in range(0, len(sheets), size)
    ]


def evening(entries: int) -> Contest:
    """A complete round of that many entries with random marks."""
    chance = Random(entries)
    criteria = tuple(
        Criterion(CriterionCode(f"criterion-{number}"), f"Criterion {number}", Hundredths(1000), Hundredths(25))
        for number in range(CRITERIA)
    )
    parts = tuple(JudgedPart(PartCode(f"part-{number}"), f"Part {number}", criteria) for number in range(PARTS))
    judges = tuple(Judge(JudgeCode(f"judge-{number}"), f"Judge {number}") for number in range(JUDGES))
    teams = tuple(Team(TeamCode(f"team-{number}"), f"Team {number}") for number in range(entries))
    chain = tuple(TieKey(TieKind.PART, part.code) for part in parts)
    rules = Rules(parts, tie_breaks=(*chain, TieKey(TieKind.FEWER_DEDUCTIONS), TieKey(TieKind.CHAIR)))
    round_ = Round(
        code=ROUND,
        name="Evening",
        kind=RoundKind.FINAL,
        parts=tuple(part.code for part in parts),
        panel=tuple(Seat(judge.code) for judge in judges),
        entries=tuple(Entry(team.code, order) for order, team in enumerate(teams, start=1)),
        sheets=tuple(
            ScoreSheet(judge.code, team.code, part.code, SheetState.MARKED, _marks(chance, criteria))
            for team in teams
            for part in parts
            for judge in judges
        ),
    )
    return Contest("Benchmark", "", 2024, rules, judges, teams, (round_,))


def _marks(chance: Random, criteria: tuple[Criterion, ...]) -> dict[CriterionCode, Hundredths]:
    return {criterion.code: Hundredths(chance.randrange(0, 1025, 25)) for criterion in criteria}
