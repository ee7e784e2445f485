"""A contest with one of everything, for tests of its file."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

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
    PartCode,
    Rounding,
    TypedPart,
)
from stage_contest.domain.judges import Judge, JudgeCode, Seat
from stage_contest.domain.ladder import MainPrize, MoneyPolicy, Prizes, SidePrize, TiePolicy
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import Answers, Deduction, ScoreSheet, SheetState, TypedPoints
from stage_contest.domain.teams import Gender, Member, MemberRole, Team, TeamCode, TeamRule
from stage_contest.domain.ties import TieDecision, TieKey, TieKind
from stage_contest.services.views import SheetKey
from stage_contest.storage import contests
from stage_contest.storage.database import ContestFile
from stage_contest.storage.ledger import Act
from stage_contest.storage.tables import (
    DrawRow,
    EntryOriginRow,
    OverTimeRow,
    PaperSheetRow,
    PartOrderRow,
    PersonRoleRow,
    PersonRow,
    PictureRow,
    ReopenRequestRow,
    RereadRow,
    SettingRow,
    StopwatchRow,
)
from stage_contest.storage.unit import Unit

CLUSTER, FINAL = RoundCode("cluster-1"), RoundCode("final")
SKIT, KNOWLEDGE, BONUS = PartCode("skit"), PartCode("knowledge"), PartCode("bonus")
CONTENT, ACTING = CriterionCode("content"), CriterionCode("acting")
GK1, GK2, GK3 = JudgeCode("gk1"), JudgeCode("gk2"), JudgeCode("gk3")
CHAU_O, BINH_TRI, BINH_MY = TeamCode("chau-o"), TeamCode("binh-tri"), TeamCode("binh-my")

WHO = Actor("Nguyễn Thị Hà", frozenset({Role.SECRETARY, Role.ORGANIZER}), Desk.SECRETARY)
NOW = datetime(2024, 8, 15, 12, 30, tzinfo=UTC)
SHEET = SheetKey(CLUSTER, GK3, CHAU_O, SKIT)


def points(number: int) -> Hundredths:
    return Hundredths(number)


def act(what: str, operation: str | None = None, seconds: int = 0) -> Act:
    return Act(NOW + timedelta(seconds=seconds), WHO, what, "cluster-1", operation=operation)


_PARTS = (
    JudgedPart(
        SKIT,
        "Tiểu phẩm",
        (
            Criterion(CONTENT, "Nội dung", points(2000), points(25)),
            Criterion(ACTING, "Diễn xuất", points(1000), points(25), points(150)),
        ),
        minutes=points(1000),
        combine=Combine.TRIMMED_MEAN,
        drop=1,
        over=Over.CRITERION,
        rounding=Rounding(2, None, 1),
        weight=points(150),
    ),
    ObjectivePart(KNOWLEDGE, "Kiến thức", 10, points(300), points(3000), points(-50), points(0)),
    TypedPart(BONUS, "Thưởng", points(1000), points(1), rounding=Rounding(part=None)),
)

_TEAMS = (
    Team(
        CHAU_O,
        "Thị trấn Châu Ổ",
        "UBND thị trấn Châu Ổ",
        (
            Member(
                "Trần Văn Bình",
                date(1990, 5, 1),
                Gender.MALE,
                "Cán bộ",
                "0312345678",
                MemberRole.MAIN,
                captain=True,
            ),
            Member("Lê Thị Hoa", 1988, Gender.FEMALE),
            Member("Phạm An"),
        ),
    ),
    Team(BINH_TRI, "Xã Bình Trị"),
    Team(BINH_MY, "Xã Bình Mỹ"),
)

_CLUSTER = Round(
    CLUSTER,
    "Cụm thi số 1",
    RoundKind.CLUSTER,
    (SKIT, KNOWLEDGE, BONUS),
    "Xã Bình Phước",
    date(2024, 8, 15),
    panel=(Seat(GK3), Seat(GK1, chair=True), Seat(GK2)),
    prizes=Prizes(
        TiePolicy.SHARE,
        MoneyPolicy.POOL,
        (MainPrize("Giải Nhất", 1, 4_000_000), MainPrize("Giải Nhì", 2, 3_000_000, points(5000))),
        (SidePrize("Tiểu phẩm xuất sắc nhất", SKIT, 1_000_000, exclude_main=True),),
    ),
    entries=(Entry(BINH_TRI, 2), Entry(CHAU_O, 1), Entry(BINH_MY, 3, EntryStatus.GUEST)),
    sheets=(
        ScoreSheet(GK3, BINH_TRI, SKIT, SheetState.MARKED, {CONTENT: points(1825), ACTING: points(875)}),
        ScoreSheet(GK1, BINH_TRI, SKIT, SheetState.ABSENT),
        ScoreSheet(GK2, BINH_TRI, SKIT, SheetState.MARKED, {ACTING: points(0)}, submitted=False),
        ScoreSheet(GK1, CHAU_O, SKIT, SheetState.ABSTAINED),
    ),
    answers=(Answers(BINH_TRI, KNOWLEDGE, 8, 1, 1), Answers(CHAU_O, KNOWLEDGE, 10, 0, 0)),
    typed=(TypedPoints(CHAU_O, BONUS, points(450)),),
    deductions=(
        Deduction(CHAU_O, SKIT, points(100), "Quá giờ 1 phút"),
        Deduction(BINH_TRI, None, points(50), "Thiếu người"),
    ),
    tie_decisions=(
        TieDecision(TieKind.CHAIR, (BINH_TRI, CHAU_O), reason="Nội dung sâu hơn"),
        TieDecision(
            TieKind.EXTRA_QUESTION, (CHAU_O, BINH_TRI), {CHAU_O: points(1000), BINH_TRI: points(-50)}, "Câu phụ"
        ),
    ),
)

CONTEST = Contest(
    "Hội thi tuyên truyền",
    "UBND huyện Bình Sơn",
    2024,
    Rules(
        _PARTS,
        TeamRule(1, 12, 0, 1),
        None,
        (TieKey(TieKind.PART, SKIT), TieKey(TieKind.CRITERION, SKIT, ACTING), TieKey(TieKind.CHAIR)),
        Qualification(2, 1),
    ),
    judges=(Judge(GK1, "Giám khảo 1", "Trưởng phòng", (BINH_MY, CHAU_O)), Judge(GK2, "GK 2"), Judge(GK3, "GK 3")),
    teams=_TEAMS,
    rounds=(_CLUSTER, Round(FINAL, "Chung kết", RoundKind.FINAL, (SKIT,))),
)


def make(path: Path) -> ContestFile:
    """A new file that holds the contest."""
    file = ContestFile.create(path)
    with file.writing(act("contest.created")) as unit:
        contests.store(unit, CONTEST)
    return file


def fill_what_is_kept_beside(unit: Unit) -> None:
    """One row of each table that the archive's contest does not fill."""
    where = {"round": CLUSTER, "team": CHAU_O, "part": SKIT}
    unit.add(
        PersonRow,
        code="lan",
        number=1,
        name="Trần Thị Lan",
        judge=GK1,
        pin="$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA",
        wrong_pins=2,
        locked_until="2024-08-15T12:00:00+00:00",
    )
    unit.add(PersonRoleRow, person="lan", role="judge")
    unit.add_version(
        DrawRow,
        round=CLUSTER,
        number=1,
        part=SKIT,
        method="seed",
        seed="00ff",
        witness="Lê Văn Hùng",
        reason="",
        at="2024-08-08T02:00:00+00:00",
        teams='["binh-tri","chau-o"]',
        drawn='["chau-o","binh-tri"]',
    )
    unit.add(PartOrderRow, **where, running_order=1)
    unit.add(
        EntryOriginRow,
        round=CLUSTER,
        team=CHAU_O,
        way="replacement",
        from_round=CLUSTER,
        replaces=BINH_MY,
        reason="Bình Mỹ rút lui",
    )
    unit.add(SettingRow, name="hall_depth", value="18")
    unit.add(PictureRow, name="logo", media="image/png", content="iVBORw0KGgo=")
    unit.add(OverTimeRow, part=SKIT, each_minute=100, steps='[{"points":25,"seconds":1}]')
    unit.add_version(
        StopwatchRow, **where, number=1, event="started", moment="2024-08-15T12:00:00+00:00", reason=""
    )
    unit.add_version(
        PaperSheetRow,
        **where,
        judge=GK3,
        reading=1,
        version=1,
        state="marked",
        marks='{"acting":850}',
        written_total=2700,
        entered_by="lan",
    )
    unit.add_version(RereadRow, **where, judge=GK3, criterion=ACTING, version=1, points=850)
    unit.add_version(ReopenRequestRow, **where, judge=GK3, version=1, state="asked", reason="Ghi nhầm dòng")
