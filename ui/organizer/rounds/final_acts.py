"""What the organizer does with a final: accepting, giving seats, replacing and taking out, each asked for first."""

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.people import Actor
from stage_contest.domain.teams import TeamCode
from stage_contest.services.rounds import FinalistsProposal
from ui.dialogs.question import answered
from ui.organizer.rounds.final_rows import FinalRow
from ui.organizer.rounds.moving import Acting
from ui.organizer.rounds.replace_dialog import ReplaceDialog


class FinalActs:
    """Acts on one final."""

    def __init__(self, acting: Acting, code: RoundCode) -> None:
        self._acting = acting
        self._code = code
        self.proposal: FinalistsProposal | None = None

    def accept(self) -> None:
        """Let all who qualify into the final."""
        rounds, at, reason = self._acting.context.venue.rounds, self._acting.context.clock(), self._reason()
        if reason is not None:
            self._acting.attempt(lambda actor: rounds.admit(self._code, reason=reason, actor=actor, at=at))

    def seat(self, row: FinalRow) -> None:
        """Give an open seat to the team of a row."""
        say = self._acting.context.words.say
        team = row.team
        question = say("How was it decided that {team} gets the open seat?", team=row.name)
        reason = self._acting.reason(question, say("Give the seat"))
        if team is None or reason is None:
            return
        rounds, at = self._acting.context.venue.rounds, self._acting.context.clock()
        self._acting.attempt(lambda actor: rounds.fill_seat(self._code, team, reason=reason, actor=actor, at=at))

    def replace(self, row: FinalRow) -> None:
        """Let another team come in place of that of a row."""
        team, context = row.team, self._acting.context
        if team is None:
            return
        successors = context.venue.rounds.successors(self._code, team)
        dialog = ReplaceDialog(context, row.name, successors, parent=self._acting.page.window())
        if answered(dialog):
            by, reason, at = dialog.chosen_team(), dialog.chosen_reason(), context.clock()
            replace = context.venue.rounds.replace
            self._acting.attempt(lambda actor: replace(self._code, team, by=by, reason=reason, actor=actor, at=at))

    def take_out(self, row: FinalRow) -> None:
        """Take the team of a row out of the final."""
        reason = self._reason()
        if row.team is not None and reason is not None:
            self._take_out(row.team, reason)

    def _take_out(self, team: TeamCode, reason: str) -> None:
        rounds, at = self._acting.context.venue.rounds, self._acting.context.clock()

        def act(actor: Actor) -> None:
            rounds.take_out(self._code, (team,), reason=reason, actor=actor, at=at)

        self._acting.attempt(act)

    def _reason(self) -> str | None:
        """The reason where lots are drawn; an empty one where none is needed."""
        if self.proposal is None or not self.proposal.drawn:
            return ""
        say = self._acting.context.words.say
        question = say("The lots of {rounds} are drawn. Change its teams all the same?", rounds=self.proposal.name)
        return self._acting.reason(question, say("Move"))
