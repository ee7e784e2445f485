"""Invented people and marks for the demonstration: nobody real, and the same for the same seed.

Telephone numbers begin with 030 or 031, which no Vietnamese network uses.
"""

from datetime import date
from random import Random

from stage_contest.domain.criteria import Criterion, CriterionCode, JudgedPart, ObjectivePart
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import Answers
from stage_contest.domain.teams import Gender, Member, MemberRole, TeamCode, TeamRule

_FAMILIES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Phan", "Hồ", "Trương", "Lương", "Cao",
    "Đinh", "Tạ", "Mai", "Tiêu", "Ngô", "Dương",
)  # fmt: skip
_MIDDLES = {
    Gender.FEMALE: ("Thị", "Thị Thu", "Thị Mỹ", "Ngọc", "Thanh", "Thị Bích", "Kim", "Thị Hồng", "Diệu", "Thị Ái"),
    Gender.MALE: ("Văn", "Minh", "Quốc", "Hữu", "Đình", "Thanh", "Tấn", "Ngọc", "Công", "Xuân"),
}
_GIVEN = {
    Gender.FEMALE: (
        "Lan", "Hạnh", "Phượng", "Thúy", "Yến", "Nga", "Trang", "Oanh", "Hiền", "Loan", "Vân", "Thảo", "Ngân",
        "Tuyết", "Nhung", "Quyên", "Diễm", "Mỹ", "Sương", "Trinh",
    ),
    Gender.MALE: (
        "Hùng", "Dũng", "Sơn", "Tuấn", "Phúc", "Hải", "Đức", "Khánh", "Lâm", "Nghĩa", "Quý", "Thành", "Vinh",
        "Trung", "Bảo", "Cường", "Đạt", "Hòa", "Kiên", "Toàn",
    ),
}  # fmt: skip
_POSITIONS = (
    "Công chức Văn phòng – Thống kê", "Công chức Văn hóa – Xã hội", "Công chức Tư pháp – Hộ tịch",
    "Bí thư Đoàn Thanh niên", "Chủ tịch Hội Liên hiệp Phụ nữ", "Hội Nông dân", "Hội Cựu chiến binh",
    "Ủy ban Mặt trận Tổ quốc Việt Nam", "Tổ công nghệ số cộng đồng", "Trưởng thôn", "Giáo viên", "Cán bộ Trạm Y tế",
)  # fmt: skip
_JUDGES = (
    ("Lương Đình Khải", "Trưởng ban giám khảo"),
    ("Phan Thị Mỹ Hạnh", "Phòng Văn hóa và Thông tin"),
    ("Trương Quốc Lâm", "Phòng Nội vụ"),
    ("Đặng Thị Bích Vân", "Phòng Tư pháp"),
    ("Tạ Hữu Nghĩa", "Trung tâm Truyền thông – Văn hóa – Thể thao"),
)


def invented_judges() -> tuple[tuple[str, str], ...]:
    """The names and offices of five judges, the chair first."""
    return _JUDGES


def invented_members(chance: Random, rule: TeamRule) -> tuple[Member, ...]:
    """A team that keeps the team rule: its captains stand among its main members, no name occurs twice."""
    count = chance.randint(rule.members_min, rule.members_max)
    names: dict[str, Gender] = {}
    while len(names) < count:
        gender = chance.choice((Gender.FEMALE, Gender.MALE))
        full = (chance.choice(_FAMILIES), chance.choice(_MIDDLES[gender]), chance.choice(_GIVEN[gender]))
        names.setdefault(" ".join(full), gender)
    captains = set(chance.sample(range(rule.main_members), rule.captains))
    return tuple(
        Member(
            name=name,
            born=_born(chance),
            gender=gender,
            position=chance.choice(_POSITIONS),
            phone=f"{chance.choice(('030', '031'))}{chance.randrange(10**7):07d}",
            role=MemberRole.MAIN if place < rule.main_members else MemberRole.EXTRA,
            captain=place in captains,
        )
        for place, (name, gender) in enumerate(names.items())
    )


def _born(chance: Random) -> date | int:
    year = chance.randint(1972, 2003)
    if chance.randrange(8) == 0:
        return year
    return date(year, chance.randint(1, 12), chance.randint(1, 28))


def invented_marks(
    chance: Random, part: JudgedPart, strength: int, leaning: int
) -> dict[CriterionCode, Hundredths]:
    """One judge's marks: the team's strength and the judge's leaning in percent of the maximum, and some chance."""
    return {line.code: _mark(line, strength + leaning + chance.randint(-6, 6)) for line in part.criteria}


def _mark(line: Criterion, percent: int) -> Hundredths:
    steps = line.maximum // line.step
    return Hundredths(min(steps, max(0, steps * percent // 100)) * line.step)


def invented_answers(chance: Random, part: ObjectivePart, team: TeamCode, strength: int) -> Answers:
    """A team's counted answers: about its strength in percent of the questions right, at most one left blank."""
    right = min(part.questions, max(0, (part.questions * (strength + chance.randint(-12, 12)) + 50) // 100))
    blank = min(part.questions - right, chance.randint(0, 1))
    return Answers(team, part.code, right, part.questions - right - blank, blank)
