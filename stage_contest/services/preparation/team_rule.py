"""The team rule: how many members, main members and captains a registered team has."""

from collections.abc import Iterator
from dataclasses import dataclass

from stage_contest.domain.errors import Message, Refusal, message
from stage_contest.domain.teams import MemberRole, Team, TeamRule


@dataclass(frozen=True, slots=True)
class RuleBreak:
    """A point in which a team breaks the rule: in a sentence, and in a few words beside the team's name."""

    said: Message
    short: Message


def must_keep_team_rule(rule: TeamRule, team: Team) -> None:
    """Refuse a team that breaks the rule.

    Raises:
        Refusal: with the number that is wrong and the number that it should be.
    """
    for each in rule_breaks(rule, team):
        raise Refusal(each.said)


def broken(rule: TeamRule, team: Team) -> tuple[Message, ...]:
    """Every point in which a team breaks the rule, each with the number that is wrong and what it should be."""
    return tuple(each.said for each in rule_breaks(rule, team))


def rule_breaks(rule: TeamRule, team: Team) -> tuple[RuleBreak, ...]:
    """Every point in which a team breaks the rule, in sentences and in short."""
    return tuple(_breaks(rule, team))


def _breaks(rule: TeamRule, team: Team) -> Iterator[RuleBreak]:
    members = len(team.members)
    if not rule.members_min <= members <= rule.members_max:
        limits = {"members": members, "least": rule.members_min, "most": rule.members_max}
        yield RuleBreak(
            message("{team} has {members} members; a team has {least} to {most}.", team=team.name, **limits),
            message("{members}/{least}–{most} members", **limits),
        )
    main = sum(member.role is MemberRole.MAIN for member in team.members)
    if main != rule.main_members:
        yield RuleBreak(
            message(
                "{team} has {main} main members; a team has exactly {needed}.",
                team=team.name,
                main=main,
                needed=rule.main_members,
            ),
            message("{main}/{needed} main", main=main, needed=rule.main_members),
        )
    captains = sum(member.captain for member in team.members)
    if captains != rule.captains:
        yield RuleBreak(
            message(
                "{team} has {captains} captains; a team has exactly {needed}.",
                team=team.name,
                captains=captains,
                needed=rule.captains,
            ),
            message("{captains}/{needed} captain", captains=captains, needed=rule.captains),
        )
