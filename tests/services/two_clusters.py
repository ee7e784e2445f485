"""A contest of two clusters of four teams and a final; one part, whose points the secretary types."""

from collections.abc import Mapping
from dataclasses import replace

from stage_contest.domain.contest import Contest, Entry, Qualification, Round, RoundCode, RoundKind, Rules
from stage_contest.domain.criteria import PartCode, TypedPart
from stage_contest.domain.judges import Judge, JudgeCode, Seat
from stage_contest.domain.ladder import MainPrize, Prizes, SidePrize
from stage_contest.domain.points import ONE, Hundredths
from stage_contest.domain.sheets import TypedPoints
from stage_contest.domain.teams import Team, TeamCode, TeamRule
from stage_contest.services.venue import Venue
from tests.services.three_teams import AT, CHAIR, SECRETARY

EAST, WEST, FINAL = (RoundCode(code) for code in ("east", "west", "final"))
E1, E2, E3, E4 = EASTERN = tuple(TeamCode(f"e{number}") for number in (1, 2, 3, 4))
W1, W2, W3, W4 = WESTERN = tuple(TeamCode(f"w{number}") for number in (1, 2, 3, 4))
SONG, DANCE = PARTS = (PartCode("song"), PartCode("dance"))
JA, JB = JudgeCode("ja"), JudgeCode("jb")
PANEL = (Seat(JA, chair=True), Seat(JB))
PRIZES = Prizes(main=(MainPrize("First", 1, 300),), side=(SidePrize("Best song", SONG, 50),))


def two_clusters(*, per_cluster: int = 2, best_others: int = 0) -> Contest:
    """The contest before anybody performed."""
    rounds = (
        _cluster(EAST, "East", EASTERN),
        _cluster(WEST, "West", WESTERN),
        Round(FINAL, "Final", RoundKind.FINAL, PARTS, panel=PANEL),
    )
    rules = Rules(
        parts=tuple(TypedPart(code, code.title(), Hundredths(100 * ONE), Hundredths(ONE)) for code in PARTS),
        team=TeamRule(members_min=0, main_members=0, captains=0),
        qualification=Qualification(per_cluster, best_others),
    )
    return Contest(
        name="Contest of two clusters",
        organizer="District",
        year=2024,
        rules=rules,
        judges=(Judge(JA, "An"), Judge(JB, "Binh")),
        teams=tuple(Team(code, code.upper()) for code in (*EASTERN, *WESTERN)),
        rounds=rounds,
    )


def unplaced_teams(contest: Contest) -> Contest:
    """The contest before its teams were divided over the clusters."""
    return replace(contest, rounds=tuple(replace(round_, entries=()) for round_ in contest.rounds))


def play(venue: Venue, code: RoundCode, songs: Mapping[TeamCode, int]) -> None:
    """A whole evening up to its freeze; the songs have these points, the dances none."""
    for team, points in songs.items():
        for part, worth in ((SONG, points), (DANCE, 0)):
            typed = TypedPoints(team, part, Hundredths(worth * ONE))
            venue.marking.set_typed(code, typed, reason="counted", actor=SECRETARY, at=AT)
    venue.results.confirm_all(code, actor=CHAIR, at=AT)
    venue.results.freeze(code, actor=CHAIR, at=AT)


def _cluster(code: RoundCode, name: str, teams: tuple[TeamCode, ...]) -> Round:
    entries = tuple(Entry(team, order) for order, team in enumerate(teams, 1))
    return Round(code, name, RoundKind.CLUSTER, PARTS, panel=PANEL, prizes=PRIZES, entries=entries)
