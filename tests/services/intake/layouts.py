"""Lists of registrations in many layouts, as offices send them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from pathlib import Path
from random import Random
from unicodedata import normalize

from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from stage_contest.domain.teams import Gender, Member, MemberRole
from stage_contest.services.intake.old_fonts import OldCode
from tests.services.intake.people import Teams, in_old_code

Value = str | int | date | None


class Where(Enum):
    """How the team of a row is said."""

    EVERY_ROW = auto()
    FIRST_ROW = auto()
    MERGED = auto()
    LINES = auto()
    TITLES = auto()
    SHEETS = auto()


class Birth(Enum):
    DATE = auto()
    TEXT = auto()
    DASHES = auto()
    SERIAL = auto()
    BELOW_GENDER = auto()
    THREE_COLUMNS = auto()


class Part(Enum):
    """How main members and the captain are said."""

    ROLE_AND_MARK = auto()
    MARKS = auto()
    IN_ROLE = auto()
    IN_NOTES = auto()
    RESERVES = auto()


class GenderIn(Enum):
    WORD = auto()
    FEMALE_ONLY = auto()
    TWO_MARKS = auto()


@dataclass(frozen=True)
class Layout:
    """One way to lay out a list; `order` shuffles the columns and chooses spellings."""

    where: Where
    birth: Birth
    part: Part
    gender: GenderIn
    order: int
    first_row: int
    number_row: bool
    total: bool
    signature: bool
    spaces: bool
    nfd: bool
    split_names: bool
    merged_headings: bool


CLEAN = Layout(
    where=Where.EVERY_ROW,
    birth=Birth.DATE,
    part=Part.ROLE_AND_MARK,
    gender=GenderIn.WORD,
    order=0,
    first_row=1,
    number_row=False,
    total=False,
    signature=False,
    spaces=False,
    nfd=False,
    split_names=False,
    merged_headings=False,
)
"""The layout of a list that was made with care."""

layouts = st.builds(
    Layout,
    where=st.sampled_from(Where),
    birth=st.sampled_from(Birth),
    part=st.sampled_from(Part),
    gender=st.sampled_from(GenderIn),
    order=st.integers(0, 10_000),
    first_row=st.integers(1, 9),
    number_row=st.booleans(),
    total=st.booleans(),
    signature=st.booleans(),
    spaces=st.booleans(),
    nfd=st.booleans(),
    split_names=st.booleans(),
    merged_headings=st.booleans(),
)

SPELLINGS = {
    "number": ["STT", "TT", "Số TT", "Số thứ tự", "stt"],
    "team": ["Đội thi", "Đơn vị dự thi", "Xã, thị trấn", "Tên đội", "ĐƠN VỊ ĐĂNG KÝ DỰ THI", "Đơn vị"],
    "name": [
        "Họ và tên",
        "Họ tên",
        "Họ, tên",
        "HỌ VÀ\nTÊN",
        "Họ và tên thành viên",
        "Ho va ten",
        "Họ  tên thí sinh",
    ],
    "born": [
        "Ngày sinh",
        "Năm sinh",
        "Ngày, tháng, năm sinh",
        "NGÀY/THÁNG/NĂM SINH",
        "Ngày\nsinh",
        "Sinh ngày",
        "NTNS",
    ],
    "gender": ["Giới tính", "Phái", "Nam/Nữ", "GIỚI\nTÍNH", "Gioi tinh"],
    "position": [
        "Chức vụ, đơn vị",
        "Chức vụ - đơn vị công tác",
        "Nghề nghiệp",
        "Chức danh",
        "Nghề nghiệp, chức vụ",
    ],
    "role": ["Vai trò", "Vai trò trong đội", "Tư cách tham gia", "Nhiệm vụ trong đội", "VAI TRÒ"],
    "main": ["Thành viên chính", "TV chính (x)", "Thành viên chính (đánh dấu x)", "Chính thức"],
    "captain": ["Đội trưởng", "Đội trưởng (x)", "ĐỘI TRƯỞNG", "Trưởng đội"],
    "phone": ["Điện thoại", "SĐT", "ĐT", "Số điện thoại liên hệ", "Điện thoại\ndi động"],
    "notes": ["Ghi chú", "GHI CHÚ"],
    "size": ["Cỡ áo"],
}
MAIN_WORDS = ["Thành viên chính", "TV chính", "thành viên  chính", "THÀNH VIÊN CHÍNH"]
MEMBER_WORDS = ["Thành viên", "TV", "thành viên ", "Thành viên"]


@dataclass(frozen=True)
class Column:
    """A column: its heading, a narrower one below it, and what it says of a member."""

    heading: str
    below: str
    value: Callable[[str, int, Member], Value]
    field: str = ""


def columns_of(layout: Layout) -> list[Column]:
    chance = Random(layout.order)
    heading = {field: chance.choice(spellings) for field, spellings in SPELLINGS.items()}
    columns = [
        *_birth_columns(layout, heading["born"], chance),
        *_part_columns(layout, heading, chance),
        *_gender_columns(layout, heading["gender"]),
        Column(heading["position"], "", lambda _t, _n, m: m.position or None, "position"),
        Column(heading["phone"], "", _phone_column(chance)),
        Column(heading["size"], "", lambda _t, n, _m: "XL" if n % 2 else "M"),
    ]
    names = _name_columns(layout, heading["name"])
    groups = [names, *_grouped(columns)]
    chance.shuffle(groups)
    team = [Column(heading["team"], "", lambda t, _n, _m: t, "team")] if _has_team_column(layout) else []
    number = [Column(heading["number"], "", lambda _t, n, _m: n)]
    return [*number, *team, *(column for group in groups for column in group)]


def _grouped(columns: Sequence[Column]) -> list[list[Column]]:
    """Columns with one wider heading stay together."""
    groups: list[list[Column]] = []
    for column in columns:
        if column.below and groups and groups[-1][0].heading == column.heading:
            groups[-1].append(column)
        else:
            groups.append([column])
    return groups


def _has_team_column(layout: Layout) -> bool:
    return layout.where in {Where.EVERY_ROW, Where.FIRST_ROW, Where.MERGED}


def _name_columns(layout: Layout, heading: str) -> list[Column]:
    if not layout.split_names:
        return [Column(heading, "", lambda _t, _n, m: m.name, "name")]
    return [
        Column("Họ và chữ đệm", "", lambda _t, _n, m: m.name.rpartition(" ")[0], "name"),
        Column("Tên", "", lambda _t, _n, m: m.name.rpartition(" ")[2], "name"),
    ]


def _birth_columns(layout: Layout, heading: str, chance: Random) -> list[Column]:
    def text(member: Member) -> Value:
        if not isinstance(member.born, date):
            return chance.choice([member.born, str(member.born)])
        match layout.birth:
            case Birth.DATE:
                return member.born
            case Birth.SERIAL:
                return (member.born - date(1899, 12, 30)).days
            case Birth.DASHES:
                return f"{member.born:%d-%m-%Y}"
            case _:
                day = member.born
                return chance.choice([f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}", f"{day:%d.%m.%Y} "])

    match layout.birth:
        case Birth.BELOW_GENDER:
            return [
                Column(heading, "Nam", lambda _t, _n, m: text(m) if m.gender is Gender.MALE else None),
                Column(heading, "Nữ", lambda _t, _n, m: text(m) if m.gender is Gender.FEMALE else None),
            ]
        case Birth.THREE_COLUMNS:
            return [
                Column(heading, "Ngày", lambda _t, _n, m: m.born.day if isinstance(m.born, date) else None),
                Column(heading, "Tháng", lambda _t, _n, m: m.born.month if isinstance(m.born, date) else None),
                Column(heading, "Năm", lambda _t, _n, m: m.born.year if isinstance(m.born, date) else m.born),
            ]
        case _:
            return [Column(heading, "", lambda _t, _n, m: text(m), "born")]


def _gender_columns(layout: Layout, heading: str) -> list[Column]:
    if layout.birth is Birth.BELOW_GENDER:
        return []
    match layout.gender:
        case GenderIn.WORD:
            return [
                Column(
                    heading, "", lambda _t, n, m: ("Nữ", "nữ", "NỮ ")[n % 3] if m.gender is Gender.FEMALE else "Nam"
                )
            ]
        case GenderIn.FEMALE_ONLY:
            return [Column("Nữ", "", lambda _t, _n, m: "x" if m.gender is Gender.FEMALE else None)]
        case GenderIn.TWO_MARKS:
            return [
                Column("Giới tính", "Nam", lambda _t, _n, m: "x" if m.gender is Gender.MALE else None),
                Column("Giới tính", "Nữ", lambda _t, _n, m: "X" if m.gender is Gender.FEMALE else None),
            ]


def _part_columns(layout: Layout, heading: dict[str, str], chance: Random) -> list[Column]:
    marks: list[Value] = ["x", "X", "có", "Có", "✓", 1]
    mark = chance.choice(marks)
    word = chance.randrange(len(MAIN_WORDS))

    def role(member: Member) -> str:
        return MAIN_WORDS[word] if member.role is MemberRole.MAIN else MEMBER_WORDS[word]

    marked = Column(heading["captain"], "", lambda _t, _n, m: mark if m.captain else None, "captain")
    match layout.part:
        case Part.ROLE_AND_MARK:
            return [Column(heading["role"], "", lambda _t, _n, m: role(m), "role"), marked]
        case Part.MARKS:
            main = Column(heading["main"], "", lambda _t, _n, m: mark if m.role is MemberRole.MAIN else None)
            return [main, marked]
        case Part.IN_ROLE:
            form = chance.choice(["Đội trưởng ({})", "Đội trưởng, {}", "{} - đội trưởng", "Đội trưởng kiêm {}"])
            return [Column(heading["role"], "", lambda _t, _n, m: form.format(role(m)) if m.captain else role(m))]
        case Part.IN_NOTES:
            said = ["Hát", "Phụ trách đạo cụ", None]
            return [
                Column(heading["role"], "", lambda _t, _n, m: role(m), "role"),
                Column(heading["notes"], "", lambda _t, n, m: "Đội trưởng" if m.captain else said[n % 3]),
            ]
        case Part.RESERVES:
            words = {MemberRole.MAIN: "Chính thức", MemberRole.EXTRA: "Dự bị"}
            return [Column("Chính thức/Dự bị", "", lambda _t, _n, m: words[m.role]), marked]


def _phone_column(chance: Random) -> Callable[[str, int, Member], Value]:
    forms: list[Callable[[str], Value]] = [str, int, _dots, _spaces, lambda phone: f"+84{phone[1:]}"]
    form = chance.choice(forms)
    return lambda _t, _n, m: form(m.phone) if m.phone else None


def _dots(phone: str) -> str:
    return f"{phone[:4]}.{phone[4:7]}.{phone[7:]}"


def _spaces(phone: str) -> str:
    return f"{phone[:4]} {phone[4:7]} {phone[7:]} "


@dataclass
class Writer:
    """Writes a list into a workbook."""

    layout: Layout
    code: OldCode | None = None

    def __post_init__(self) -> None:
        self.chance = Random(self.layout.order + 1)
        self.columns = columns_of(self.layout)

    def book(self, teams: Teams) -> Workbook:
        book = Workbook()
        sheet = book.worksheets[0]
        sheet.title = "Danh sách"
        lists = [{name: members} for name, members in teams.items()] if self._apart else [teams]
        row = 0
        for number, each in enumerate(lists):
            name = next(iter(each))
            if self.layout.where is Where.SHEETS and number:
                sheet, row = book.create_sheet(), 0
            if self.layout.where is Where.SHEETS:
                sheet.title = name.lower().replace("thị trấn", "TT")
            row = self.write(sheet, each, row)
        return book

    @property
    def _apart(self) -> bool:
        return self.layout.where in {Where.TITLES, Where.SHEETS}

    def write(self, sheet: Worksheet, teams: Teams, above: int) -> int:
        """Write a table below a row; gives back the last row used."""
        row = above + self.layout.first_row
        if self.layout.first_row > 4 or self.layout.where is Where.TITLES:
            row = self._titles(sheet, above, next(iter(teams))) + 2
        row = self._headings(sheet, row)
        for name, members in teams.items():
            if self.layout.where is Where.LINES:
                row += 1
                roman = self.chance.choice(["I. ", "II. ", "", "1. ", "Đội thi ", "UBND "])
                self._put(sheet, row, 1, f"{roman}{name}" if "thi" not in roman else f"{roman}{name.lower()}")
                sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(self.columns))
            row = self._members(sheet, row, name, members)
        return self._end(sheet, row, sum(map(len, teams.values())))

    def _titles(self, sheet: Worksheet, above: int, team: str) -> int:
        row = above + 2
        lines = ["UBND HUYỆN BÌNH SƠN", "DANH SÁCH ĐĂNG KÝ THÀNH VIÊN", "(Kèm theo Công văn số   /VHTT)"]
        if self.layout.where is Where.TITLES:
            lines.insert(1, f"UBND {team.upper()}")
            lines.append(self.chance.choice(["Đội thi: {}", "Đơn vị: {}", "Tên đội thi: {}"]).format(team.lower()))
        for line in lines:
            self._put(sheet, row, 2, line)
            row += 1
        return row

    def _headings(self, sheet: Worksheet, row: int) -> int:
        two = any(column.below for column in self.columns)
        for place, column in enumerate(self.columns, 1):
            first = place == 1 or not column.below or self.columns[place - 2].heading != column.heading
            if first:
                self._put(sheet, row, place, column.heading)
            if column.below:
                self._put(sheet, row + 1, place, column.below)
        if two and self.layout.merged_headings:
            self._merge_headings(sheet, row)
        row += 1 if two else 0
        if self.layout.number_row:
            row += 1
            for place in range(1, len(self.columns) + 1):
                self._put(sheet, row, place, f"({place})")
        return row

    def _merge_headings(self, sheet: Worksheet, row: int) -> None:
        for place, column in enumerate(self.columns, 1):
            if not column.below:
                sheet.merge_cells(start_row=row, start_column=place, end_row=row + 1, end_column=place)
            elif self.columns[place - 2].heading != column.heading:
                width = sum(each.heading == column.heading for each in self.columns)
                sheet.merge_cells(start_row=row, start_column=place, end_row=row, end_column=place + width - 1)

    def _members(self, sheet: Worksheet, row: int, team: str, members: Sequence[Member]) -> int:
        top = row + 1
        for number, member in enumerate(members, 1):
            row += 1
            for place, column in enumerate(self.columns, 1):
                value = column.value(team, number, member)
                if value == team and number > 1 and self.layout.where is not Where.EVERY_ROW:
                    continue
                self._put(sheet, row, place, value)
        if self.layout.where is Where.MERGED:
            sheet.merge_cells(start_row=top, start_column=2, end_row=row, end_column=2)
        return row

    def _end(self, sheet: Worksheet, row: int, count: int) -> int:
        if self.layout.total:
            row += 1
            form = self.chance.choice(
                ["Tổng cộng: {} người", "Danh sách này có {} người./.", "Tổng cộng", "Cộng: {}"]
            )
            self._put(sheet, row, self.chance.choice([1, 2]), form.format(count))
        if self.layout.signature:
            right = len(self.columns) - 1
            self._put(sheet, row + 2, right, "Bình Sơn, ngày 28 tháng 5 năm 2024")
            self._put(sheet, row + 3, 2, "NGƯỜI LẬP DANH SÁCH")
            self._put(sheet, row + 3, right, "CHỦ TỊCH")
            self._put(sheet, row + 4, 3, "(Ký, ghi rõ họ tên)")
            for place in (2, 3, right):
                self._put(sheet, row + 8, place, "Trần Thị Bích Thùy")
            row += 8
        return row

    def _put(self, sheet: Worksheet, row: int, column: int, value: Value) -> None:
        if value is None:
            return
        cell = sheet.cell(row, column)
        cell.value = self._text(value) if isinstance(value, str) else value
        if self.code:
            cell.font = Font(name={OldCode.TCVN3: ".VnTime", OldCode.VNI: "VNI-Times"}[self.code])

    def _text(self, text: str) -> str:
        if self.code:
            return in_old_code(text, self.code)
        if self.layout.spaces and self.chance.random() < 0.3:
            text = self.chance.choice(
                [text + " ", " " + text, text.replace(" ", "  ", 1), text.replace(" ", "\u00a0", 1)]
            )
        return normalize("NFD", text) if self.layout.nfd else text


def save(book: Workbook, folder: Path) -> Path:
    path = folder / "danh-sach.xlsx"
    book.save(path)
    return path
