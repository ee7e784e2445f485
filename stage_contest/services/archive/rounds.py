"""Reading the rounds: parts, panel, entries, prizes and all that was written down in them."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from stage_contest.domain.contest import Entry, EntryStatus, Round, RoundCode, RoundKind, Rules
from stage_contest.domain.criteria import Part, PartCode
from stage_contest.domain.errors import message
from stage_contest.domain.judges import Judge, JudgeCode, Seat
from stage_contest.domain.teams import TeamCode
from stage_contest.services.archive.hall import Hall
from stage_contest.services.archive.ladders import read_prizes
from stage_contest.services.archive.records import read_answers, read_decisions, read_deductions, read_typed
from stage_contest.services.archive.scalars import Once, code, count, day, name
from stage_contest.services.archive.sheets import read_sheets
from stage_contest.services.archive.values import Members, Node


@dataclass(frozen=True, slots=True)
class ReadRound:
    """A round as read, with what is needed to check its open sheets."""

    round: Round
    hall: Hall
    sheets_once: Once


@dataclass(frozen=True, slots=True)
class Cast:
    """The rules, judges and teams that every round is checked against."""

    rules: Rules
    judges: AbstractSet[JudgeCode]
    teams: AbstractSet[TeamCode]
    conflicts: AbstractSet[tuple[JudgeCode, TeamCode]]

    @classmethod
    def of(cls, rules: Rules, judges: tuple[Judge, ...], teams: AbstractSet[TeamCode]) -> "Cast":
        """The cast of a contest."""
        return cls(
            rules=rules,
            judges={judge.code for judge in judges},
            teams=teams,
            conflicts={(judge.code, team) for judge in judges for team in judge.conflicts},
        )


def read_rounds(node: Node, cast: Cast) -> tuple[ReadRound, ...]:
    """The list `rounds`."""
    once = Once()
    rounds = []
    for item in node.items():
        read = _read_round(item, cast)
        once.add(item, read.round.code, read.round.code)
        rounds.append(read)
    return tuple(rounds)


def _read_round(node: Node, cast: Cast) -> ReadRound:
    members = node.shape(
        "code",
        "name",
        "kind",
        "venue",
        "date",
        "parts",
        "panel",
        "prizes",
        "entries",
        "sheets",
        "answers",
        "typed",
        "deductions",
        "tie_decisions",
    )
    date = members.get("date", None)
    parts = _read_parts(members, cast.rules)
    panel = _read_panel(members.get("panel", []), cast.judges)
    entries = _read_entries(members.get("entries", []), cast.teams)
    hall = Hall(
        parts=parts,
        panel={seat.judge for seat in panel},
        teams={entry.team for entry in entries},
        conflicts=cast.conflicts,
    )
    sheets_once = Once()
    found = Round(
        code=RoundCode(code(members["code"])),
        name=name(members["name"]),
        kind=members["kind"].choice(RoundKind),
        parts=tuple(parts),
        venue=members.get("venue", "").text(),
        date=None if date.missing else day(date),
        panel=panel,
        prizes=read_prizes(members.get("prizes", {}), rules=cast.rules, parts=parts.keys()),
        entries=entries,
        sheets=read_sheets(members.get("sheets", []), hall, sheets_once),
        answers=read_answers(members.get("answers", []), hall),
        typed=read_typed(members.get("typed", []), hall),
        deductions=read_deductions(members.get("deductions", []), hall),
        tie_decisions=read_decisions(members.get("tie_decisions", []), hall),
    )
    return ReadRound(found, hall, sheets_once)


def _read_parts(members: Members, rules: Rules) -> Mapping[PartCode, Part]:
    """The parts of the round in its order; all parts of the rules where it names none."""
    known = {part.code: part for part in rules.parts}
    if not members.has("parts"):
        return known
    once = Once()
    parts = {}
    for item in members["parts"].items():
        part = PartCode(code(item))
        if part not in known:
            raise item.refused(message('The rules have no part "{part}".', part=part))
        once.add(item, part, part)
        parts[part] = known[part]
    return parts


def _read_panel(node: Node, judges: AbstractSet[JudgeCode]) -> tuple[Seat, ...]:
    once = Once()
    seats: list[Seat] = []
    for item in node.items():
        members = item.shape("judge", "chair")
        seat = Seat(JudgeCode(code(members["judge"])), members.get("chair", False).truth())
        if seat.judge not in judges:
            raise members["judge"].refused(message('There is no judge "{judge}".', judge=seat.judge))
        once.add(item, seat.judge, seat.judge)
        if seat.chair and any(other.chair for other in seats):
            raise members["chair"].refused(message("The panel has a chair already; only one judge can chair it."))
        seats.append(seat)
    return tuple(seats)


def _read_entries(node: Node, teams: AbstractSet[TeamCode]) -> tuple[Entry, ...]:
    teams_once, orders_once = Once(), Once()
    entries = []
    for item in node.items():
        members = item.shape("team", "order", "status")
        entry = Entry(
            team=TeamCode(code(members["team"])),
            order=count(members["order"], least=1),
            status=members.get("status", EntryStatus.COMPETING.value).choice(EntryStatus),
        )
        if entry.team not in teams:
            raise members["team"].refused(message('There is no team "{team}".', team=entry.team))
        teams_once.add(members["team"], entry.team, entry.team)
        orders_once.add(members["order"], entry.order, str(entry.order))
        entries.append(entry)
    return tuple(entries)
