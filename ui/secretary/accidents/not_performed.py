"""A part is not performed: the chair records zeros."""

from typing_extensions import override

from stage_contest.domain.criteria import PartCode
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import RoundBoard
from ui.context import DeskContext
from ui.secretary.accidents.form import AccidentForm, Proposal, actor_with, fill, teams_of


class NotPerformedForm(AccidentForm):
    """Which team and which part."""

    icon = "prohibit"

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__(
            context,
            say("Zeros are no blanks: the chair decides that a part counts as performed with 0 points."),
        )
        self.verb = say("Record zeros")
        self._board: RoundBoard | None = None
        self.team = self.box(say("Team"))
        self.part = self.box(say("Part"))

    @override
    def show_board(self, board: RoundBoard) -> None:
        self._board = board
        fill(self.team, teams_of(board.entries))
        fill(self.part, [(line.name, line.code) for line in board.parts])
        self.changed.emit()

    @override
    def actor(self) -> Actor | None:
        return actor_with(self.context, Role.CHAIR)

    @override
    def proposal(self) -> Proposal:
        say, board = self.words.say, self._board
        team, part = self.team.currentData(), self.part.currentData()
        if board is None or not (team and part):
            return Proposal(say("No team competes in this round any more."))
        if self.actor() is None:
            return Proposal(
                say(
                    "Only the chair records zeros. Close this window, lock the desks (F12), let the chair sign "
                    "in, and come back here."
                )
            )
        said = say(
            "The chair records 0 for {part} of {team}: on the sheet of every judge who is not absent, or as its "
            "count. The part is then confirmed like any other.",
            part=self.part.currentText(),
            team=self.team.currentText(),
        )
        zeros, code = self.context.venue.accidents.not_performed, board.round.code
        return Proposal(
            said,
            lambda reason, actor, at: zeros(code, TeamCode(team), PartCode(part), reason, actor=actor, at=at),
        )
