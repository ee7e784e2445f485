"""What happens on stage and on the hall's screen: calls, scenes, release settings, reveals."""

from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.show import Release, Reveal, RevealKind, Scene, Stage
from stage_contest.domain.teams import TeamCode
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import HallSceneRow, ReleaseRow, RevealRow, StageCallRow
from stage_contest.storage.unit import Unit


class _CallLine(NamedTuple):
    number: int
    round: RoundCode
    team: TeamCode
    part: PartCode


class SceneLine(NamedTuple):
    """What the hall's screen shows, and of which round."""

    round: RoundCode
    scene: Scene


class _SceneLine(NamedTuple):
    number: int
    round: RoundCode
    scene: str


class _ReleaseLine(NamedTuple):
    version: int
    allows: str


class _RevealLine(NamedTuple):
    number: int
    round: RoundCode
    kind: str
    team: TeamCode | None
    part: PartCode | None
    prize: str | None
    shown: int


_CALLS = lines(StageCallRow, _CallLine, by="number")
_SCENES = lines(HallSceneRow, _SceneLine, by="number")
_RELEASES = lines(ReleaseRow, _ReleaseLine, col(ReleaseRow.round) == given("round"), by="version")
_REVEALS = lines(RevealRow, _RevealLine, by="number")


def stage(unit: Unit, code: RoundCode) -> Stage | None:
    """The team of a round on stage now: the last one called; None before the first call."""
    made = calls(unit, code)
    return made[-1] if made else None


def calls(unit: Unit, code: RoundCode) -> tuple[Stage, ...]:
    """Every call of a round so far, in order."""
    return tuple(Stage(line.round, line.team, line.part) for line in unit.all(_CALLS) if line.round == code)


def called(unit: Unit, code: RoundCode) -> frozenset[tuple[TeamCode, PartCode]]:
    """Every team that was called in a round so far, and for which part."""
    return frozenset((line.team, line.part) for line in unit.all(_CALLS) if line.round == code)


def call(unit: Unit, stage: Stage) -> None:
    """Call a team on stage."""
    unit.add_version(
        StageCallRow, number=len(unit.all(_CALLS)) + 1, round=stage.round, team=stage.team, part=stage.part
    )


def scene(unit: Unit) -> SceneLine | None:
    """What the hall's screen shows; None while nothing was ever shown."""
    scenes = unit.all(_SCENES)
    return SceneLine(scenes[-1].round, Scene(scenes[-1].scene)) if scenes else None


def set_scene(unit: Unit, code: RoundCode, scene: Scene) -> None:
    """Show a scene of a round."""
    unit.add_version(HallSceneRow, number=len(unit.all(_SCENES)) + 1, round=code, scene=scene)


def release(unit: Unit, code: RoundCode) -> Release:
    """What of a round may be revealed before its freeze; nothing unless it was set."""
    settings = unit.all(_RELEASES, round=code)
    return Release(settings[-1].allows) if settings else Release.NOTHING


def set_release(unit: Unit, code: RoundCode, release: Release) -> None:
    """Set what of a round may be revealed before its freeze."""
    unit.add_version(ReleaseRow, round=code, version=len(unit.all(_RELEASES, round=code)) + 1, allows=release)


def reveals(unit: Unit, code: RoundCode) -> tuple[Reveal, ...]:
    """What of a round stands revealed to the hall, in the order in which it was."""
    shown: dict[Reveal, None] = {}
    for line in unit.all(_REVEALS):
        reveal = Reveal(RevealKind(line.kind), line.round, line.team, line.part, line.prize)
        shown.pop(reveal, None)
        if line.shown:
            shown[reveal] = None
    return tuple(reveal for reveal in shown if reveal.round == code)


def prizes_seen(unit: Unit, code: RoundCode) -> frozenset[str]:
    """The prizes of a round that the hall was ever shown, hidden since or not."""
    seen = (line for line in unit.all(_REVEALS) if line.round == code and line.shown)
    return frozenset(line.prize for line in seen if line.prize is not None)


def reveal(unit: Unit, reveal: Reveal) -> None:
    """Reveal one thing to the hall."""
    _say(unit, reveal, shown=True)


def hide(unit: Unit, reveal: Reveal) -> None:
    """Hide from the hall what was revealed."""
    _say(unit, reveal, shown=False)


def _say(unit: Unit, reveal: Reveal, *, shown: bool) -> None:
    unit.add_version(
        RevealRow,
        number=len(unit.all(_REVEALS)) + 1,
        round=reveal.round,
        kind=reveal.kind,
        team=reveal.team,
        part=reveal.part,
        prize=reveal.prize,
        shown=int(shown),
    )
