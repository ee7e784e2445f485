"""The members of a team as rows, in registered order or by given name."""

from enum import IntEnum

from PySide6.QtCore import Qt
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.teams import Member, MemberRole
from stage_contest.domain.vietnamese import SortKey, person_key, sort_key
from stage_contest.services.preparation import MemberLine
from ui.context import DeskContext
from ui.models.frozen_rows import NUMBER, WORD
from ui.models.sorted_rows import SortedRows, number_key
from ui.theme import Tone


class Column(IntEnum):
    """The columns from the left."""

    PLACE = 0
    NAME = 1
    BORN = 2
    GENDER = 3
    POSITION = 4
    PHONE = 5
    ROLE = 6


class MemberRowsModel(SortedRows[MemberLine]):
    """A row a person; the captain wears a star, a person who stands in another team too wears a sign."""

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__(
            [
                "#",
                say("Full name"),
                say("Born"),
                say("Gender"),
                say("Position"),
                say("Telephone"),
                say("Role"),
            ]
        )
        self._words = context.words
        self._look = context.look
        self._places: dict[int, int] = {}

    def show_members(self, lines: tuple[MemberLine, ...]) -> None:
        """Show the members of a team in registered order, or as the headings say."""
        self._places = {line.number: place for place, line in enumerate(lines, 1)}
        self.show(lines)

    @override
    def cell(self, row: MemberLine, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, Column(column))
            case Qt.ItemDataRole.ToolTipRole:
                return self._told(row) if column == Column.NAME else self._text(row, Column(column))
            case Qt.ItemDataRole.DecorationRole if column == Column.ROLE and row.member.captain:
                return self._look.icon("star-fill", Tone.ACTION)
            case Qt.ItemDataRole.DecorationRole if column == Column.NAME and row.also_in:
                return self._look.icon("warning-fill", Tone.WAITING)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.heading_alignment(column)
            case _:
                return None

    @override
    def sort_key(self, row: MemberLine, column: int) -> SortKey:
        match Column(column):
            case Column.PLACE:
                return number_key(self._places.get(row.number, row.number))
            case Column.NAME:
                return person_key(row.member.name)
            case Column.BORN:
                return sort_key("" if row.member.born is None else str(row.member.born))
            case Column.ROLE:
                return number_key(2 * (row.member.role is not MemberRole.MAIN) + (not row.member.captain))
            case _:
                return sort_key(self._text(row, Column(column)))

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section == Column.PLACE else WORD

    def _text(self, row: MemberLine, column: Column) -> str:
        member, words = row.member, self._words
        texts = {
            Column.PLACE: str(self._places.get(row.number, row.number)),
            Column.NAME: member.name,
            Column.BORN: born_text(member, words),
            Column.GENDER: words.say_term(member.gender).capitalize() if member.gender else "",
            Column.POSITION: member.position,
            Column.PHONE: member.phone or "",
            Column.ROLE: role_words(member, words),
        }
        return texts[column]

    def _told(self, row: MemberLine) -> str:
        if not row.also_in:
            return row.member.name
        return twice_words(row, self._words)


def born_text(member: Member, words: Words) -> str:
    """The birth as it is typed: a day, a bare year, or nothing."""
    if member.born is None:
        return ""
    return str(member.born) if isinstance(member.born, int) else words.date(member.born)


def role_words(member: Member, words: Words) -> str:
    """What a member does in the team; a captain is a main member unless it is said otherwise."""
    main = member.role is MemberRole.MAIN
    if member.captain:
        return words.say("Captain") if main else words.say("Captain, not main")
    return words.say("Main") if main else words.say("Member")


def twice_words(line: MemberLine, words: Words) -> str:
    """That a person stands in another team, too."""
    return words.say("{name} stands in {teams}, too. A person is in one team only.", name=line.member.name,
                     teams=line.also_in)  # fmt: skip
