"""Small evenings for the tests of counting: one judged round, or rounds of typed points where only ranks matter."""

from collections.abc import Mapping, Sequence

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
from stage_contest.domain.criteria import Criterion, CriterionCode, JudgedPart, Part, PartCode, TypedPart
from stage_contest.domain.judges import Judge, JudgeCode, Seat
from stage_contest.domain.ladder import MainPrize, Prizes
from stage_contest.domain.points import Hundredths, parse_points
from stage_contest.domain.sheets import Answers, Deduction, ScoreSheet, SheetState, TypedPoints
from stage_contest.domain.teams import Team, TeamCode
from stage_contest.domain.ties import TieDecision, TieKey, TieKind

EVENING = RoundCode("evening")
SONG = PartCode("song")
PARTS = (PartCode("first"), PartCode("second"))
MAXIMUM = Hundredths(10_000)
STEP = Hundredths(1)


def key(text: str) -> TieKey:
    """A key of a chain, as the archive writes it."""
    kind, _, place = text.partition(":")
    if not place:
        return TieKey(TieKind(kind))
    part, _, criterion = place.partition("/")
    return TieKey(TieKind(kind), PartCode(part), CriterionCode(criterion) if criterion else None)


def chain(*texts: str) -> tuple[TieKey, ...]:
    """A chain of keys, as the archive writes them."""
    return tuple(key(text) for text in texts)


def criterion(code: str, weight: str = "1") -> Criterion:
    """A criterion of up to 10 points in steps of 0.25."""
    return Criterion(CriterionCode(code), code.title(), Hundredths(1000), Hundredths(25), parse_points(weight))


def deduction(team: str, points: str, part: str | None = None) -> Deduction:
    """Points off a part, or off the total."""
    return Deduction(TeamCode(team), PartCode(part) if part else None, parse_points(points), "Over time")


def decision(kind: TieKind, *teams: str) -> TieDecision:
    """An order recorded by the chair or drawn by lot, best first."""
    return TieDecision(kind, tuple(TeamCode(team) for team in teams), reason="Decided")


def extra_question(**points: str) -> TieDecision:
    """The recorded points of an extra question."""
    given = {TeamCode(team): parse_points(text) for team, text in points.items()}
    return TieDecision(TieKind.EXTRA_QUESTION, tuple(given), given, "Asked")


def sheet(judge: str, marks: str | SheetState, team: str = "a") -> ScoreSheet:
    """A sheet of the song, its marks in the order of the criteria x, y, z, or a state without marks."""
    if isinstance(marks, SheetState):
        return ScoreSheet(JudgeCode(judge), TeamCode(team), SONG, marks)
    given = {
        CriterionCode(code): parse_points(mark)
        for code, mark in zip("xyz", marks.split(), strict=False)
        if mark != "-"
    }
    return ScoreSheet(JudgeCode(judge), TeamCode(team), SONG, SheetState.MARKED, given)


def song_evening(
    part: Part,
    *sheets: ScoreSheet,
    answers: Sequence[Answers] = (),
    typed: Sequence[TypedPoints] = (),
    deductions: Sequence[Deduction] = (),
    conflicts: Mapping[str, str] | None = None,
    judges: Sequence[str] = (),
    rounding_total: int | None = 2,
) -> Contest:
    """One round of one part in which team a competes; the panel is who wrote a sheet, or `judges`."""
    panel = [JudgeCode(judge) for judge in judges] or list(dict.fromkeys(each.judge for each in sheets))
    against = conflicts or {}
    round_ = Round(
        code=EVENING,
        name="Evening",
        kind=RoundKind.FINAL,
        parts=(part.code,),
        panel=tuple(Seat(judge) for judge in panel),
        entries=(Entry(TeamCode("a"), 1),),
        sheets=sheets,
        answers=tuple(answers),
        typed=tuple(typed),
        deductions=tuple(deductions),
    )
    known = tuple(
        Judge(judge, f"Judge {judge}", conflicts=(TeamCode(against[judge]),) if judge in against else ())
        for judge in panel
    )
    rules = Rules((part,), rounding_total=rounding_total)
    return Contest("Contest", "", 2024, rules, known, (Team(TeamCode("a"), "Team A"),), (round_,))


def song(*criteria: Criterion) -> JudgedPart:
    """A judged part with default rules."""
    return JudgedPart(SONG, "Song", criteria or (criterion("x"), criterion("y")))


def points_round(
    code: RoundCode = EVENING,
    *,
    scores: Mapping[str, str],
    prizes: Prizes = Prizes(),
    deductions: Sequence[Deduction] = (),
    decisions: Sequence[TieDecision] = (),
    status: Mapping[str, EntryStatus] | None = None,
    kind: RoundKind = RoundKind.FINAL,
) -> Round:
    """A round of typed points: `scores` has those of the first and the second part ("7 1.5", "-" if unknown)."""
    given = status or {}
    return Round(
        code=code,
        name=f"The {code}",
        kind=kind,
        parts=PARTS,
        prizes=prizes,
        entries=tuple(
            Entry(TeamCode(team), order, given.get(team, EntryStatus.COMPETING))
            for order, team in enumerate(scores, start=1)
        ),
        typed=tuple(
            TypedPoints(TeamCode(team), part, parse_points(points))
            for team, text in scores.items()
            for part, points in zip(PARTS, text.split(), strict=True)
            if points != "-"
        ),
        deductions=tuple(deductions),
        tie_decisions=tuple(decisions),
    )


def points_contest(
    *rounds: Round, tie_breaks: Sequence[TieKey] = (), qualification: Qualification | None = None
) -> Contest:
    """A contest of such rounds."""
    parts = tuple(TypedPart(part, part.title(), MAXIMUM, STEP) for part in PARTS)
    teams = dict.fromkeys(entry.team for round_ in rounds for entry in round_.entries)
    rules = Rules(parts, tie_breaks=tuple(tie_breaks), qualification=qualification)
    return Contest(
        "Contest", "", 2024, rules, teams=tuple(Team(team, f"Team {team}") for team in teams), rounds=rounds
    )


def two_songs(a: int, b: int, *, judges: Sequence[str] = ("j1",)) -> Contest:
    """A cluster of teams a and b with one seat of a prize and one in the final; every judge marks alike."""
    one = criterion("x")
    teams = (TeamCode("a"), TeamCode("b"))
    panel = tuple(JudgeCode(judge) for judge in judges)
    cluster = Round(
        code=EVENING,
        name="Evening",
        kind=RoundKind.CLUSTER,
        parts=(SONG,),
        panel=tuple(Seat(judge) for judge in panel),
        prizes=Prizes(main=(MainPrize("Best", 1, 100), MainPrize("None left", 0, 0))),
        entries=tuple(Entry(team, order) for order, team in enumerate(teams, 1)),
        sheets=tuple(
            ScoreSheet(judge, team, SONG, SheetState.MARKED, {one.code: Hundredths(mark)})
            for team, mark in zip(teams, (a, b), strict=True)
            for judge in panel
        ),
    )
    rules = Rules((JudgedPart(SONG, "Song", (one,)),), qualification=Qualification(1))
    known = tuple(Judge(judge, f"Judge {judge}") for judge in panel)
    return Contest(
        "Contest", "", 2024, rules, known, tuple(Team(team, f"Team {team}") for team in teams), (cluster,)
    )
