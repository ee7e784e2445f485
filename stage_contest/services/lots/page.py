"""The view of the draw of one round, out of what is on file."""

from stage_contest.domain.criteria import PartCode
from stage_contest.domain.lots import Draw
from stage_contest.domain.running_order import entries_in
from stage_contest.services.evening import Evening
from stage_contest.services.lots.rules import closed, performed_in, performing, rule_breaks
from stage_contest.services.lots.views import DrawLine, DrawView, OrderView
from stage_contest.services.snapshots.lines import entry_lines, round_line
from stage_contest.storage import lots, people
from stage_contest.storage.unit import Unit


def draw_view(unit: Unit, evening: Evening) -> DrawView:
    """Everything that the page of the draw shows of a round."""
    contest, round_ = evening.contest, evening.round
    draws = tuple(_draw_line(evening, number, draw) for number, draw in enumerate(lots.draws(unit, round_.code), 1))
    teams = {team.code: team for team in people.teams(unit)}
    parts: tuple[PartCode | None, ...] = (None, *round_.parts)
    return DrawView(
        round=round_line(round_, evening.revision),
        orders=tuple(_order_view(unit, evening, part, draws) for part in parts),
        draws=draws[::-1],
        breaking=tuple(rule_breaks(contest, [teams[code] for code in performing(round_)]).values()),
    )


def _order_view(unit: Unit, evening: Evening, part: PartCode | None, draws: tuple[DrawLine, ...]) -> OrderView:
    own = part is None or part in evening.part_orders
    of_it = [line for line in draws if line.draw.part == part] if own else []
    return OrderView(
        part=part,
        name=evening.contest.rules.part(part).name if part is not None else "",
        own=own,
        entries=entry_lines(evening.contest, entries_in(evening.round, evening.part_orders, part)),
        performed=performed_in(unit, evening, part),
        closed=closed(unit, evening, part),
        last=of_it[-1] if of_it else None,
    )


def _draw_line(evening: Evening, number: int, draw: Draw) -> DrawLine:
    names = {team.code: team.name for team in evening.contest.teams}
    part = evening.contest.rules.part(draw.part).name if draw.part is not None else ""
    return DrawLine(number, draw, part, tuple(names.get(code, code) for code in draw.order))
