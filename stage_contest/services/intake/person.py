"""Reading the row of one member, cell by cell."""

from dataclasses import dataclass
from datetime import date

from stage_contest.domain.errors import message
from stage_contest.domain.teams import Gender, MemberRole
from stage_contest.services.intake.births import date_of, read_birth
from stage_contest.services.intake.headings import NAMING, Field
from stage_contest.services.intake.marks_and_roles import (
    Said,
    is_captain,
    is_main,
    is_marked,
    read_gender,
    read_note,
    read_phone,
    read_role,
)
from stage_contest.services.intake.registrations import Fault, FaultKind
from stage_contest.services.intake.row_cells import Manner, RowCells
from stage_contest.services.intake.sheet import column_letter

_BORN = (Field.BORN, Field.BORN_MALE, Field.BORN_FEMALE)


@dataclass(frozen=True, slots=True)
class Person:
    """A member's row as it was read; `role` is None where it only says that this is the captain.

    `doubtful`: the row has a fault that is not told once more in the sums of its team; `role_doubtful`: its role.
    """

    sheet: str
    row: int
    name: str
    name_column: str | None
    born: date | int | None
    gender: Gender | None
    position: str
    phone: str | None
    role: MemberRole | None
    captain_column: str | None
    hidden: bool
    doubtful: bool
    role_doubtful: bool
    faults: tuple[Fault, ...]

    @property
    def captain(self) -> bool:
        """Whether the row says that this is the captain."""
        return self.captain_column is not None


def read_person(cells: RowCells, manner: Manner, section: MemberRole | None) -> Person:
    """The member of a row, with every fault of its cells, of a hidden row that one only.

    `section` is the role of a line above, such as "Thành viên chính", for rows that say none themselves.
    """
    cells.find_errors()
    name, born = _name(cells), _born(cells, manner.made)
    _must_have_name(cells, name)
    said, role_column = _said_role(cells, manner)
    note_text, note_column = cells.text(Field.NOTES)
    note = read_note(note_text)
    captain_column = _captain_column(
        cells, role_column if said.captain else None, note_column if note.captain else None
    )
    if cells.hidden:
        cells.faults.clear()
        hidden = message('This row is hidden, but "{name}" stands in it. Show the row, or delete it.', name=name)
        cells.fault(None, FaultKind.HIDDEN_ROW, hidden)
    phone = cells.value(Field.PHONE)
    return Person(
        sheet=cells.table.sheet.name,
        row=cells.row,
        name=name,
        name_column=cells.table.letter_of(*NAMING),
        born=born,
        gender=_gender(cells),
        position=cells.joined(", ", Field.POSITION),
        phone=None if phone is None else read_phone(phone),
        role=_role(cells, said, note, section),
        captain_column=None if captain_column is None else column_letter(captain_column),
        hidden=cells.hidden,
        doubtful=cells.hidden or not name,
        role_doubtful=not said.known or cells.has_error(Field.ROLE, Field.MAIN_MARK),
        faults=tuple(cells.faults),
    )


def _name(cells: RowCells) -> str:
    name = cells.joined(" ", *NAMING)
    return name if any(letter.isalpha() for letter in name) else ""


def _must_have_name(cells: RowCells, name: str) -> None:
    if not name and not cells.has_error(*NAMING):
        said = message("There is no name in this row. Write the name, or empty the row.")
        cells.fault(next(iter(cells.table.of(*NAMING)), None), FaultKind.NAME_MISSING, said)


def _born(cells: RowCells, made: date | None) -> date | int | None:
    filled = cells.filled(*_BORN)
    if filled is None:
        return _born_apart(cells, made)
    column, value = filled
    born = read_birth(value, cells.table.sheet.first_day, made)
    _must_be_born(cells, column, born, text=str(value), made=made)
    return born


def _born_apart(cells: RowCells, made: date | None) -> date | int | None:
    """The date out of three columns, or the year where only that is known."""
    day, month = cells.value(Field.BIRTH_DAY), cells.value(Field.BIRTH_MONTH)
    filled = cells.filled(Field.BIRTH_YEAR)
    if filled is None:
        return None
    column, year = filled
    whole = day is not None and month is not None
    born = date_of(day, month, year) if whole else read_birth(year, cells.table.sheet.first_day, made)
    text = "/".join(str(each) for each in (day, month, year) if each is not None)
    _must_be_born(cells, column, born, text=text, made=made)
    return born


def _must_be_born(cells: RowCells, column: int, born: date | int | None, *, text: str, made: date | None) -> None:
    if born is None:
        said = message(
            '"{text}" is no date that there is. Write the birth as day/month/year, or the year alone.', text=text
        )
        cells.fault(column, FaultKind.BIRTH_INVALID, said)
    elif made and (born > made.year if isinstance(born, int) else born > made):
        written = str(born) if isinstance(born, int) else f"{born:%d/%m/%Y}"
        said = message(
            "The birth {born} lies after {made}, when the list was made.", born=written, made=f"{made:%d/%m/%Y}"
        )
        cells.fault(column, FaultKind.BIRTH_IN_FUTURE, said)


def _gender(cells: RowCells) -> Gender | None:
    said = cells.value(Field.GENDER)
    if said is not None:
        return read_gender(said)
    if cells.filled(Field.BORN_FEMALE):
        return Gender.FEMALE
    return Gender.MALE if cells.filled(Field.BORN_MALE) else _gender_of_marks(cells)


def _gender_of_marks(cells: RowCells) -> Gender | None:
    """From columns with an x; where only one gender has a column, a blank means the other."""
    if is_marked(cells.value(Field.FEMALE_MARK)):
        return Gender.FEMALE
    if is_marked(cells.value(Field.MALE_MARK)):
        return Gender.MALE
    female, male = cells.table.of(Field.FEMALE_MARK), cells.table.of(Field.MALE_MARK)
    if female and not male:
        return Gender.MALE
    return Gender.FEMALE if male and not female else None


def _said_role(cells: RowCells, manner: Manner) -> tuple[Said, int | None]:
    """What the role's column says, and the column."""
    text, column = cells.text(Field.ROLE)
    if column is None:
        return Said(), None
    said = read_role(text, reserves=manner.reserves)
    if not said.known:
        unknown = message('"{text}" is neither a main member nor a member.', text=text)
        cells.fault(column, FaultKind.ROLE_UNKNOWN, unknown)
    return said, column


def _captain_column(cells: RowCells, of_role: int | None, of_note: int | None) -> int | None:
    """The column that says captain: its own, that of the role, or the notes."""
    marked = cells.filled(Field.CAPTAIN_MARK)
    if marked and is_captain(marked[1]):
        return marked[0]
    return of_note if of_role is None else of_role


def _role(cells: RowCells, said: Said, note: Said, section: MemberRole | None) -> MemberRole | None:
    if is_main(cells.value(Field.MAIN_MARK)):
        return MemberRole.MAIN
    known = said.role or note.role or section
    only_captain = said.captain and not cells.table.of(Field.MAIN_MARK)
    return known if known or only_captain else MemberRole.EXTRA
