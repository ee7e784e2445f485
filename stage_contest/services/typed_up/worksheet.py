"""One worksheet of typed-up sheets: whose it is, of which part, and which column holds what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.criteria import Part
from stage_contest.domain.judges import Judge
from stage_contest.domain.vietnamese import plain
from stage_contest.services.intake.sheet import CellError, Sheet, Value
from stage_contest.services.intake.spelling import cleaned, match_key

_TEAM_HEADINGS = frozenset(
    {"doi thi", "doi", "ten doi", "ten doi thi", "don vi", "don vi du thi", "ten don vi", "team", "teams"}
)
_JUDGE_LABELS = ("ho va ten giam khao", "ho ten giam khao", "giam khao", "nguoi cham", "judge")
_LEAST_HEADINGS = 3


@dataclass(frozen=True, slots=True)
class Label:
    """A text of the worksheet with its place."""

    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A worksheet with a table of teams: the row of its headings, the teams' column, the other headings."""

    sheet: Sheet
    head: int
    team: int
    headings: Mapping[int, str]

    def rows(self) -> Iterator[int]:
        """The rows of the table below its headings; it ends where something else begins, such as a note."""
        for number in range(self.head + 1, self.sheet.last_row + 1):
            row = self.sheet.row(number)
            if self.team in row or _numbers(row, self.headings) > 1:
                yield number
            elif row and not all(_is_small_heading(value) for value in row.values()):
                return

    def above(self) -> Iterator[Label]:
        """The texts above the table, from the top."""
        for number in range(1, self.head):
            for column, value in sorted(self.sheet.row(number).items()):
                if isinstance(value, str) and not isinstance(value, CellError):
                    yield Label(number, column, cleaned(value))

    def part(self, contest: Contest, round_: Round) -> Part | None:
        """The part that a title above the table or the worksheet's name says; None where neither does."""
        parts = [contest.rules.part(code) for code in round_.parts]
        for text in (*(label.text for label in self.above()), self.sheet.name):
            found = [part for part in parts if f" {match_key(part.name)} " in f" {match_key(text)} "]
            if found:
                return max(found, key=lambda part: len(part.name))
        return None

    def judge_label(self) -> Label | None:
        """Where the judge's name stands, with that name."""
        labels = list(self.above())
        for place, label in enumerate(labels):
            name, colon, said = label.text.partition(":")
            if plain(name) in _JUDGE_LABELS:
                beside = labels[place + 1].text if labels[place + 1 :] and not (colon and said.strip()) else ""
                return Label(label.row, label.column, said.strip() or beside)
        return None

    def judge(self, contest: Contest, round_: Round) -> Judge | None:
        """The judge of the panel whose sheet it is, by the name above the table, else by the worksheet's name."""
        panel = [contest.judge(seat.judge) for seat in round_.panel]
        label = self.judge_label()
        if label is not None and label.text:
            return next((judge for judge in panel if match_key(judge.name) == match_key(label.text)), None)
        words = plain(self.sheet.name).split()
        return next((judge for judge in panel if plain(judge.code) in words), None)


def worksheet_of(sheet: Sheet) -> Worksheet | None:
    """The worksheet's table of teams; None where it has none."""
    for number in sorted(sheet.rows):
        row = sheet.row(number)
        texts = {column: cleaned(value) for column, value in row.items() if isinstance(value, str)}
        teams = [column for column, text in sorted(texts.items()) if plain(text) in _TEAM_HEADINGS]
        if teams and len(row) >= _LEAST_HEADINGS:
            return Worksheet(sheet, number, teams[0], {c: text for c, text in texts.items() if c != teams[0]})
    return None


def _numbers(row: Mapping[int, Value], headings: Mapping[int, str]) -> int:
    return sum(column in headings and not _is_small_heading(value) for column, value in row.items())


def _is_small_heading(value: Value) -> bool:
    """The maximum below a heading, such as "(8 điểm)"."""
    return isinstance(value, str) and value.strip().startswith("(")
