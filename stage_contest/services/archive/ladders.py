"""Reading the prizes that a round offers."""

from collections.abc import Set as AbstractSet

from stage_contest.domain.contest import Rules
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import message
from stage_contest.domain.ladder import MainPrize, MoneyPolicy, Prizes, SidePrize, TiePolicy
from stage_contest.services.archive.chains import read_side_chain
from stage_contest.services.archive.scalars import Once, code, count, money, name, points_from_zero
from stage_contest.services.archive.values import JsonValue, Node


def read_prizes(node: Node, *, rules: Rules, parts: AbstractSet[PartCode]) -> Prizes:
    """The object `prizes` of a round that has these parts."""
    members = node.shape("ties", "money", "main", "side")
    return Prizes(
        ties=members.get("ties", TiePolicy.OPEN.value).choice(TiePolicy),
        money=members.get("money", MoneyPolicy.FULL.value).choice(MoneyPolicy),
        main=_read_main(members.get("main", [])),
        side=_read_side(members.get("side", []), rules, parts),
    )


def _read_main(node: Node) -> tuple[MainPrize, ...]:
    once = Once()
    prizes = []
    for item in node.items():
        members = item.shape("name", "count", "money", "min_total")
        least = members.get("min_total", None)
        prize = MainPrize(
            name=name(members["name"]),
            count=count(members["count"]),
            money=money(members["money"]),
            min_total=None if least.missing else points_from_zero(least),
        )
        once.add(item, prize.name, prize.name)
        prizes.append(prize)
    return tuple(prizes)


def _read_side(node: Node, rules: Rules, parts: AbstractSet[PartCode]) -> tuple[SidePrize, ...]:
    usual: list[JsonValue] = ["total", "chair"]
    once = Once()
    prizes = []
    for item in node.items():
        members = item.shape("name", "part", "money", "tie_breaks", "exclude_main")
        part = PartCode(code(members["part"]))
        if part not in parts:
            raise members["part"].refused(message('The round has no part "{part}".', part=part))
        prize = SidePrize(
            name=name(members["name"]),
            part=part,
            money=money(members["money"]),
            tie_breaks=read_side_chain(members.get("tie_breaks", usual), rules.parts),
            exclude_main=members.get("exclude_main", False).truth(),
        )
        once.add(item, prize.name, prize.name)
        prizes.append(prize)
    return tuple(prizes)
