"""Names of teams as offices write them: UBND, Đội thi, TT, capitals, numbering, and the title above a table."""

import re
from collections.abc import Iterable

from stage_contest.services.intake.spelling import match_key, older_placing

_KINDS = (
    "xã|thị trấn|phường|đặc khu|huyện|thị xã|thành phố|tỉnh|thôn|ấp|bản|làng|buôn|khóm|khu phố|khu dân cư|"
    "tổ dân phố|trường"
)
_NUMBERING = re.compile(r"^(?:[IVXL]+|\d{1,2}|[A-ZĐ])\s*[.)/:-]\s*(?=\S)")
_LEADING = re.compile(
    r"^(?:tên đội(?: thi)?|đội thi(?: của)?|đội dự thi|đội tuyển|đội|ubnd|[uủ][yỷ] ban nhân dân|đơn vị(?: dự thi)?)"
    r"\s*[:.-]?\s+(?=\S)",
    re.IGNORECASE,
)
_SHORT = (
    (re.compile(r"(?:^|(?<=, ))(?:tt|t\.\s?t)\.?\s+(?=\w)", re.IGNORECASE), "Thị trấn "),
    (re.compile(r"^x\.\s*(?=\w)", re.IGNORECASE), "Xã "),
    (re.compile(r"^p\.\s*(?=\w)", re.IGNORECASE), "Phường "),
    (re.compile(r"^tdp\.?\s+(?=\w)", re.IGNORECASE), "Tổ dân phố "),
)
_COUNTED = re.compile(
    r"\s*[(:–-]\s*(?:gồm |có )?\d+\s*(?:người|thành viên|đ/c|đồng chí|tv)\s*\)?\s*$", re.IGNORECASE
)
_KIND = re.compile(rf"^({_KINDS})\b", re.IGNORECASE)
_LATER_KIND = re.compile(rf"(?<=, )(?:{_KINDS})\b", re.IGNORECASE)
_ACRONYMS = re.compile(r"\b(?:Thcs|Thpt|Th|Ubnd|Mn|Ptdt|Tnhh)\b")
_OFFICE = re.compile(
    rf"^(?:ubnd|[uủ][yỷ] ban nhân dân|đội(?! trưởng| phó| viên)|tt\.?|{_KINDS})\s+\S", re.IGNORECASE
)
_NUMBERED = re.compile(r"^(?:[IVXL]+|[A-ZĐ])\s*[.)/-]\s*\S")
_LABEL = re.compile(
    r"^(?:tên )?(đội(?: thi| dự thi| tuyển)?|đơn vị(?: dự thi| đăng ký| tham gia| tham dự)?|địa phương|xã|phường|"
    r"thị trấn|xã[,/ -]*(?:phường)?[,/ -]*thị trấn|team)\s*:\s*(.*)$",
    re.IGNORECASE,
)
_END_OF_TITLE = r"(?=\s+(?:năm \d+|tham gia|tham dự|dự thi|đăng ký|tại)\b|\s*[(,.;]|$)"
_IN_TITLE = re.compile(
    rf"\bđội (?:thi |tuyển |dự thi |của )*((?:{_KINDS}|tt)\s+\S.*?){_END_OF_TITLE}", re.IGNORECASE
)
_LETTERHEAD = re.compile(r"^(?:ubnd|[uủ][yỷ] ban nhân dân)\s+((?:xã|thị trấn|tt|phường)\s+\S.*)$", re.IGNORECASE)
_LIST_OF = re.compile(rf"^danh sách\b.*?\b((?:xã|thị trấn|phường)\s+\S.*?){_END_OF_TITLE}", re.IGNORECASE)
_SHEET_PREFIX = re.compile(r"^(?:ds|danh sách|đội thi|đội|sheet)\b[\s._-]*", re.IGNORECASE)
_LEAST_WORDS = 2
_LONGEST = 80
_GENERIC = frozenset(
    match_key(name)
    for name in (
        *("danh sách chung", "tổng hợp", "bổ sung", "gửi bổ sung", "trang tính", "đăng ký", "dữ liệu", "đội thi"),
        *("hướng dẫn", "các đội thi", "danh sách đội", "đăng ký đội thi", "thành viên"),
    )
)


def team_name(written: str) -> str:
    """The name of a team in the way that lists of results use: "UBND XÃ BÌNH HOÀ" is "Xã Bình Hòa"."""
    text = _COUNTED.sub("", without_numbering(written)).strip(" .:;,-")
    while (shorter := _LEADING.sub("", text)) != text and any(len(word) > 1 for word in shorter.split()):
        text = shorter
    for pattern, kind in _SHORT:
        text = pattern.sub(kind, text)
    text = older_placing(_with_capitals(text))
    return text[:1].upper() + text[1:]


def team_key(name: str) -> str:
    """Equal for two spellings of one team; tones count."""
    return match_key(team_name(name))


def bare_key(name: str) -> str:
    """The key of the name without "Xã", "Thị trấn" and the like."""
    return match_key(bare_name(team_name(name)))


def bare_name(name: str) -> str:
    """The name without "Xã", "Thị trấn" and the like, by which lists are sorted; "Trường THCS" keeps its kind."""
    return _KIND.sub("", name).strip() or name


def has_kind(name: str) -> bool:
    """Whether the name says what kind of place it is."""
    return _KIND.match(team_name(name)) is not None


def without_numbering(text: str) -> str:
    """The text without a leading "I." or "2)"."""
    return _NUMBERING.sub("", text)


def names_a_team(text: str, *, numbered: bool = False) -> bool:
    """Whether a line on its own within a table names the team of the rows below it."""
    if len(text) > _LONGEST:
        return False
    return _OFFICE.match(without_numbering(text)) is not None or (numbered and _NUMBERED.match(text) is not None)


def team_in_titles(lines: Iterable[tuple[str, str]]) -> str | None:
    """The team that the titles above a table name; a line is its text and the text in the next filled cell."""
    titles = list(lines)
    return _labelled(titles) or _first(_IN_TITLE, titles) or _first(_LETTERHEAD, titles) or _first(_LIST_OF, titles)


def team_of_sheet(name: str) -> str | None:
    """The team that a sheet is named after."""
    text = _SHEET_PREFIX.sub("", name.replace("_", " ")).strip()
    generic = match_key(text) in _GENERIC or any(letter.isdigit() for letter in text)
    if names_a_team(text):
        return text
    return None if generic or len(text.split()) < _LEAST_WORDS or text.lower().startswith("danh") else text


def _labelled(titles: Iterable[tuple[str, str]]) -> str | None:
    for text, beside in titles:
        found = _LABEL.match(text)
        if found:
            kind, named = found.group(1), found.group(2) or beside
            needs_kind = _KIND.fullmatch(kind) is not None and not has_kind(named)
            if named:
                return f"{kind} {named}" if needs_kind else named
    return None


def _first(pattern: re.Pattern[str], titles: Iterable[tuple[str, str]]) -> str | None:
    return next((found.group(1) for text, _ in titles if (found := pattern.search(text))), None)


def _with_capitals(text: str) -> str:
    """The kind in small letters; a name all in capitals or all in small letters with a capital at each word."""
    found = _KIND.match(text)
    kind = found.group().capitalize() if found else ""
    name = text[len(kind) :]
    if (name.isupper() or name.islower()) and (kind or len(name.split()) > 1):
        name = " ".join(word[:1].upper() + word[1:].lower() for word in name.split(" "))
        name = _LATER_KIND.sub(lambda later: later.group().lower(), name)
        name = _ACRONYMS.sub(lambda acronym: acronym.group().upper(), name)
    return kind + name
