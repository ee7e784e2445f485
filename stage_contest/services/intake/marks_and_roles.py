"""What single cells of a member's row say: a mark, a gender, a role, a telephone number."""

import re
from dataclasses import dataclass

from stage_contest.domain.teams import Gender, MemberRole
from stage_contest.domain.vietnamese import plain
from stage_contest.services.intake.sheet import Value
from stage_contest.services.intake.spelling import toned

_LONGEST_MARK = 4
_NO_MARKS = frozenset({"", "-", "–", "—", "/", "."})
_NOT_MARKED = frozenset({"", "0", "khong", "k", "no", "ko", "chua", "false"})
_GENDERS = {
    "nu": Gender.FEMALE, "nữ": Gender.FEMALE, "gái": Gender.FEMALE, "bà": Gender.FEMALE, "f": Gender.FEMALE,
    "female": Gender.FEMALE, "nữ giới": Gender.FEMALE, "nam": Gender.MALE, "trai": Gender.MALE, "ông": Gender.MALE,
    "m": Gender.MALE, "male": Gender.MALE, "nam giới": Gender.MALE,
}  # fmt: skip
_CAPTAIN = re.compile(
    r"\b(?:la |lam )?(?:(?:doi|d|nhom) ?truong|truong (?:doi|nhom))\b(?: doi(?: thi)?\b)?|\bcaptain\b"
)
_MAIN = re.compile(
    r"\b(?:(?:thanh vien|t ?vien|t ?v|thi sinh) )?chinh(?: thuc)?\b(?! tri| sach| quyen)|\bmain(?: member)?\b"
)
_MEMBER = re.compile(
    r"\b(?:thanh vien|t ?vien|t ?v|thi sinh|member)\b(?: (?:khac|phu|thuong|du bi|tham gia|bo sung|doi(?: thi)?))?|"
    r"\bextra(?: member)?\b"
)
_RESERVE = re.compile(r"\bdu bi\b|^ *(?:phu|khac) *$")
_LIST_OF = re.compile(r"^(?:danh sach )?(?:cac )?")
_BETWEEN = re.compile(r"\b(?:va|kiem|la|dong thoi|cua|doi|thi)\b")
_NOTE_PARTS = re.compile(r"[,;/()+\n]| - | – |\.\s")
_NOT_DIGITS = re.compile(r"\D")
_NUMBERS_APART = re.compile(r"\s*(?:[/;,]|\bhoặc\b|\n)\s*")
_WITHOUT_ZERO = frozenset({9, 10})
_COUNTRY = "84"
_WITH_COUNTRY = frozenset({11, 12})
_LEAST_DIGITS = 8
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell says of a member's part in the team; `known` is false where it is no part at all."""

    role: MemberRole | None = None
    captain: bool = False
    known: bool = True


def is_captain(value: Value | None) -> bool:
    """Whether a captain's column says so: x, có, ✓, or the word itself."""
    return _is_marked(value, _CAPTAIN)


def is_main(value: Value | None) -> bool:
    """Whether the column of main members says so."""
    return _is_marked(value, _MAIN)


def is_marked(value: Value | None) -> bool:
    """Whether any other mark column has a mark."""
    return _is_marked(value, _MEMBER)


def _is_marked(value: Value | None, word: re.Pattern[str]) -> bool:
    text = "" if value is None else str(value).strip()
    words = plain(text)
    if len(words) > _LONGEST_MARK:
        return word.search(words) is not None
    return words not in _NOT_MARKED or (not words and text not in _NO_MARKS)


def read_gender(value: Value) -> Gender | None:
    """The gender that a cell says."""
    return _GENDERS.get(toned(str(value)))


def read_role(text: str, *, reserves: bool) -> Said:
    """A member's role as written in its column; `reserves` says that "dự bị" is the table's word for a member."""
    words = plain(text)
    captain = _CAPTAIN.search(words) is not None
    rest = _CAPTAIN.sub(" ", words)
    if _MAIN.search(rest) and not _RESERVE.search(rest):
        return Said(MemberRole.MAIN, captain)
    if _MEMBER.search(rest) or (reserves and _RESERVE.search(rest)):
        return Said(MemberRole.EXTRA, captain)
    return Said(None, captain, known=captain and not _BETWEEN.sub("", rest).strip())


def role_alone(text: str) -> MemberRole | None:
    """The role that a line on its own gives to the rows below it, such as "Thành viên chính"."""
    words = _LIST_OF.sub("", plain(text))
    if _MAIN.fullmatch(words):
        return MemberRole.MAIN
    return MemberRole.EXTRA if _MEMBER.fullmatch(words) or words == "du bi" else None


def is_plain_member(text: str) -> bool:
    """Whether a cell says no more than "thành viên": a table that says so has no "dự bị" for the same."""
    return _MEMBER.fullmatch(plain(text)) is not None


def read_note(text: str) -> Said:
    """What the notes say of a member's part in the team; they may say nothing of it."""
    parts = [plain(part) for part in _NOTE_PARTS.split(text)]
    captain = any(_CAPTAIN.sub("", part).strip() in {"", "kiem"} and part for part in parts)
    rest = (_CAPTAIN.sub(" ", part).strip() for part in parts)
    return Said(MemberRole.MAIN if any(part and _MAIN.fullmatch(part) for part in rest) else None, captain)


def read_phone(value: Value) -> str | None:
    """A telephone number as digits with its leading zero; None where none is given, such as "không có"."""
    numbers = _NUMBERS_APART.split(str(value))
    if len(numbers) > 1 and all(len(_NOT_DIGITS.sub("", each)) >= _LEAST_DIGITS for each in numbers):
        return " / ".join(filter(None, map(_phone, numbers)))
    return _phone(str(value))


def _phone(text: str) -> str | None:
    digits = _NOT_DIGITS.sub("", text)
    if len(digits) < _LEAST_DIGITS:
        return text.strip() if len(digits) >= _SHORTEST else None
    if len(digits) in _WITH_COUNTRY and digits.startswith(_COUNTRY):
        return f"0{digits.removeprefix(_COUNTRY).removeprefix('0')}"
    if len(digits) in _WITHOUT_ZERO and not digits.startswith("0"):
        return f"0{digits}"
    return digits
