"""A sheet was filled for the wrong team: two sheets of one judge change places."""

from typing_extensions import override

from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import RoundBoard
from ui.context import DeskContext
from ui.secretary.accidents.form import AccidentForm, Proposal, fill, teams_of


class WrongTeamForm(AccidentForm):
    """Judge, part, and the two teams."""

    icon = "arrows-left-right"

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__(
            context,
            say(
                "A judge wrote the marks of one team on the sheet of another. The two sheets change places; where "
                "the right one is still blank, the marks are moved there."
            ),
        )
        self.verb = say("Exchange the sheets")
        self._board: RoundBoard | None = None
        self.judge = self.box(say("Judge"))
        self.part = self.box(say("Part"))
        self.first = self.box(say("Filled for"))
        self.second = self.box(say("Belongs to"))
        self.part.currentIndexChanged.connect(self._offer_teams)

    @override
    def show_board(self, board: RoundBoard) -> None:
        self._board = board
        fill(self.judge, [(f"{line.code.upper()} · {line.name}", line.code) for line in board.panel])
        fill(self.part, [(line.name, line.code) for line in board.parts if line.criteria])
        self._offer_teams()

    @override
    def proposal(self) -> Proposal:
        say, board = self.words.say, self._board
        judge, part = self.judge.currentData(), self.part.currentData()
        first, second = self.first.currentData(), self.second.currentData()
        if board is None or not (judge and part and first and second):
            return Proposal(say("There is no sheet in this round yet."))
        if first == second:
            return Proposal(say("Choose the other team: the one to which the marks belong."))
        names = {entry.team: entry.name for entry in board.entries}
        said = say(
            "{judge} in {part}: what stands on the sheet of {first} goes to {second}, and the other way round. "
            "What the chair confirmed of both is taken back.",
            judge=self.judge.currentText(),
            part=self.part.currentText(),
            first=names[TeamCode(first)],
            second=names[TeamCode(second)],
        )
        exchange, code = self.context.venue.accidents.exchange_sheets, board.round.code
        pair = (TeamCode(first), TeamCode(second))
        return Proposal(
            said,
            lambda reason, actor, at: exchange(
                code, PartCode(part), JudgeCode(judge), pair, reason, actor=actor, at=at
            ),
        )

    def _offer_teams(self) -> None:
        if self._board is not None and self.part.currentData():
            teams = teams_of(self._board.running(PartCode(self.part.currentData())))
            fill(self.first, teams)
            fill(self.second, teams)
            self.changed.emit()
