"""Reading a workbook of typed-up sheets against a round of the contest."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.criteria import JudgedPart, ObjectivePart, PartCode
from stage_contest.domain.errors import Message, message
from stage_contest.domain.judges import Judge, JudgeCode
from stage_contest.domain.sheets import Answers, ScoreSheet, SheetState
from stage_contest.domain.teams import TeamCode
from stage_contest.services.intake.book import sheets_of
from stage_contest.services.intake.progress import Stretch
from stage_contest.services.intake.refusals import BookRefused, BookTrouble
from stage_contest.services.intake.sheet import Sheet, column_letter
from stage_contest.services.intake.team_names import bare_key, team_key
from stage_contest.services.typed_up.columns import counted_columns, headings_shown, judged_columns
from stage_contest.services.typed_up.faults import SheetFault, SheetFaultKind
from stage_contest.services.typed_up.lines import Line, answers_on, sheet_on
from stage_contest.services.typed_up.worksheet import Worksheet, worksheet_of


@dataclass(frozen=True, slots=True)
class TypedUp:
    """All that a workbook says, in its own order; with a fault in it nothing of it may be imported.

    `skipped` names the worksheets that hold no table of teams.
    """

    sheets: tuple[ScoreSheet, ...]
    answers: tuple[Answers, ...]
    faults: tuple[SheetFault, ...]
    skipped: tuple[str, ...] = ()


def read_typed_up(path: Path, contest: Contest, round_: Round) -> TypedUp:
    """Read a workbook of typed-up sheets of that round.

    Raises:
        BookRefused: if it is no workbook that can be read, or no worksheet of it holds a table of teams.
    """
    tables, skipped = _tables(path)
    reader = _Reader(contest, round_)
    for table in tables:
        reader.read(table)
    return TypedUp(tuple(reader.sheets), tuple(reader.answers), tuple(reader.faults), skipped)


def round_of_book(path: Path, contest: Contest) -> Round | None:
    """The round whose entries and judges the workbook names most; None where it names none of any round.

    Raises:
        BookRefused: if it is no workbook that can be read, or no worksheet of it holds a table of teams.
    """
    tables, _ = _tables(path)
    hits = {round_.code: sum(_hits(table, contest, round_) for table in tables) for round_ in contest.rounds}
    best = max(contest.rounds, key=lambda round_: hits[round_.code], default=None)
    return best if best is not None and hits[best.code] else None


def _tables(path: Path) -> tuple[tuple[Worksheet, ...], tuple[str, ...]]:
    sheets = sheets_of(path, _seen, Stretch())
    found = [(sheet.name, None if sheet.hidden else worksheet_of(sheet)) for sheet in sheets]
    tables = tuple(table for _, table in found if table is not None)
    if not tables:
        raise BookRefused(
            path.name,
            BookTrouble.NO_TABLE,
            message(
                'No worksheet has a table with a column "Đội thi" (team). Use the layout of the printed sheet.'
            ),
        )
    return tables, tuple(name for name, table in found if table is None)


def _seen(sheet: Sheet) -> int:
    return int(worksheet_of(sheet) is not None)


def _hits(table: Worksheet, contest: Contest, round_: Round) -> int:
    teams = _Teams(contest, round_)
    named = sum(teams.find(str(table.sheet.row(row).get(table.team, ""))) is not None for row in table.rows())
    return named + (table.judge(contest, round_) is not None)


class _Teams:
    """The teams of a round by the ways in which people write them."""

    def __init__(self, contest: Contest, round_: Round) -> None:
        names = {entry.team: contest.team(entry.team).name for entry in round_.entries}
        self._by_name = {team_key(name): team for team, name in names.items()}
        bare = [bare_key(name) for name in names.values()]
        self._by_bare_name = {
            bare_key(name): team for team, name in names.items() if bare.count(bare_key(name)) == 1
        }

    def find(self, written: str) -> TeamCode | None:
        return self._by_name.get(team_key(written)) or self._by_bare_name.get(bare_key(written))


class _Reader:
    """Reads worksheet after worksheet; what it found stands in `sheets`, `answers` and `faults`."""

    def __init__(self, contest: Contest, round_: Round) -> None:
        self._contest = contest
        self._round = round_
        self._teams = _Teams(contest, round_)
        self._read: set[tuple[JudgeCode | None, PartCode]] = set()
        self.sheets: list[ScoreSheet] = []
        self.answers: list[Answers] = []
        self.faults: list[SheetFault] = []

    def read(self, table: Worksheet) -> None:
        """Read one worksheet."""
        part = table.part(self._contest, self._round)
        if isinstance(part, JudgedPart):
            self._read_judged(table, part)
        elif isinstance(part, ObjectivePart):
            self._read_counted(table, part)
        else:
            said = message(
                "It does not say of which part these sheets are. The parts of {round}: {parts}.",
                round=self._round.name,
                parts=tuple(self._contest.rules.part(code).name for code in self._round.parts),
            )
            self._fault(table, table.head, None, SheetFaultKind.PART_UNKNOWN, said)

    def _read_judged(self, table: Worksheet, part: JudgedPart) -> None:
        judge = table.judge(self._contest, self._round)
        if judge is None:
            self._judge_unknown(table)
            return
        columns = judged_columns(table, part)
        if columns is None:
            self._columns_unknown(table, tuple(criterion.name for criterion in part.criteria))
            return
        if self._is_second(table, judge.code, part.code):
            return
        for line, team in self._lines(table):
            sheet = sheet_on(line, columns, part, judge=judge.code, team=team)
            if sheet is not None and team in judge.conflicts:
                sheet = _standing_aside(line, sheet, judge)
            if sheet is not None:
                self.sheets.append(sheet)
            self.faults += line.faults

    def _read_counted(self, table: Worksheet, part: ObjectivePart) -> None:
        columns = counted_columns(table)
        if columns is None:
            self._columns_unknown(table, ("Đúng", "Sai", "Không trả lời"))
            return
        if self._is_second(table, None, part.code):
            return
        for line, team in self._lines(table):
            answers = answers_on(line, columns, part, team)
            if answers is not None:
                self.answers.append(answers)
            self.faults += line.faults

    def _lines(self, table: Worksheet) -> Iterator[tuple[Line, TeamCode]]:
        """The lines whose team is one of the round, each once."""
        seen: dict[TeamCode, int] = {}
        for row in table.rows():
            line = Line(table, row)
            written = str(line.value(table.team) or "")
            team = self._teams.find(written)
            if team is None:
                said = message(
                    '"{team}" is no team of {round}. Compare the name with the list of teams.',
                    team=written,
                    round=self._round.name,
                )
                self._fault(table, row, table.team, SheetFaultKind.TEAM_UNKNOWN, said)
            elif team in seen:
                said = message(
                    '"{team}" stands in row {row} already. Leave only one of the two.', team=written, row=seen[team]
                )
                self._fault(table, row, table.team, SheetFaultKind.TEAM_TWICE, said)
            else:
                seen[team] = row
                yield line, team

    def _is_second(self, table: Worksheet, judge: JudgeCode | None, part: PartCode) -> bool:
        if (judge, part) not in self._read:
            self._read.add((judge, part))
            return False
        said = message(
            "Another worksheet of this workbook holds the same sheets already. Leave only one of the two."
        )
        self._fault(table, table.head, None, SheetFaultKind.SHEET_TWICE, said)
        return True

    def _judge_unknown(self, table: Worksheet) -> None:
        label = table.judge_label()
        said = message(
            '"{judge}" is not on the panel of {round}. Its judges: {panel}.',
            judge=label.text if label else table.sheet.name,
            round=self._round.name,
            panel=tuple(self._contest.judge(seat.judge).name for seat in self._round.panel),
        )
        row, column = (label.row, label.column) if label else (table.head, None)
        self._fault(table, row, column, SheetFaultKind.JUDGE_UNKNOWN, said)

    def _columns_unknown(self, table: Worksheet, wanted: tuple[str, ...]) -> None:
        said = message(
            "The columns do not fit. Wanted: {wanted}. Found: {found}.",
            wanted=wanted,
            found=headings_shown(table.headings.values()),
        )
        self._fault(table, table.head, None, SheetFaultKind.CRITERIA_UNKNOWN, said)

    def _fault(self, table: Worksheet, row: int, column: int | None, kind: SheetFaultKind, said: Message) -> None:
        letter = None if column is None else column_letter(column)
        self.faults.append(SheetFault(table.sheet.name, row, letter, kind, said))


def _standing_aside(line: Line, sheet: ScoreSheet, judge: Judge) -> ScoreSheet | None:
    """A conflict of interest counts as abstained without a sheet; marks are refused."""
    if sheet.state is SheetState.MARKED:
        said = message(
            "{judge} never marks this team: a conflict of interest is on record. Take the marks out.",
            judge=judge.name,
        )
        line.fault(line.table.team, SheetFaultKind.CONFLICT, said)
    return None
