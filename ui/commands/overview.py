"""What is in a contest file, at a glance."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from reports.wording import Words
from stage_contest.domain.contest import Contest, Round, RoundCode
from stage_contest.services.archive.values import JsonValue
from stage_contest.storage import freezes, ledger
from ui.commands.counted import load_contest, reading
from ui.tables import new_table, number_column, short_column, text_column

ROUND_COLUMNS = ("round", "name", "kind", "venue", "date", "teams", "judges", "money", "revision")


@dataclass(frozen=True, slots=True)
class Overview:
    """A contest, the revisions of its frozen rounds, and how its ledger stands; `saved` None in an empty file."""

    file: Path
    contest: Contest
    revisions: Mapping[RoundCode, str]
    ledger_rows: int
    fingerprint: str
    saved: datetime | None

    @property
    def money(self) -> int:
        """The money of all prizes of all rounds, in đồng."""
        return sum(round_.prizes.budget for round_ in self.contest.rounds)


def overview_of(path: Path) -> Overview:
    """What is in a contest file.

    Raises:
        FileTrouble: if it is no contest file that can be read.
    """
    with reading(path) as unit:
        contest = load_contest(unit, path)
        frozen = {round_.code: freezes.current(unit, round_.code) for round_ in contest.rounds}
        head = ledger.head(unit)
        return Overview(
            file=path,
            contest=contest,
            revisions={code: freeze.revision for code, freeze in frozen.items() if freeze},
            ledger_rows=head.seq,
            fingerprint=head.hash,
            saved=ledger.last_saved(unit),
        )


def overview_json(overview: Overview) -> dict[str, JsonValue]:
    """The overview as JSON."""
    contest = overview.contest
    rounds: list[JsonValue] = [dict(_round_row(round_, overview)) for round_ in contest.rounds]
    return {
        "file": str(overview.file),
        "name": contest.name,
        "organizer": contest.organizer,
        "year": contest.year,
        "rounds": rounds,
        "teams": [
            {"team": team.code, "name": team.name, "unit": team.unit, "members": len(team.members)}
            for team in contest.teams
        ],
        "judges": [
            {"judge": judge.code, "name": judge.name, "position": judge.position} for judge in contest.judges
        ],
        "money": overview.money,
        "ledger": {
            "rows": overview.ledger_rows,
            "fingerprint": overview.fingerprint,
            "saved": overview.saved.isoformat() if overview.saved else None,
        },
    }


def round_rows(overview: Overview) -> list[Mapping[str, JsonValue]]:
    """One row a round, with the columns of `ROUND_COLUMNS`."""
    return [_round_row(round_, overview) for round_ in overview.contest.rounds]


def overview_drawn(overview: Overview, words: Words) -> list[RenderableType]:
    """The overview for a terminal: the contest, its rounds, its teams, its judges, its ledger."""
    contest = overview.contest
    title = Text(f"{contest.name} ({contest.year})", style="bold")
    saved = words.moment(overview.saved) if overview.saved else "–"
    ledger_line = words.say(
        "Last change: {saved}. Ledger rows: {count}. Fingerprint: {fingerprint}.",
        saved=saved,
        count=overview.ledger_rows,
        fingerprint=overview.fingerprint,
    )
    return [
        title,
        *([Text(contest.organizer)] if contest.organizer else []),
        _rounds_table(overview, words),
        Text(words.say("Money for prizes: {money}", money=words.money(overview.money))),
        _teams_table(contest, words),
        _judges_table(contest, words),
        Text(ledger_line),
    ]


def _round_row(round_: Round, overview: Overview) -> dict[str, JsonValue]:
    return {
        "round": round_.code,
        "name": round_.name,
        "kind": round_.kind.value,
        "venue": round_.venue,
        "date": round_.date.isoformat() if round_.date else None,
        "teams": len(round_.entries),
        "judges": len(round_.panel),
        "money": round_.prizes.budget,
        "revision": overview.revisions.get(round_.code),
    }


def _rounds_table(overview: Overview, words: Words) -> Table:
    table = new_table()
    short_column(table, words.say("Code"))
    text_column(table, words.say("Round"))
    text_column(table, words.say("Venue"))
    short_column(table, words.say("Date"))
    number_column(table, words.say("Teams"))
    number_column(table, words.say("Judges"))
    short_column(table, words.say("Revision"))
    for round_ in overview.contest.rounds:
        table.add_row(
            round_.code,
            round_.name,
            round_.venue,
            words.date(round_.date) if round_.date else "–",
            str(len(round_.entries)),
            str(len(round_.panel)),
            overview.revisions.get(round_.code, "–"),
        )
    return table


def _teams_table(contest: Contest, words: Words) -> Table:
    table = new_table()
    short_column(table, words.say("Code"))
    text_column(table, words.say("Team"))
    number_column(table, words.say("Members"))
    for team in contest.teams:
        table.add_row(team.code, team.name, str(len(team.members)))
    return table


def _judges_table(contest: Contest, words: Words) -> Table:
    table = new_table()
    short_column(table, words.say("Code"))
    text_column(table, words.say("Judge"))
    text_column(table, words.say("Position"))
    for judge in contest.judges:
        table.add_row(judge.code, judge.name, judge.position)
    return table
