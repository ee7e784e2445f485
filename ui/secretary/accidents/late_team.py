"""A team comes late: it is moved back in the running order."""

from typing_extensions import override

from stage_contest.domain.contest import PERFORMING
from stage_contest.domain.teams import TeamCode
from stage_contest.services.lots import OrderView
from stage_contest.services.views import RoundBoard
from ui.context import DeskContext
from ui.secretary.accidents.form import AccidentForm, Proposal, fill

_ROUND = ""


class LateTeamForm(AccidentForm):
    """Which order, which team, and after whom it performs."""

    icon = "clock-counter-clockwise"

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__(
            context, say("A team that is not here yet performs later. Teams that have performed stay.")
        )
        self.verb = say("Move the team back")
        self._board: RoundBoard | None = None
        self._orders: dict[str, OrderView] = {}
        self.order = self.box(say("Running order"))
        self.team = self.box(say("Late team"))
        self.after = self.box(say("Performs after"))
        self.order.currentIndexChanged.connect(self._offer_teams)
        self.team.currentIndexChanged.connect(self._offer_later)

    @override
    def show_board(self, board: RoundBoard) -> None:
        self._board = board
        page = self.context.venue.lots.draw_page(board.round.code)
        wanted = [order for order in page.orders if order.part is None or order.own]
        self._orders = {order.part or _ROUND: order for order in wanted}
        every = self.words.say("All parts that follow the round's order")
        fill(self.order, [(order.name if order.part else every, order.part or _ROUND) for order in wanted])
        self._offer_teams()

    @override
    def proposal(self) -> Proposal:
        say, board, order = self.words.say, self._board, self._chosen_order()
        late, after = self.team.currentData(), self.after.currentData()
        if board is None or order is None or not late:
            return Proposal(say("Every team has been on stage already; nobody can be moved."))
        teams = [entry.team for entry in order.entries if entry.team != late]
        if after not in teams:
            return Proposal(say("No team comes after this one, so it cannot be moved back."))
        teams.insert(teams.index(TeamCode(after)) + 1, TeamCode(late))
        names = {entry.team: entry.name for entry in order.entries}
        moved = [
            f"{place} {names[team]}"
            for place, (team, before) in enumerate(zip(teams, order.entries, strict=True), 1)
            if team != before.team
        ]
        said = say("New numbers: {numbers}.", numbers=" · ".join(moved))
        change, code, part = self.context.venue.lots.change, board.round.code, order.part
        return Proposal(
            said, lambda reason, actor, at: change(code, part, teams, reason=reason, actor=actor, at=at)
        )

    def _chosen_order(self) -> OrderView | None:
        return self._orders.get(self.order.currentData() or _ROUND)

    def _offer_teams(self) -> None:
        order = self._chosen_order()
        if order is not None:
            coming = [
                each for each in order.entries if each.team not in order.performed and each.status in PERFORMING
            ]
            fill(self.team, [(f"{entry.order} · {entry.name}", entry.team) for entry in coming])
            self._offer_later()

    def _offer_later(self) -> None:
        order, late = self._chosen_order(), self.team.currentData()
        if order is not None and late:
            codes = [entry.team for entry in order.entries]
            later = order.entries[codes.index(TeamCode(late)) + 1 :]
            fill(self.after, [(f"{entry.order} · {entry.name}", entry.team) for entry in later])
        self.changed.emit()
