"""The team rule: how many members, main members and captains a registered team has."""

from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.teams import MemberRole, Team, TeamRule


def must_keep_team_rule(rule: TeamRule, team: Team) -> None:
    """Refuse a team that breaks the rule.

    Raises:
        Refusal: with the number that is wrong and the number that it should be.
    """
    members = len(team.members)
    if not rule.members_min <= members <= rule.members_max:
        raise Refusal(
            message(
                "{team} has {members} members; a team has {least} to {most}.",
                team=team.name,
                members=members,
                least=rule.members_min,
                most=rule.members_max,
            )
        )
    main = sum(member.role is MemberRole.MAIN for member in team.members)
    if main != rule.main_members:
        raise Refusal(
            message(
                "{team} has {main} main members; a team has exactly {needed}.",
                team=team.name,
                main=main,
                needed=rule.main_members,
            )
        )
    captains = sum(member.captain for member in team.members)
    if captains != rule.captains:
        raise Refusal(
            message(
                "{team} has {captains} captains; a team has exactly {needed}.",
                team=team.name,
                captains=captains,
                needed=rule.captains,
            )
        )
