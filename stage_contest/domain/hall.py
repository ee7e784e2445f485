"""The picture that the hall is given, made from what was revealed and from nothing else."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from fractions import Fraction

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.lots import Draw
from stage_contest.domain.outcome import RoundOutcome
from stage_contest.domain.points import as_fraction, exact_text, round_half_away
from stage_contest.domain.revealing import allowed_kinds, open_scenes, still_seen
from stage_contest.domain.running_order import PartOrders, entries_in
from stage_contest.domain.show import (
    HallAward,
    HallPartScore,
    HallPicture,
    HallScore,
    HallTeam,
    Release,
    Reveal,
    RevealKind,
    Scene,
    Stage,
)
from stage_contest.domain.teams import TeamCode

_MOST_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class HallFacts:
    """What is written down about one round that its picture is made from.

    `scores` are the scores of parts after deductions as they stand now, `confirmed` those that the chair has
    confirmed, `outcome` and `revision` those of the freeze (None and empty before it), `finalists` the teams of
    this round that go to the final, empty while they are not known. `revealed` are the reveals as they are on file,
    `part_orders` the parts' own running orders, `draw` the last draw of lots (None before the first).
    """

    scene: Scene
    stage: Stage | None
    release: Release
    revealed: AbstractSet[Reveal]
    confirmed: AbstractSet[tuple[TeamCode, PartCode]]
    scores: Mapping[tuple[TeamCode, PartCode], Fraction]
    outcome: RoundOutcome | None = None
    revision: str = ""
    finalists: tuple[TeamCode, ...] = ()
    part_orders: PartOrders = field(default_factory=dict)
    draw: Draw | None = None

    @property
    def seen(self) -> frozenset[Reveal]:
        """The reveals that may be seen now, whatever else stands on file."""
        return still_seen(
            self.revealed, allowed_kinds(self.release, frozen=self.outcome is not None), self.confirmed
        )


@dataclass(frozen=True, slots=True)
class _Hall:
    contest: Contest
    round: Round
    facts: HallFacts

    def team(self, code: TeamCode, part: PartCode | None = None) -> HallTeam:
        entries = entries_in(self.round, self.facts.part_orders, part)
        order = next((entry.order for entry in entries if entry.team == code), 0)
        return HallTeam(order, self.contest.team(code).name)

    def parts_seen(self, kind: RevealKind, team: TeamCode) -> tuple[PartCode, ...]:
        seen = self.facts.seen
        return tuple(
            part
            for part in self.round.parts
            if Reveal(kind, self.round.code, team, part) in seen and (team, part) in self.facts.scores
        )


def hall_picture(contest: Contest, round_: Round, facts: HallFacts) -> HallPicture:
    """The picture of a round; a scene that has nothing to show (any more) gives the neutral one."""
    hall = _Hall(contest, round_, facts)
    scenes = open_scenes(
        facts.release, facts.stage, facts.seen, frozen=facts.outcome is not None, drawn=facts.draw is not None
    )
    scene = facts.scene if facts.scene in scenes else Scene.NEUTRAL
    shows_stage = scene is Scene.STAGE and facts.stage is not None
    part = contest.rules.part(facts.stage.part) if shows_stage and facts.stage else None
    order, order_part = _order(hall, scene)
    return HallPicture(
        scene=scene,
        contest=contest.name,
        round=round_.name,
        venue=round_.venue,
        order=order,
        order_part=contest.rules.part(order_part).name if order_part is not None else "",
        stage=hall.team(facts.stage.team, facts.stage.part) if shows_stage and facts.stage else None,
        stage_part=part.name if part else "",
        stage_minutes=part.minutes if part else None,
        scores=_scores(hall, scene),
        part_scores=_part_scores(hall) if scene is Scene.SCOREBOARD else (),
        awards=_awards(hall) if scene is Scene.AWARDS else (),
        finalists=_finalists(hall) if scene is Scene.AWARDS else (),
        revision=facts.revision if scene in {Scene.SCOREBOARD, Scene.STANDINGS, Scene.AWARDS} else "",
    )


def empty_hall(contest: Contest) -> HallPicture:
    """The picture before any round was chosen for the hall."""
    return HallPicture(scene=Scene.NEUTRAL, contest=contest.name, round="", venue="")


def _order(hall: _Hall, scene: Scene) -> tuple[tuple[HallTeam, ...], PartCode | None]:
    """The teams of the scene of the draw or of the running order, and the part whose own order it is."""
    facts, round_, contest = hall.facts, hall.round, hall.contest
    if scene is Scene.DRAW and facts.draw is not None:
        there = {entry.team for entry in round_.entries}
        drawn = [(number, team) for number, team in enumerate(facts.draw.order, 1) if team in there]
        return tuple(HallTeam(number, contest.team(team).name) for number, team in drawn), facts.draw.part
    if scene is not Scene.ORDER:
        return (), None
    part = facts.stage.part if facts.stage is not None else next(iter(round_.parts), None)
    entries = entries_in(round_, facts.part_orders, part)
    teams = tuple(HallTeam(entry.order, contest.team(entry.team).name) for entry in entries)
    return teams, part if part in facts.part_orders else None


def _scores(hall: _Hall, scene: Scene) -> tuple[HallScore, ...]:
    if scene is Scene.SCOREBOARD:
        return _scoreboard(hall)
    if scene is Scene.STANDINGS:
        return _standings(hall)
    return ()


def _scoreboard(hall: _Hall) -> tuple[HallScore, ...]:
    lines = []
    for entry in hall.round.entries:
        parts = hall.parts_seen(RevealKind.TOTAL, entry.team)
        if parts:
            total = running_total(
                hall.contest, hall.round, entry.team, [hall.facts.scores[entry.team, p] for p in parts]
            )
            points, decimals = printable(total, hall.contest.rules.rounding_total)
            lines.append(
                HallScore(None, hall.team(entry.team), points, decimals, len(parts), len(hall.round.parts))
            )
    return tuple(sorted(lines, key=lambda line: (-line.points, line.team.order)))


def _standings(hall: _Hall) -> tuple[HallScore, ...]:
    lines = []
    for standing in hall.facts.outcome.standings if hall.facts.outcome else ():
        if standing.place is not None and standing.total is not None:
            points, decimals = printable(standing.total, hall.contest.rules.rounding_total)
            counted = len(hall.round.parts)
            lines.append(HallScore(standing.place, hall.team(standing.team), points, decimals, counted, counted))
    return tuple(lines)


def _part_scores(hall: _Hall) -> tuple[HallPartScore, ...]:
    found = []
    for entry in hall.round.running_order:
        for code in hall.parts_seen(RevealKind.PART_SCORE, entry.team):
            part = hall.contest.rules.part(code)
            points, decimals = printable(hall.facts.scores[entry.team, code], part.rounding.part)
            found.append(HallPartScore(hall.team(entry.team), part.name, points, decimals))
    return tuple(found)


def _awards(hall: _Hall) -> tuple[HallAward, ...]:
    holders: dict[tuple[str, int], list[str]] = {}
    for award in hall.facts.outcome.awards if hall.facts.outcome else ():
        if Reveal(RevealKind.AWARD, hall.round.code, prize=award.prize) in hall.facts.seen:
            holders.setdefault((award.prize, award.money), []).append(hall.contest.team(award.team).name)
    return tuple(HallAward(prize, money, tuple(teams)) for (prize, money), teams in holders.items())


def _finalists(hall: _Hall) -> tuple[str, ...]:
    if Reveal(RevealKind.FINALISTS, hall.round.code) not in hall.facts.seen:
        return ()
    return tuple(hall.contest.team(code).name for code in hall.facts.finalists)


def running_total(contest: Contest, round_: Round, team: TeamCode, scores: list[Fraction]) -> Fraction:
    """The total over some parts' scores after their deductions, less what is taken off the total, never below 0."""
    taken_off = sum(
        (as_fraction(d.points) for d in round_.deductions if d.team == team and d.part is None), Fraction(0)
    )
    total = max(sum(scores, Fraction(0)) - taken_off, Fraction(0))
    return round_half_away(total, contest.rules.rounding_total)


def printable(value: Fraction, least_decimals: int | None) -> tuple[Fraction, int]:
    """The value as a wall can print it and its decimals: exact where at most four decimals are enough."""
    text = exact_text(value, least_decimals or 0)
    decimals = len(text.partition(".")[2])
    if "/" in text or decimals > max(_MOST_DECIMALS, least_decimals or 0):
        return round_half_away(value, _MOST_DECIMALS), _MOST_DECIMALS
    return value, decimals
