"""The draws of lots, and the running orders of single parts; the order of a round stands with its entries."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import message
from stage_contest.domain.lots import Draw, DrawMethod, gives_its_order, keeps_to, newest_draws
from stage_contest.domain.teams import TeamCode
from stage_contest.storage.finding import Finding
from stage_contest.storage.ledger import utc_text
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import DrawRow, EntryRow, PartOrderRow
from stage_contest.storage.unit import CANONICAL, Unit


class _DrawLine(NamedTuple):
    round: RoundCode
    part: PartCode | None
    method: str
    seed: str | None
    witness: str
    reason: str
    at: str
    teams: str
    drawn: str


class _PlaceLine(NamedTuple):
    round: RoundCode
    part: PartCode
    team: TeamCode


class _EntryLine(NamedTuple):
    round: RoundCode
    team: TeamCode


_DRAWS = lines(DrawRow, _DrawLine, col(DrawRow.round) == given("round"), by="number")
_ALL_DRAWS = lines(DrawRow, _DrawLine, by="round number")
_PLACES = lines(PartOrderRow, _PlaceLine, col(PartOrderRow.round) == given("round"), by="part running_order")
_ALL_PLACES = lines(PartOrderRow, _PlaceLine, by="round part running_order")
_ALL_ENTRIES = lines(EntryRow, _EntryLine, by="round running_order")


def draws(unit: Unit, code: RoundCode) -> tuple[Draw, ...]:
    """Every draw and later change of a round's running orders, the first one first."""
    return tuple(_draw(line) for line in unit.all(_DRAWS, round=code))


def record(unit: Unit, code: RoundCode, draw: Draw) -> None:
    """Write down how a running order came about; it is never changed or removed."""
    unit.add_version(
        DrawRow,
        round=code,
        number=len(unit.all(_DRAWS, round=code)) + 1,
        part=draw.part,
        method=draw.method,
        seed=draw.seed,
        witness=draw.witness,
        reason=draw.reason,
        at=utc_text(draw.at),
        teams=CANONICAL.encode(sorted(draw.order)),
        drawn=CANONICAL.encode(draw.order),
    )


def part_orders(unit: Unit, code: RoundCode) -> Mapping[PartCode, tuple[TeamCode, ...]]:
    """The running orders of the parts of a round that have their own; the others follow the round's."""
    found: dict[PartCode, tuple[TeamCode, ...]] = {}
    for line in unit.all(_PLACES, round=code):
        found[line.part] = (*found.get(line.part, ()), line.team)
    return found


def set_part_order(unit: Unit, code: RoundCode, part: PartCode, order: Sequence[TeamCode]) -> None:
    """Give a part a running order of its own; with no teams it follows the round's order again."""
    for line in unit.all(_PLACES, round=code):
        if line.part == part:
            unit.remove(PartOrderRow, round=code, part=part, team=line.team)
    for place, team in enumerate(order, 1):
        unit.add(PartOrderRow, round=code, part=part, team=team, running_order=place)


def draw_findings(unit: Unit) -> Iterator[Finding]:
    """Draws whose seed does not give their order, and running orders that are not as they were last drawn."""
    read: dict[RoundCode, list[Draw]] = {}
    for line in unit.all(_ALL_DRAWS):
        place = f"{line.round} / {line.part}" if line.part is not None else line.round
        try:
            draw = _draw(line)
            teams = _codes(line.teams)
        except (ValueError, TypeError) as error:
            yield Finding(place, message("This draw of lots cannot be read: {said}.", said=str(error).rstrip(".")))
            continue
        read.setdefault(line.round, []).append(draw)
        if sorted(draw.order) != list(teams) or not gives_its_order(draw):
            yield Finding(
                place,
                message("The seed {seed} does not give the order that was drawn with it.", seed=draw.seed or "–"),
            )
    for code, drawn in read.items():
        yield from _order_findings(unit, code, drawn)


def _order_findings(unit: Unit, code: RoundCode, drawn: Iterable[Draw]) -> Iterator[Finding]:
    now: dict[PartCode | None, list[TeamCode]] = {}
    now[None] = [line.team for line in unit.all(_ALL_ENTRIES) if line.round == code]
    for line in unit.all(_ALL_PLACES):
        if line.round == code:
            now.setdefault(line.part, []).append(line.team)
    for part, draw in newest_draws(drawn).items():
        if not keeps_to(draw.order, now.get(part, ())):
            yield Finding(
                f"{code} / {part}" if part is not None else code,
                message(
                    "The running order is not the one that was drawn: it is {now}; drawn was {drawn}.",
                    now=tuple(now[part]),
                    drawn=draw.order,
                ),
            )


def _draw(line: _DrawLine) -> Draw:
    return Draw(
        part=line.part,
        method=DrawMethod(line.method),
        order=_codes(line.drawn),
        at=datetime.fromisoformat(line.at),
        seed=line.seed,
        witness=line.witness,
        reason=line.reason,
    )


def _codes(text: str) -> tuple[TeamCode, ...]:
    listed = json.loads(text)
    if not isinstance(listed, list) or not all(isinstance(code, str) for code in listed):
        raise TypeError(text)
    return tuple(TeamCode(code) for code in listed)
