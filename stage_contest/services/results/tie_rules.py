"""When a tie decision may be recorded."""

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.ties import RECORDED, TieDecision, TieKind
from stage_contest.services.desk_work import reason_needed

_A_GROUP = 2


def must_be_a_decision(contest: Contest, round_: Round, decision: TieDecision) -> None:
    """Refuse a decision that says nothing about a group of this round's teams, or says it twice.

    Raises:
        Refusal: with what is wrong with it.
    """
    if decision.key not in RECORDED:
        raise Refusal(message("A tie is decided by an extra question, by the chair, or by lot."))
    entered = {entry.team for entry in round_.entries}
    if len(set(decision.teams)) < max(_A_GROUP, len(decision.teams)) or not entered.issuperset(decision.teams):
        raise Refusal(message("A tie decision names two or more different teams of {round}.", round=round_.name))
    if decision.key is TieKind.EXTRA_QUESTION:
        _must_have_points(contest, decision)
    else:
        reason_needed(decision.reason)
    for other in round_.tie_decisions:
        if other.key is decision.key and set(other.teams) == set(decision.teams):
            raise Refusal(
                message(
                    "This tie between {teams} has been decided already; please withdraw that decision first.",
                    teams=tuple(contest.team(team).name for team in other.teams),
                )
            )


def _must_have_points(contest: Contest, decision: TieDecision) -> None:
    lacking = tuple(contest.team(team).name for team in decision.teams if team not in decision.points)
    if lacking or set(decision.points) != set(decision.teams):
        raise Refusal(
            message("The extra question needs the points of every team it names.")
            if not lacking
            else message("The extra question has no points for {teams} yet.", teams=lacking)
        )
