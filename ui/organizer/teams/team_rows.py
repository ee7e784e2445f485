"""The teams as rows: how many people, who leads them, whether they keep the team rule, where they take part."""

from enum import IntEnum

from PySide6.QtCore import Qt
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.contest import EntryStatus
from stage_contest.domain.vietnamese import SortKey, sort_key
from stage_contest.services.preparation import TeamEntryLine, TeamLine
from ui.context import DeskContext
from ui.models.frozen_rows import NUMBER, WORD
from ui.models.sorted_rows import SortedRows, number_key
from ui.theme import Tone
from ui.widgets.entry_statuses import status_word


class Column(IntEnum):
    """The columns from the left."""

    PLACE = 0
    NAME = 1
    MEMBERS = 2
    RULE = 3
    CAPTAIN = 4
    ROUNDS = 5


class TeamRowsModel(SortedRows[TeamLine]):
    """A row a team."""

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__(["#", say("Team"), say("People"), say("Rule"), say("Captain"), say("Rounds")])
        self._words = context.words
        self._look = context.look

    @override
    def cell(self, row: TeamLine, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, Column(column))
            case Qt.ItemDataRole.ToolTipRole:
                return (
                    rule_sentences(row, self._words) if column == Column.RULE else self._text(row, Column(column))
                )
            case Qt.ItemDataRole.DecorationRole if column == Column.RULE:
                if row.broken:
                    return self._look.icon("warning-fill", Tone.WAITING)
                return self._look.icon("check-circle-fill", Tone.SAFE)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.heading_alignment(column)
            case _:
                return None

    @override
    def sort_key(self, row: TeamLine, column: int) -> SortKey:
        match Column(column):
            case Column.PLACE:
                return number_key(row.place)
            case Column.MEMBERS:
                return number_key(len(row.members))
            case Column.RULE:
                return number_key(-len(row.broken))
            case Column.NAME:
                return (*sort_key(row.bare_name), *sort_key(row.name))
            case Column.CAPTAIN | Column.ROUNDS:
                return sort_key(self._text(row, Column(column)))

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return NUMBER if section in {Column.PLACE, Column.MEMBERS} else WORD

    def _text(self, row: TeamLine, column: Column) -> str:
        match column:
            case Column.PLACE:
                return str(row.place)
            case Column.NAME:
                return row.name
            case Column.MEMBERS:
                return str(len(row.members))
            case Column.RULE:
                return rule_words(row, self._words)
            case Column.CAPTAIN:
                return ", ".join(row.captains)
            case Column.ROUNDS:
                return ", ".join(entry_words(entry, self._words) for entry in row.entries)


def rule_words(team: TeamLine, words: Words) -> str:
    """Whether a team keeps the rule, in a few words: "Met", or every point with its two numbers."""
    if not team.members:
        return words.say("No members yet")
    if not team.broken:
        return words.say("Met")
    return " · ".join(words.say_message(each.short) for each in team.broken)


def rule_sentences(team: TeamLine, words: Words) -> str:
    """Whether a team keeps the rule, a sentence a point."""
    if team.broken:
        return "\n".join(words.say_message(each.said) for each in team.broken)
    return words.say(
        "The team rule is met: {members} members, {main} of them main members, captain {captain}.",
        members=len(team.members),
        main=team.main_members,
        captain=", ".join(team.captains) or "–",
    )


def entry_words(entry: TeamEntryLine, words: Words) -> str:
    """A round of a team, with its status where it does not simply compete."""
    if entry.status is EntryStatus.COMPETING:
        return entry.name
    return f"{entry.name} ({status_word(entry.status, words).lower()})"
