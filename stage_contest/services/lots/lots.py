"""Drawing lots: from a seed, on paper, changed by hand; each with its witness or its reason."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.lots import Draw, DrawMethod, order_from
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.running_order import entries_in
from stage_contest.domain.teams import TeamCode
from stage_contest.services.desk_work import DeskWork, reason_needed
from stage_contest.services.evening import Evening, load_evening
from stage_contest.services.lots.page import draw_view
from stage_contest.services.lots.rules import (
    closed,
    must_all_keep_team_rule,
    must_stay,
    performed_in,
    performing,
    whole_order,
)
from stage_contest.services.lots.views import DrawView
from stage_contest.storage import lots, people, registration
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit


class Lots(DeskWork):
    """The draw of lots and the running orders; `part` None is the order of the whole round."""

    def draw_page(self, code: RoundCode) -> DrawView:
        """The running orders of a round, and how they came about.

        Raises:
            Refusal: if there is no such round.
        """
        with self._file.reading() as unit:
            return draw_view(unit, load_evening(unit, code))

    def draw(
        self,
        code: RoundCode,
        part: PartCode | None,
        *,
        seed: str,
        witness: str,
        reason: str = "",
        actor: Actor,
        at: datetime,
    ) -> tuple[TeamCode, ...]:
        """Draw the running order from a seed that nobody could choose; gives back the order that came out.

        Raises:
            Refusal: if nobody witnesses it, a team breaks the team rule, it was drawn before and no reason is given
                for another draw, or the round has begun.
        """
        actor.must_be(Role.ORGANIZER)
        with self._drawing(Act(at, actor, "order.drawn", _place(code, part), reason), code, part) as (
            unit,
            evening,
        ):
            _witness_needed(witness)
            order = order_from(seed, performing(evening.round))
            draw = Draw(part, DrawMethod.SEED, order, at, seed, witness.strip(), reason.strip())
            _set_order(unit, evening, draw)
        return order

    def type_in(
        self,
        code: RoundCode,
        part: PartCode | None,
        order: Sequence[TeamCode],
        *,
        witness: str,
        reason: str = "",
        actor: Actor,
        at: datetime,
    ) -> None:
        """Write down the running order as it was drawn on paper.

        Raises:
            Refusal: as for a draw, and if the order does not name each team once.
        """
        actor.must_be(Role.ORGANIZER)
        with self._drawing(Act(at, actor, "order.typed", _place(code, part), reason), code, part) as (
            unit,
            evening,
        ):
            _witness_needed(witness)
            draw = Draw(part, DrawMethod.PAPER, tuple(order), at, witness=witness.strip(), reason=reason.strip())
            _set_order(unit, evening, draw)

    def change(
        self,
        code: RoundCode,
        part: PartCode | None,
        order: Sequence[TeamCode],
        *,
        reason: str,
        actor: Actor,
        at: datetime,
    ) -> None:
        """Change a running order by hand, also while the round is running; who has performed keeps its number.

        Raises:
            Refusal: if no reason is given, the order does not name each team once, a team that has performed would
                move, or the round is frozen.
        """
        actor.must_be(Role.ORGANIZER, Role.SECRETARY)
        act = Act(at, actor, "order.changed", _place(code, part), reason)
        with self._in_open_round(act, code) as (unit, evening):
            _must_have(evening, part)
            reason_needed(reason)
            draw = Draw(part, DrawMethod.CHANGE, tuple(order), at, reason=reason.strip())
            _set_order(unit, evening, draw)

    def follow_round(self, code: RoundCode, part: PartCode, *, reason: str, actor: Actor, at: datetime) -> None:
        """Let a part follow the round's one order again.

        Raises:
            Refusal: if no reason is given, a team that has performed would move, or the round is frozen.
        """
        actor.must_be(Role.ORGANIZER)
        act = Act(at, actor, "order.changed", _place(code, part), reason)
        with self._in_open_round(act, code) as (unit, evening):
            _must_have(evening, part)
            reason_needed(reason)
            order = tuple(entry.team for entry in evening.round.running_order)
            _set_order(unit, evening, Draw(part, DrawMethod.CHANGE, order, at, reason=reason.strip()))
            lots.set_part_order(unit, code, part, ())

    @contextmanager
    def _drawing(self, act: Act, code: RoundCode, part: PartCode | None) -> Iterator[tuple[Unit, Evening]]:
        """A draw's transaction: the round is checked for whatever has to be in order before any draw."""
        with self._in_round(act, code) as (unit, evening):
            _must_have(evening, part)
            because = closed(unit, evening, part)
            if because is not None:
                raise Refusal(because)
            teams = performing(evening.round)
            if not teams:
                raise Refusal(
                    message("{round} has no team yet; there is nothing to draw.", round=evening.round.name)
                )
            registered = {team.code: team for team in people.teams(unit)}
            must_all_keep_team_rule(evening.contest, [registered[team] for team in teams])
            if any(draw.part == part for draw in lots.draws(unit, code)) and not act.reason.strip():
                raise Refusal(message("This was drawn before. Please write down why it is drawn again."))
            yield unit, evening


def _set_order(unit: Unit, evening: Evening, draw: Draw) -> None:
    """Write down the draw, and give its entries their places; in a part every team of the round has one."""
    round_ = evening.round
    before = entries_in(round_, evening.part_orders, draw.part)
    after = whole_order(before, draw.order, performing(round_), round_.name)
    must_stay(before, after, performed_in(unit, evening, draw.part), evening.contest)
    lots.record(unit, round_.code, draw)
    places = tuple(entry.team for entry in after)
    if draw.part is None:
        registration.set_running_order(unit, round_.code, places)
    else:
        lots.set_part_order(unit, round_.code, draw.part, places)


def _must_have(evening: Evening, part: PartCode | None) -> None:
    if part is not None:
        evening.part(part)


def _witness_needed(witness: str) -> None:
    if not witness.strip():
        raise Refusal(message("Please write down who witnesses the draw."))


def _place(code: RoundCode, part: PartCode | None) -> str:
    return code if part is None else f"{code}/{part}"
