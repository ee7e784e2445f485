"""The results of a round in rows as the chair reads them: words and written numbers."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from reports.wording import Words
from stage_contest.domain.contest import PERFORMING, EntryStatus, Rules
from stage_contest.domain.criteria import Part, PartCode
from stage_contest.domain.outcome import Standing, StandingStatus
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import EntryLine, ResultsPage
from ui.separation import separated_by

NOT_KNOWN = "–"


class PartState(Enum):
    """How an entry stands in one part."""

    CONFIRMED = "confirmed"
    CONFIRMABLE = "confirmable"
    WAITING = "waiting"
    LEFT_OUT = "left out"
    """Of a team that withdrew or was disqualified; nobody waits for it."""


@dataclass(frozen=True, slots=True)
class PartCell:
    """The score of one part as written, and how it stands."""

    part: PartCode
    text: str
    state: PartState


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One entry; `separated_by` says in words what put it below the one above, or why it has no place.

    `status` says that it does not compete, such as "guest"; it is empty for all others.
    """

    team: TeamCode
    place: str
    name: str
    parts: tuple[PartCell, ...]
    deductions: str
    total: str
    separated_by: str
    status: str = ""

    @property
    def place_or_status(self) -> str:
        """The place, or what the entry is if it does not compete for one."""
        return self.status or self.place


def result_rows(page: ResultsPage, rules: Rules, words: Words) -> tuple[ResultRow, ...]:
    """The standings in their order; the entries in running order where nothing can be computed."""
    if page.outcome is None:
        return tuple(_unknown(page, entry, words) for entry in page.board.entries)
    entries = {entry.team: entry for entry in page.board.entries}
    least = rules.rounding_total or 0
    return tuple(
        ResultRow(
            team=standing.team,
            place=NOT_KNOWN if standing.place is None else str(standing.place),
            name=entries[standing.team].name,
            parts=tuple(_part(page, standing, rules.part(part), words) for part in standing.parts),
            deductions=_written(-standing.deductions, least, words) if standing.deductions else "",
            total=_written(standing.total, least, words),
            separated_by=_separated_by(standing, rules, words),
            status=_status(entries[standing.team], words),
        )
        for standing in page.outcome.standings
    )


def _separated_by(standing: Standing, rules: Rules, words: Words) -> str:
    if standing.status is not StandingStatus.RANKED:
        return words.say_term(standing.status)
    return separated_by(standing.decided_by, rules, words)


def _part(page: ResultsPage, standing: Standing, part: Part, words: Words) -> PartCell:
    text = _written(standing.parts[part.code], part.rounding.part or 0, words)
    return PartCell(part.code, text, _state(page, standing.team, part.code))


def _unknown(page: ResultsPage, entry: EntryLine, words: Words) -> ResultRow:
    cells = tuple(PartCell(part.code, NOT_KNOWN, _state(page, entry.team, part.code)) for part in page.board.parts)
    return ResultRow(entry.team, NOT_KNOWN, entry.name, cells, "", NOT_KNOWN, "", _status(entry, words))


def _status(entry: EntryLine, words: Words) -> str:
    return "" if entry.status is EntryStatus.COMPETING else words.say_term(entry.status)


def _state(page: ResultsPage, team: TeamCode, part: PartCode) -> PartState:
    if any(entry.team == team and entry.status not in PERFORMING for entry in page.board.entries):
        return PartState.LEFT_OUT
    if (team, part) in page.board.confirmed:
        return PartState.CONFIRMED
    return PartState.CONFIRMABLE if (team, part) in page.confirmable else PartState.WAITING


def _written(value: Fraction | None, least_decimals: int, words: Words) -> str:
    return NOT_KNOWN if value is None else words.points(value, least_decimals)
