"""Running orders of parts and draws of lots, in `program` of an archive."""

from collections.abc import Iterable
from datetime import datetime

from stage_contest.domain.contest import Round
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import message
from stage_contest.domain.lots import Draw, DrawMethod, gives_its_order, keeps_to, newest_draws
from stage_contest.domain.teams import TeamCode
from stage_contest.services.archive import JsonValue
from stage_contest.services.archive.values import Members, Node
from stage_contest.storage import lots
from stage_contest.storage.ledger import utc_text
from stage_contest.storage.unit import Unit


def written_orders(unit: Unit, rounds: Iterable[Round]) -> dict[str, JsonValue]:
    """By round and part, the teams of every part that has an order of its own."""
    return {
        round_.code: {part: list(order) for part, order in lots.part_orders(unit, round_.code).items()}
        for round_ in rounds
    }


def written_draws(unit: Unit, rounds: Iterable[Round]) -> dict[str, JsonValue]:
    """By round, its draws and later changes in their order."""
    return {round_.code: [_written(draw) for draw in lots.draws(unit, round_.code)] for round_ in rounds}


def read_orders(unit: Unit, by_round: Iterable[tuple[Round, Node]]) -> None:
    """Write the running orders of parts into the file.

    Raises:
        InputRefused: if a round has no such part, or an order does not name each of its entries once.
    """
    for round_, of_round in by_round:
        for code, of_part in of_round.members().each():
            part = _part(round_, code, of_part)
            order = _teams(of_part)
            if sorted(order) != sorted(entry.team for entry in round_.entries):
                raise of_part.refused(
                    message("The draw names every team of {round} exactly once.", round=round_.name)
                )
            lots.set_part_order(unit, round_.code, part, order)


def read_draws(unit: Unit, by_round: Iterable[tuple[Round, Node]]) -> None:
    """Write the draws into the file; they stand behind the orders of parts, which they are compared with.

    Raises:
        InputRefused: if a seed does not give its order, or a running order is not the one that was drawn last.
    """
    for round_, of_round in by_round:
        read = [_read(round_, item) for item in of_round.items()]
        for draw in read:
            lots.record(unit, round_.code, draw)
        now: dict[PartCode | None, tuple[TeamCode, ...]] = dict(lots.part_orders(unit, round_.code).items())
        now[None] = tuple(entry.team for entry in round_.running_order)
        for part, draw in newest_draws(read).items():
            if not keeps_to(draw.order, now.get(part, ())):
                raise of_round.refused(
                    message("The running order of {round} is not the one that was drawn last.", round=round_.name)
                )


def _written(draw: Draw) -> JsonValue:
    whole: dict[str, JsonValue] = {
        "part": draw.part,
        "method": draw.method.value,
        "seed": draw.seed,
        "witness": draw.witness,
        "reason": draw.reason,
        "at": utc_text(draw.at),
        "order": list(draw.order),
    }
    return {key: value for key, value in whole.items() if value or key == "order"}


def _read(round_: Round, item: Node) -> Draw:
    members = item.shape("part", "method", "seed", "witness", "reason", "at", "order")
    part = members.get("part", None)
    method = members["method"].choice(DrawMethod)
    if members.has("seed") != (method is DrawMethod.SEED):
        raise item.refused(message("A draw by the program has a seed, and no other has one."))
    draw = Draw(
        part=None if part.missing else _part(round_, part.text(), part),
        method=method,
        order=_teams(members["order"]),
        at=_moment(members["at"]),
        seed=members["seed"].text() if members.has("seed") else None,
        witness=members.get("witness", "").text(),
        reason=members.get("reason", "").text(),
    )
    _must_be_once(members, draw)
    if not gives_its_order(draw):
        raise members["seed"].refused(
            message("The seed {seed} does not give the order that was drawn with it.", seed=draw.seed)
        )
    return draw


def _must_be_once(members: Members, draw: Draw) -> None:
    if not draw.order or len(set(draw.order)) != len(draw.order):
        raise members["order"].refused(message("A draw names each of its teams exactly once."))


def _part(round_: Round, code: str, node: Node) -> PartCode:
    part = PartCode(code)
    if part not in round_.parts:
        raise node.refused(message('The round has no part "{part}".', part=part))
    return part


def _teams(node: Node) -> tuple[TeamCode, ...]:
    return tuple(TeamCode(item.text()) for item in node.items())


def _moment(node: Node) -> datetime:
    try:
        at = datetime.fromisoformat(node.text())
    except ValueError as error:
        raise node.refused(message("A moment such as 2024-08-15T12:30:00+00:00 is needed here.")) from error
    if at.tzinfo is None:
        raise node.refused(message("A moment such as 2024-08-15T12:30:00+00:00 is needed here."))
    return at
