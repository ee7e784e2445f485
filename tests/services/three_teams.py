"""A small contest for the services: three teams, three judges, a part of every kind, a cluster and a final."""

from datetime import UTC, datetime

from stage_contest.domain.contest import Contest, Entry, Qualification, Round, RoundCode, RoundKind, Rules
from stage_contest.domain.criteria import Criterion, CriterionCode, JudgedPart, ObjectivePart, PartCode, TypedPart
from stage_contest.domain.judges import Judge, JudgeCode, Seat
from stage_contest.domain.ladder import MainPrize, Prizes, SidePrize
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.domain.points import ONE, Hundredths
from stage_contest.domain.sheets import Answers, TypedPoints
from stage_contest.domain.teams import Member, MemberRole, Team, TeamCode, TeamRule
from stage_contest.domain.ties import TieKey, TieKind
from stage_contest.services.venue import Venue
from stage_contest.services.views import SheetKey

AT = datetime(2024, 8, 15, 12, 30, tzinfo=UTC)
CLUSTER = RoundCode("cluster")
FINAL = RoundCode("final")
ALPHA, BETA, GAMMA = TEAMS = tuple(TeamCode(code) for code in ("alpha", "beta", "gamma"))
J1, J2, J3 = JUDGES = tuple(JudgeCode(code) for code in ("j1", "j2", "j3"))
SKIT, QUIZ, BONUS = PARTS = tuple(PartCode(code) for code in ("skit", "quiz", "bonus"))
CONTENT, ACTING = (CriterionCode(code) for code in ("content", "acting"))

ORGANIZER = Actor("Olga", frozenset({Role.ORGANIZER}), Desk.ORGANIZER)
SECRETARY = Actor("Sam", frozenset({Role.SECRETARY}), Desk.SECRETARY)
CHAIR = Actor("Cham", frozenset({Role.CHAIR}), Desk.CHAIR)
MC = Actor("Mai", frozenset({Role.MC}), Desk.MC)


def judge(code: JudgeCode) -> Actor:
    """A judge at a desk of his own."""
    return Actor(f"Judge {code}", frozenset({Role.JUDGE}), Desk.JUDGE, judge=code)


def members() -> tuple[Member, ...]:
    """Two people, one of them main and captain."""
    return (Member("Lan", role=MemberRole.MAIN, captain=True), Member("Minh"))


def contest() -> Contest:
    """The contest before anybody performed; judge j3 never marks gamma."""
    cluster = Round(
        CLUSTER,
        "First evening",
        RoundKind.CLUSTER,
        PARTS,
        venue="Hall",
        panel=(Seat(J1, chair=True), Seat(J2), Seat(J3)),
        prizes=Prizes(
            main=(MainPrize("First", 1, 300), MainPrize("Second", 1, 200), MainPrize("Third", 1, 100)),
            side=(SidePrize("Best skit", SKIT, 50),),
        ),
        entries=tuple(Entry(team, order) for order, team in enumerate(TEAMS, 1)),
    )
    final = Round(FINAL, "Final", RoundKind.FINAL, (SKIT,), panel=(Seat(J1),))
    return Contest(
        name="Contest of three",
        organizer="District",
        year=2024,
        rules=Rules(
            parts=(
                JudgedPart(
                    SKIT,
                    "Skit",
                    (
                        Criterion(CONTENT, "Content", Hundredths(800), Hundredths(25)),
                        Criterion(ACTING, "Acting", Hundredths(400), Hundredths(50)),
                    ),
                    minutes=Hundredths(1000),
                ),
                ObjectivePart(QUIZ, "Quiz", 10, Hundredths(300), Hundredths(3000)),
                TypedPart(BONUS, "Bonus", Hundredths(500), Hundredths(10)),
            ),
            team=TeamRule(members_min=2, members_max=3, main_members=1, captains=1),
            tie_breaks=(TieKey(TieKind.PART, SKIT), TieKey(TieKind.CHAIR)),
            qualification=Qualification(per_cluster=1),
        ),
        judges=(Judge(J1, "An"), Judge(J2, "Binh"), Judge(J3, "Chi", conflicts=(GAMMA,))),
        teams=tuple(Team(code, f"Team {code.title()}", members=members()) for code in TEAMS),
        rounds=(cluster, final),
    )


def sheet(judge_code: JudgeCode, team: TeamCode = ALPHA) -> SheetKey:
    """A sheet of the skit."""
    return SheetKey(CLUSTER, judge_code, team, SKIT)


def call(venue: Venue, team: TeamCode = ALPHA, part: PartCode = SKIT) -> None:
    """Call a team on stage."""
    venue.show.call_team(CLUSTER, team, part, actor=SECRETARY, at=AT)


def give(venue: Venue, key: SheetKey, criterion: CriterionCode, points: int) -> None:
    """Give a mark, in hundredths, as the judge of the sheet."""
    venue.marking.give_mark(
        key,
        criterion,
        Hundredths(points),
        actor=judge(key.judge),
        at=AT,
        operation=f"{key}/{criterion}/{points}",
    )


def mark(venue: Venue, key: SheetKey, content: int, acting: int) -> None:
    """Fill in a sheet and submit it."""
    give(venue, key, CONTENT, content)
    give(venue, key, ACTING, acting)
    venue.marking.submit_sheet(key, actor=judge(key.judge), at=AT)


def perform_skit(venue: Venue, team: TeamCode = ALPHA, content: int = 600, acting: int = 300) -> None:
    """Call a team and let the whole panel mark its skit alike."""
    call(venue, team)
    for code in JUDGES:
        if (code, team) != (J3, GAMMA):
            mark(venue, sheet(code, team), content, acting)


def note_counts(venue: Venue, team: TeamCode = ALPHA, right: int = 8, bonus: int = 3) -> None:
    """Write down a team's answers and its typed points (whole points)."""
    answers = Answers(team, QUIZ, right, 10 - right, 0)
    venue.marking.set_answers(CLUSTER, answers, actor=SECRETARY, at=AT)
    typed = TypedPoints(team, BONUS, Hundredths(bonus * ONE))
    venue.marking.set_typed(CLUSTER, typed, actor=SECRETARY, at=AT)


def play(venue: Venue) -> None:
    """A whole evening: alpha first, then beta, then gamma; everything in, nothing confirmed."""
    for place, team in enumerate(TEAMS):
        perform_skit(venue, team, content=700 - 100 * place)
        note_counts(venue, team)


def confirm_all(venue: Venue) -> None:
    """The chair confirms everything that is in."""
    venue.results.confirm_all(CLUSTER, actor=CHAIR, at=AT)


def freeze(venue: Venue) -> str:
    """The chair freezes the cluster."""
    return venue.results.freeze(CLUSTER, actor=CHAIR, at=AT)


def play_and_freeze(venue: Venue) -> str:
    """A whole evening up to its freeze."""
    play(venue)
    confirm_all(venue)
    return freeze(venue)
