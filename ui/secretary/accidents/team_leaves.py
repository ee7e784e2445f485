"""A team leaves: it no longer competes."""

from typing_extensions import override

from stage_contest.domain.contest import EntryStatus
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import RoundBoard
from ui.context import DeskContext
from ui.secretary.accidents.form import AccidentForm, Proposal, actor_with, fill, teams_of
from ui.widgets.entry_statuses import status_word


class TeamLeavesForm(AccidentForm):
    """Which team, and whether it withdraws, is taken out, or goes on out of competition."""

    icon = "sign-out"

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__(
            context, say("Its marks stay on file, but it is no longer ranked. The chair or an organizer says so.")
        )
        self.verb = say("Change the status")
        self._board: RoundBoard | None = None
        self.team = self.box(say("Team"))
        self.status = self.box(say("From now on"))
        left = (EntryStatus.WITHDRAWN, EntryStatus.DISQUALIFIED, EntryStatus.GUEST)
        fill(self.status, [(status_word(status, context.words), status.value) for status in left])

    @override
    def show_board(self, board: RoundBoard) -> None:
        self._board = board
        fill(self.team, teams_of(board.entries))
        self.changed.emit()

    @override
    def actor(self) -> Actor | None:
        return actor_with(self.context, Role.CHAIR, Role.ORGANIZER)

    @override
    def proposal(self) -> Proposal:
        say, board, team = self.words.say, self._board, self.team.currentData()
        if board is None or not team:
            return Proposal(say("No team competes in this round any more."))
        if self.actor() is None:
            return Proposal(
                say(
                    "Only the chair or an organizer may say so. Close this window, lock the desks (F12), and let "
                    "one of them sign in."
                )
            )
        said = say(
            "{team}: {status}. It is listed without a place, and what was confirmed of it is taken back.",
            team=self.team.currentText(),
            status=self.status.currentText(),
        )
        change, code = self.context.venue.marking.set_entry_status, board.round.code
        status = EntryStatus(self.status.currentData())
        return Proposal(
            said, lambda reason, actor, at: change(code, TeamCode(team), status, reason, actor=actor, at=at)
        )
