"""Reading a file of registrations: pure, without any contest."""

from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

from stage_contest.domain.errors import message
from stage_contest.domain.teams import TeamRule
from stage_contest.services.intake.births import dates_made
from stage_contest.services.intake.book import sheets_of
from stage_contest.services.intake.gathering import Membership, memberships
from stage_contest.services.intake.modern_text import in_modern_text
from stage_contest.services.intake.progress import WHOLE, Progress, Stretch, untold
from stage_contest.services.intake.refusals import BookRefused, BookTrouble
from stage_contest.services.intake.registrations import (
    ColumnGuess,
    Fault,
    Registrations,
    SkippedBecause,
    SkippedSheet,
    TableGuess,
)
from stage_contest.services.intake.sheet import Sheet, column_letter
from stage_contest.services.intake.squads import gathered
from stage_contest.services.intake.tables import Corrections, Table, headed
from stage_contest.services.intake.team_checks import faults_of_squad, registered, repeated_persons

NO_CORRECTIONS: Corrections = MappingProxyType({})
_UNPACKED, _CLEANED, _UNDERSTOOD = 40, 50, 90
"""Per cent of the work after which the cells are there, in clean text, and read as members."""


def read_registrations(
    path: Path,
    *,
    rule: TeamRule = TeamRule(),
    today: date | None = None,
    corrections: Corrections = NO_CORRECTIONS,
    as_written: Collection[str] = (),
    progress: Progress = untold,
) -> Registrations:
    """All that an .xlsx or CSV file says of teams and members, with every fault.

    Nobody is born after the list was made: after the latest date that it gives itself, nor after `today`.
    `corrections` say what columns hold where the headings do not; the sheets in `as_written` are not converted
    from an old font.

    Raises:
        CalledOff: if `progress` raises it.
        BookRefused: if the file cannot be read, or has no table of members.
    """
    found = sheets_of(path, _headed, Stretch(progress, 0, _UNPACKED))
    read = [in_modern_text(sheet, convert=sheet.name not in as_written) for sheet in found]
    sheets = [sheet for sheet, _ in read]
    understanding = Stretch(progress, _CLEANED, _UNDERSTOOD)
    made = _made(sheets, today)
    tables: list[Table] = []
    members: list[Membership] = []
    skipped: list[SkippedSheet] = []
    for number, sheet in enumerate(sheets):
        reason = _reason_to_skip(sheet)
        of_sheet, own = (
            ([], []) if reason else memberships(sheet, made, corrections, understanding.part(number, len(sheets)))
        )
        if reason or not of_sheet:
            skipped.append(SkippedSheet(sheet.name, reason or SkippedBecause.NO_TABLE))
        tables += of_sheet
        members += own
    if not members:
        raise _no_table(path.name)
    teams = gathered(members)
    repeats = repeated_persons(teams.squads)
    faults = [
        *(fault for member in members for fault in member.person.faults),
        *teams.faults,
        *repeats.values(),
        *(fault for squad in teams.squads for fault in faults_of_squad(squad, rule, repeats)),
    ]
    progress(WHOLE)
    return Registrations(
        teams=tuple(registered(squad, rule) for squad in teams.squads),
        faults=_in_order(faults, sheets),
        tables=tuple(map(_guess, tables)),
        conversions=tuple(conversion for _, conversions in read for conversion in conversions),
        skipped=tuple(skipped),
    )


def _headed(sheet: Sheet) -> int:
    return headed(in_modern_text(sheet)[0])


def _reason_to_skip(sheet: Sheet) -> SkippedBecause | None:
    if not sheet.rows:
        return SkippedBecause.EMPTY
    return SkippedBecause.HIDDEN if sheet.hidden else None


def _made(sheets: Sequence[Sheet], today: date | None) -> date | None:
    texts = (
        value
        for sheet in sheets
        for row in sheet.rows.values()
        for value in row.values()
        if isinstance(value, str) and "năm" in value
    )
    written = max(dates_made(texts), default=None)
    return min((day for day in (written, today) if day is not None), default=None)


def _in_order(faults: Sequence[Fault], sheets: Sequence[Sheet]) -> tuple[Fault, ...]:
    place = {sheet.name: number for number, sheet in enumerate(sheets)}
    return tuple(sorted(faults, key=lambda fault: (place[fault.sheet], fault.row, fault.column or "", fault.kind)))


def _guess(table: Table) -> TableGuess:
    columns = (
        ColumnGuess(column_letter(column), table.headings.get(column, ""), table.columns.get(column))
        for column in sorted(table.headings.keys() | table.columns.keys())
    )
    return TableGuess(table.sheet.name, table.top, tuple(columns))


def _no_table(name: str) -> BookRefused:
    return BookRefused(
        name,
        BookTrouble.NO_TABLE,
        message(
            "No table of members was found. It needs a row of headings with at least the name and one thing more, "
            "such as the date of birth or the role."
        ),
    )
