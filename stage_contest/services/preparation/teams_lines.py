"""What the page of the teams shows: frozen lines, made in one reading unit."""

from dataclasses import dataclass

from stage_contest.domain.contest import EntryStatus, RoundCode
from stage_contest.domain.teams import Member, MemberRole, TeamCode, TeamRule
from stage_contest.services.preparation.team_rule import RuleBreak


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A member under the number by which it is changed; `also_in` names the teams where the person stands again."""

    number: int
    member: Member
    also_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TeamEntryLine:
    """A round that a team takes part in, and how."""

    round: RoundCode
    name: str
    order: int
    status: EntryStatus
    frozen: bool


@dataclass(frozen=True, slots=True)
class TeamLine:
    """A team with its members in registered order, where it breaks the team rule, and its rounds."""

    code: TeamCode
    place: int
    name: str
    bare_name: str
    """Without "Xã" and the like: what lists are sorted by."""
    unit: str
    members: tuple[MemberLine, ...]
    broken: tuple[RuleBreak, ...]
    entries: tuple[TeamEntryLine, ...]

    @property
    def captains(self) -> tuple[str, ...]:
        """The names of its captains; one where the team rule is kept as usual."""
        return tuple(line.member.name for line in self.members if line.member.captain)

    @property
    def main_members(self) -> int:
        """How many of its members are main members."""
        return sum(line.member.role is MemberRole.MAIN for line in self.members)


@dataclass(frozen=True, slots=True)
class TeamList:
    """All teams of the contest, and the rule that they are held to."""

    rule: TeamRule
    teams: tuple[TeamLine, ...]
