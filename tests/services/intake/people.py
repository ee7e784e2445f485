"""Invented teams for lists of registrations, and the same text in old codes."""

from collections.abc import Mapping
from datetime import date
from random import Random

from stage_contest.domain.teams import Gender, Member, MemberRole
from stage_contest.services.intake.old_fonts import OldCode, modern
from stage_contest.services.intake.spelling import cleaned

Teams = Mapping[str, tuple[Member, ...]]

FAMILIES = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Huỳnh",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Ngô",
    "Dương",
    "Lý",
    "Hồ",
    "Trương",
]
MIDDLE = {Gender.FEMALE: ["Thị", "Thị Mỹ", "Thị Thu", "Ngọc"], Gender.MALE: ["Văn", "Đức", "Quang", "Hữu", "Tấn"]}
GIVEN = [
    "Hòa",
    "Thuỷ",
    "Yến",
    "Ánh",
    "Ý",
    "Quý",
    "Khuê",
    "Nghĩa",
    "Trường",
    "Phượng",
    "Ẩn",
    "Duyên",
    "Đạt",
    "Sỹ",
    "Út",
]
PLACES = [
    "Bình Thanh",
    "Bình Thạnh",
    "Bình Hòa",
    "Bình Mỹ",
    "Bình Đông",
    "Tân Phú",
    "Nghĩa Kỳ",
    "Phổ Quang",
    "Ba Vì",
]
POSITIONS = [
    "Công chức Văn hóa - Xã hội, UBND xã",
    "Giáo viên Trường THCS",
    "Chủ tịch Hội LHPN xã",
    "Nông dân, thôn Phước Thọ",
    "Bí thư Đoàn TNCS Hồ Chí Minh",
    "Trưởng thôn Long Yên",
    "Tổ trưởng tổ dân phố 5",
    "",
]


def invented_teams(seed: int, teams: int, *, bare_years: bool = False) -> Teams:
    """That many valid teams; nobody is in them twice."""
    chance = Random(seed)
    places = chance.sample(PLACES, teams)
    kinds = (chance.choice(["Xã", "Xã", "Thị trấn"]) for _ in places)
    taken: set[str] = set()
    return {
        f"{kind} {place}": _members(chance, taken, bare_years) for kind, place in zip(kinds, places, strict=True)
    }


def _members(chance: Random, taken: set[str], bare_years: bool) -> tuple[Member, ...]:
    size = chance.randint(7, 12)
    main = set(chance.sample(range(size), 4))
    captain = chance.randrange(size)
    return tuple(
        _member(chance, taken, bare_years, MemberRole.MAIN if place in main else MemberRole.EXTRA, place == captain)
        for place in range(size)
    )


def _member(chance: Random, taken: set[str], bare_years: bool, role: MemberRole, captain: bool) -> Member:
    gender = chance.choice(list(Gender))
    name = ""
    while not name or name in taken:
        name = f"{chance.choice(FAMILIES)} {chance.choice(MIDDLE[gender])} {chance.choice(GIVEN)}"
    taken.add(name)
    born = date(chance.randint(1955, 2010), chance.randint(1, 12), chance.randint(1, 28))
    return Member(
        name=name,
        born=born.year if bare_years else born,
        gender=gender,
        position=chance.choice(POSITIONS),
        phone=f"0{chance.randint(300_000_000, 319_999_999)}" if chance.random() < 0.8 else None,
        role=role,
        captain=captain,
    )


LOWER = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâêôơưđ"
LETTERS = LOWER + LOWER.upper()


def in_old_code(text: str, code: OldCode) -> str:
    """The text as it stands in a file of old times; capitals that the code lacks are small letters."""
    known = _ENCODED[code]
    return "".join(known.get(letter) or known.get(letter.lower(), letter) for letter in text)


def _encoded(code: OldCode) -> Mapping[str, str]:
    latin = [chr(number) for number in range(0xA1, 0x100)]
    own = {OldCode.TCVN3: "ý", OldCode.VNI: "ìíÌÍ"}[code]
    singles = {cleaned(modern(each, code)): each for each in latin if modern(each, code) != each or each in own}
    pairs = {
        cleaned(modern(b + m, code)): b + m for b in "aeiouyôöAEIOUYÔÖ" for m in latin if m.isupper() == b.isupper()
    }
    return {letter: each for letter, each in {**pairs, **singles}.items() if letter in LETTERS}


_ENCODED = {code: _encoded(code) for code in OldCode}
