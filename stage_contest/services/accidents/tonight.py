"""What went wrong on an evening and was put right, as the ledger tells it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.errors import Message, message
from stage_contest.storage.happenings import Happening


@dataclass(frozen=True, slots=True)
class AccidentLine:
    """One act: when, by whom, what it was in words, and why."""

    seq: int
    at: datetime
    actor: str
    said: Message
    reason: str


def accident_line(found: Happening, contest: Contest, code: RoundCode) -> AccidentLine | None:
    """The act in words; None where it belongs to another round."""
    place, *rest = found.subject.split("/")
    if place != code:
        return None
    said = _SAID[found.what](_Names(contest), rest)
    return AccidentLine(found.seq, datetime.fromisoformat(found.at), found.actor, said, found.reason)


class _Names:
    """The names of what the ledger calls by codes; what was removed since then keeps its code."""

    def __init__(self, contest: Contest) -> None:
        self._teams: Mapping[str, str] = {team.code: team.name for team in contest.teams}
        self._parts: Mapping[str, str] = {part.code: part.name for part in contest.rules.parts}
        self._judges: Mapping[str, str] = {judge.code: judge.name for judge in contest.judges}

    def team(self, code: str) -> str:
        return self._teams.get(code, code)

    def part(self, code: str) -> str:
        return self._parts.get(code, code)

    def judge(self, code: str) -> str:
        return f"{code.upper()} {self._judges.get(code, '')}".strip()


def _exchanged(names: _Names, place: Sequence[str]) -> Message:
    part, judge, teams = place
    first, second = teams.split("↔")
    return message(
        "{judge}: the sheets of {first} and {second} in {part} were exchanged",
        judge=names.judge(judge),
        first=names.team(first),
        second=names.team(second),
        part=names.part(part),
    )


def _substituted(names: _Names, place: Sequence[str]) -> Message:
    leaving, joining = place[0].split("→")
    if joining == "–":
        return message("{judge} left; nobody sat in", judge=names.judge(leaving))
    return message("{judge} left, {other} sat in", judge=names.judge(leaving), other=names.judge(joining))


def _not_performed(names: _Names, place: Sequence[str]) -> Message:
    team, part = place
    return message("{team} did not perform {part}: zeros", team=names.team(team), part=names.part(part))


def _order(names: _Names, place: Sequence[str]) -> Message:
    if not place:
        return message("The running order was changed")
    return message("The running order of {part} was changed", part=names.part(place[0]))


def _status(names: _Names, place: Sequence[str]) -> Message:
    return message("{team}: whether it competes was changed", team=names.team(place[0]))


def _paused(names: _Names, place: Sequence[str]) -> Message:
    team, part = place
    return message("The stopwatch of {team} in {part} was paused", team=names.team(team), part=names.part(part))


def _moved_on(names: _Names, place: Sequence[str]) -> Message:
    team, part = place
    return message("The stopwatch of {team} in {part} went on", team=names.team(team), part=names.part(part))


_SAID: Mapping[str, Callable[[_Names, Sequence[str]], Message]] = {
    "sheets.exchanged": _exchanged,
    "judge.substituted": _substituted,
    "part.not_performed": _not_performed,
    "order.changed": _order,
    "entry.status": _status,
    "stopwatch.paused": _paused,
    "stopwatch.resumed": _moved_on,
}

KINDS = frozenset(_SAID)
"""The acts that are listed, by their word in the ledger."""
