"""Random contests with many ties: every kind of part, sheet, decision, prize and qualification.

`contests` draws every choice from hypothesis, so that a failing contest shrinks; `many_contests` draws one seed for
each contest, which is many times faster. Twins, entries with the same marks, make the ties that decisions name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from random import Random
from typing import TypeVar

from hypothesis import strategies as st

from stage_contest.domain.contest import (
    Contest,
    Entry,
    EntryStatus,
    Qualification,
    Round,
    RoundCode,
    RoundKind,
    Rules,
)
from stage_contest.domain.criteria import (
    Combine,
    Criterion,
    CriterionCode,
    JudgedPart,
    ObjectivePart,
    Over,
    Part,
    PartCode,
    Rounding,
    TypedPart,
)
from stage_contest.domain.judges import Judge, JudgeCode, Seat
from stage_contest.domain.ladder import MainPrize, MoneyPolicy, Prizes, SidePrize, TiePolicy
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import Answers, Deduction, ScoreSheet, SheetState, TypedPoints
from stage_contest.domain.teams import Team, TeamCode
from stage_contest.domain.ties import TieDecision, TieKey, TieKind

Thing = TypeVar("Thing")
Twins = tuple[TeamCode, ...]

WEIGHTS = (100, 100, 100, 50, 160, 33, 300)
PLACES = (None, 0, 1, 2, 2)
RECORDED_KINDS = (TieKind.EXTRA_QUESTION, TieKind.CHAIR, TieKind.LOTS)


def random_contest(chance: Random) -> Contest:
    """A contest of up to three clusters and a final, valid by the archive's rules."""
    parts = tuple(_part(chance, PartCode(f"p{number}")) for number in range(chance.randint(1, 3)))
    if chance.randrange(2):
        parts = tuple(_coarse(part) for part in parts)
    judges = tuple(
        Judge(JudgeCode(f"j{number}"), f"Judge {number}") for number in range(chance.choice((1, 2, 3, 3, 4, 5)))
    )
    teams = tuple(Team(TeamCode(f"t{number}"), f"Team {number}") for number in range(chance.randint(2, 11)))
    rules = Rules(
        parts=parts,
        rounding_total=chance.choice(PLACES),
        tie_breaks=_chain(chance, parts, side=False),
        qualification=chance.choice((None, *[_qualification(chance)] * 3)),
    )
    contest = Contest("Contest", "Organizer", 2024, rules, _conflicts(chance, judges, teams), teams)
    return replace(contest, rounds=tuple(_rounds(chance, contest)))


contests = st.builds(random_contest, st.randoms(use_true_random=False))
many_contests = st.builds(lambda seed: random_contest(Random(seed)), st.integers(0, 2**64))


def _some(chance: Random, things: Sequence[Thing], least: int = 0) -> list[Thing]:
    """Some of the things in any order."""
    return chance.sample(things, chance.randint(min(least, len(things)), len(things)))


def _rarely(chance: Random, one_in: int) -> bool:
    return chance.randrange(one_in) == 0


def _hundredths(chance: Random, values: Sequence[int]) -> Hundredths:
    return Hundredths(chance.choice(values))


def _qualification(chance: Random) -> Qualification:
    return Qualification(chance.randint(0, 3), chance.randint(0, 3))


def _conflicts(chance: Random, judges: Iterable[Judge], teams: Sequence[Team]) -> tuple[Judge, ...]:
    return tuple(
        replace(judge, conflicts=(chance.choice(teams).code,)) if _rarely(chance, 8) else judge for judge in judges
    )


def _part(chance: Random, code: PartCode) -> Part:
    kind = chance.choice(("judged", "judged", "objective", "typed"))
    rounding = Rounding(part=chance.choice(PLACES))
    weight = _hundredths(chance, WEIGHTS)
    if kind == "judged":
        return _judged_part(chance, code, weight)
    if kind == "objective":
        return ObjectivePart(
            code=code,
            name=f"Part {code}",
            questions=chance.choice((0, 1, 2, 3)),
            points_right=_hundredths(chance, (0, 100, 150, 333)),
            maximum=_hundredths(chance, (100, 300, 999)),
            points_wrong=_hundredths(chance, (0, 0, -100, 50)),
            points_blank=_hundredths(chance, (0, 0, -25, 25)),
            rounding=rounding,
            weight=weight,
        )
    return TypedPart(
        code, f"Part {code}", Hundredths(300), _hundredths(chance, (1, 50, 100)), None, rounding, weight
    )


def _coarse(part: Part) -> Part:
    """The part with few different scores, so that entries of different rounds are equal, too."""
    whole = Hundredths(100)
    if isinstance(part, JudgedPart):
        criteria = tuple(replace(criterion, maximum=whole, step=whole, weight=whole) for criterion in part.criteria)
        return replace(part, criteria=criteria, rounding=Rounding(part=0), weight=whole)
    if isinstance(part, TypedPart):
        return replace(part, step=whole, rounding=Rounding(part=0), weight=whole)
    return replace(part, points_right=whole, points_wrong=Hundredths(0), points_blank=Hundredths(0), weight=whole)


def _judged_part(chance: Random, code: PartCode, weight: Hundredths) -> JudgedPart:
    criteria = tuple(
        Criterion(
            code=CriterionCode(f"c{number}"),
            name=f"Criterion {number}",
            maximum=_hundredths(chance, (100, 200, 250)),
            step=_hundredths(chance, (25, 50, 100)),
            weight=_hundredths(chance, WEIGHTS),
        )
        for number in range(chance.randint(1, 3))
    )
    return JudgedPart(
        code=code,
        name=f"Part {code}",
        criteria=criteria,
        combine=chance.choice(tuple(Combine)),
        drop=chance.choice((0, 0, 0, 1, 1, 2)),
        over=chance.choice(tuple(Over)),
        rounding=Rounding(chance.choice(PLACES), chance.choice(PLACES), chance.choice(PLACES)),
        weight=weight,
    )


def _chain(chance: Random, parts: Sequence[Part], *, side: bool) -> tuple[TieKey, ...]:
    keys = [TieKey(kind) for kind in (TieKind.FEWER_DEDUCTIONS, *RECORDED_KINDS)]
    if side:
        keys.append(TieKey(TieKind.TOTAL))
    for part in parts:
        keys.append(TieKey(TieKind.PART, part.code))
        if isinstance(part, JudgedPart):
            keys.extend(TieKey(TieKind.CRITERION, part.code, criterion.code) for criterion in part.criteria)
    return tuple(_some(chance, keys))


def _rounds(chance: Random, contest: Contest) -> Iterable[Round]:
    """Clusters that share the teams among them, and perhaps a final of some of the teams."""
    waiting = _some(chance, [team.code for team in contest.teams], least=2)
    clusters = chance.choice((0, 1, 2, 2, 3))
    for number in range(clusters):
        rest = len(waiting) // (clusters - number)
        size = max(0, rest + chance.choice((-1, 0, 0, 1)))
        teams, waiting = waiting[:size], waiting[size:]
        yield _round(chance, contest, RoundCode(f"cluster-{number}"), teams)
    if chance.randrange(3):
        teams = _some(chance, [team.code for team in contest.teams])
        yield replace(_round(chance, contest, RoundCode("final"), teams), kind=RoundKind.FINAL)


def _round(chance: Random, contest: Contest, code: RoundCode, teams: Sequence[TeamCode]) -> Round:
    parts = _some(chance, contest.rules.parts, least=1)
    orders = chance.sample(range(1, 20), len(teams))
    panel = _some(chance, contest.judges, least=1 if chance.randrange(20) else 0)
    chair = chance.randrange(len(panel) + 1)
    groups = tuple(_twins(chance, teams))
    bare = Round(
        code=code,
        name=f"Round {code}",
        kind=RoundKind.CLUSTER,
        parts=tuple(part.code for part in parts),
        panel=tuple(Seat(judge.code, place == chair) for place, judge in enumerate(panel)),
        prizes=_prizes(chance, contest.rules.parts, parts),
        entries=tuple(Entry(team, order, _status(chance)) for team, order in zip(teams, orders, strict=True)),
        deductions=tuple(_deductions(chance, teams, parts)),
        tie_decisions=_decisions(chance, groups, teams),
    )
    return _with_points(chance, bare, parts, groups)


def _twins(chance: Random, teams: Sequence[TeamCode]) -> Iterable[Twins]:
    left = list(teams)
    while left:
        size = chance.choice((1, 1, 2, 3, 4))
        yield tuple(left[:size])
        left = left[size:]


def _status(chance: Random) -> EntryStatus:
    return chance.choice(tuple(EntryStatus)) if _rarely(chance, 8) else EntryStatus.COMPETING


def _with_points(chance: Random, bare: Round, parts: Sequence[Part], groups: Sequence[Twins]) -> Round:
    """The round with what was written down: the same for twins, but for a rare difference."""
    lacking = _rarely(chance, 8)
    sheets: list[ScoreSheet] = []
    answers: list[Answers] = []
    typed: list[TypedPoints] = []
    for twins in groups:
        for part in parts:
            seed = chance.randrange(2**16)
            for team in twins:
                alike = Random(seed) if chance.randrange(8) else chance
                if lacking and _rarely(chance, 6):
                    continue
                if isinstance(part, JudgedPart):
                    sheets.extend(_sheets(alike, bare, part, team, lacking=lacking))
                elif isinstance(part, ObjectivePart):
                    right = alike.randint(0, part.questions)
                    wrong = alike.randint(0, part.questions - right)
                    answers.append(Answers(team, part.code, right, wrong, part.questions - right - wrong))
                else:
                    steps = alike.randint(0, part.maximum // part.step)
                    typed.append(TypedPoints(team, part.code, Hundredths(steps * part.step)))
    chance.shuffle(sheets)
    return replace(bare, sheets=tuple(sheets), answers=tuple(answers), typed=tuple(typed))


def _sheets(
    chance: Random, each: Round, part: JudgedPart, team: TeamCode, *, lacking: bool
) -> Iterable[ScoreSheet]:
    """A sheet of every judge; absent, abstained and, where sheets may lack, missing, partial and open ones too."""
    together = bool(chance.randrange(2))
    same = _marks(chance, part)
    for seat in each.panel:
        sheet = ScoreSheet(
            seat.judge, team, part.code, SheetState.MARKED, same if together else _marks(chance, part)
        )
        way = chance.randrange(24)
        if way < 2:
            yield ScoreSheet(seat.judge, team, part.code, (SheetState.ABSENT, SheetState.ABSTAINED)[way])
        elif way == 2 and lacking:
            given = dict(_some(chance, [*sheet.marks.items()][:-1]))
            yield replace(sheet, marks=given, submitted=False)
        elif way == 3 and lacking:
            yield replace(sheet, submitted=False)
        elif way > 4 or not lacking:
            yield sheet


def _marks(chance: Random, part: JudgedPart) -> dict[CriterionCode, Hundredths]:
    return {
        criterion.code: Hundredths(chance.randint(0, criterion.maximum // criterion.step) * criterion.step)
        for criterion in part.criteria
    }


def _deductions(chance: Random, teams: Sequence[TeamCode], parts: Sequence[Part]) -> Iterable[Deduction]:
    for _ in range(chance.choice((0, 0, 1, 2, 4)) if teams else 0):
        part = chance.choice((None, *(part.code for part in parts)))
        yield Deduction(chance.choice(teams), part, _hundredths(chance, (0, 25, 50, 100, 2000)), "Over time")


def _decisions(chance: Random, groups: Sequence[Twins], teams: Sequence[TeamCode]) -> tuple[TieDecision, ...]:
    """Decisions about twins, about parts of them and about any teams; some will be asked for, some not."""
    found: dict[tuple[TieKind, frozenset[TeamCode]], TieDecision] = {}
    for _ in range(chance.randrange(7)):
        tied = list(chance.choice(groups)) if groups and chance.randrange(4) else _some(chance, teams, least=2)
        if _rarely(chance, 3):
            tied = _some(chance, tied, least=2)
        if len(tied) > 1:
            decision = _decision(chance, tied)
            found[decision.key, frozenset(tied)] = decision
    return tuple(found.values())


def _decision(chance: Random, tied: Sequence[TeamCode]) -> TieDecision:
    order = tuple(chance.sample(tied, len(tied)))
    kind = chance.choice(RECORDED_KINDS)
    if kind is not TieKind.EXTRA_QUESTION:
        return TieDecision(kind, order, reason="Decided")
    return TieDecision(kind, order, {team: _hundredths(chance, (-100, 0, 500)) for team in order}, "Asked")


def _prizes(chance: Random, all_parts: Sequence[Part], parts: Sequence[Part]) -> Prizes:
    return Prizes(
        ties=chance.choice(tuple(TiePolicy)),
        money=chance.choice(tuple(MoneyPolicy)),
        main=tuple(
            MainPrize(
                name=f"Prize {number}",
                count=chance.choice((0, 1, 1, 1, 2, 3)),
                money=chance.choice((0, 1000001, 2000000, 3000000)),
                min_total=_hundredths(chance, (0, 100, 200, 250, 400, 700)) if _rarely(chance, 4) else None,
            )
            for number in range(chance.randint(0, 4))
        ),
        side=tuple(
            SidePrize(
                name=f"Prize {number}",
                part=chance.choice(parts).code,
                money=500000,
                tie_breaks=_chain(chance, all_parts, side=True),
                exclude_main=_rarely(chance, 2),
            )
            for number in range(chance.randint(0, 3))
        ),
    )
