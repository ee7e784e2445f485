"""A judge leaves from a team on, with or without a substitute."""

from typing_extensions import override

from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import RoundBoard
from ui.context import DeskContext
from ui.secretary.accidents.form import AccidentForm, Proposal, fill, teams_of


class JudgeLeavesForm(AccidentForm):
    """Judge, since which team of which part, and who sits in."""

    icon = "user-minus"

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__(
            context,
            say(
                "From that team on the judge is absent: the sheets not submitted say so. A substitute sits on the "
                "panel from there, and is absent before. Somebody new is added first, under Judges and people."
            ),
        )
        self.verb = say("Let the judge go")
        self._board: RoundBoard | None = None
        self.judge = self.box(say("Judge"))
        self.part = self.box(say("Since"))
        self.team = self.box(say("From this team on"))
        self.joining = self.box(say("Substitute"))
        self.part.currentIndexChanged.connect(self._offer_teams)

    @override
    def show_board(self, board: RoundBoard) -> None:
        self._board = board
        seated = {line.code for line in board.panel}
        others = [judge for judge in self.context.venue.snapshots.contest().judges if judge.code not in seated]
        fill(self.judge, [(f"{line.code.upper()} · {line.name}", line.code) for line in board.panel])
        fill(self.part, [(line.name, line.code) for line in board.parts if line.criteria])
        nobody: list[tuple[str, str | None]] = [(self.words.say("Nobody"), None)]
        fill(self.joining, nobody + [(f"{judge.code.upper()} · {judge.name}", judge.code) for judge in others])
        self._offer_teams()

    @override
    def proposal(self) -> Proposal:
        say, board = self.words.say, self._board
        judge, part, team = self.judge.currentData(), self.part.currentData(), self.team.currentData()
        if board is None or not (judge and part and team):
            return Proposal(say("There is no sheet in this round yet."))
        joining = self.joining.currentData()
        said = say(
            "{judge} is absent in {part} from {team} on, and in every part that has not begun.",
            judge=self.judge.currentText(),
            part=self.part.currentText(),
            team=self.team.currentText(),
        )
        if joining:
            said += " " + say(
                "{judge} sits in from there and says absent before.", judge=self.joining.currentText()
            )
        substitute, code = self.context.venue.accidents.substitute, board.round.code
        since = (PartCode(part), TeamCode(team))
        sits_in = JudgeCode(joining) if joining else None
        return Proposal(
            said,
            lambda reason, actor, at: substitute(
                code, JudgeCode(judge), sits_in, reason, since=since, actor=actor, at=at
            ),
        )

    def _offer_teams(self) -> None:
        if self._board is not None and self.part.currentData():
            fill(self.team, teams_of(self._board.running(PartCode(self.part.currentData()))))
            self.changed.emit()
