"""What a round consists of, so that what was written down in it can be checked against it."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from stage_contest.domain.criteria import JudgedPart, ObjectivePart, Part, PartCode, TypedPart
from stage_contest.domain.errors import message
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.teams import TeamCode
from stage_contest.services.archive.scalars import code
from stage_contest.services.archive.values import Node


@dataclass(frozen=True, slots=True)
class Hall:
    """The parts of a round by code, its panel, the teams that have an entry, and the conflicts of the judges."""

    parts: Mapping[PartCode, Part]
    panel: AbstractSet[JudgeCode]
    teams: AbstractSet[TeamCode]
    conflicts: AbstractSet[tuple[JudgeCode, TeamCode]]

    def team(self, node: Node) -> TeamCode:
        """A team that has an entry in the round."""
        team = TeamCode(code(node))
        if team not in self.teams:
            raise node.refused(message('The team "{team}" has no entry in this round.', team=team))
        return team

    def judge(self, node: Node) -> JudgeCode:
        """A judge who sits on the panel."""
        judge = JudgeCode(code(node))
        if judge not in self.panel:
            raise node.refused(message('The judge "{judge}" is not on the panel of this round.', judge=judge))
        return judge

    def part(self, node: Node) -> Part:
        """A part that the round has."""
        part = PartCode(code(node))
        if part not in self.parts:
            raise node.refused(message('The round has no part "{part}".', part=part))
        return self.parts[part]

    def judged_part(self, node: Node) -> JudgedPart:
        """A part that is marked on score sheets."""
        part = self.part(node)
        if not isinstance(part, JudgedPart):
            raise node.refused(message('The part "{part}" is not judged; it has no score sheets.', part=part.code))
        return part

    def objective_part(self, node: Node) -> ObjectivePart:
        """A part that is counted from answers."""
        part = self.part(node)
        if not isinstance(part, ObjectivePart):
            raise node.refused(
                message('The part "{part}" is not objective; it has no answers to count.', part=part.code)
            )
        return part

    def typed_part(self, node: Node) -> TypedPart:
        """A part whose points are given as they are."""
        part = self.part(node)
        if not isinstance(part, TypedPart):
            raise node.refused(
                message('The part "{part}" is not typed; its points are not given as they are.', part=part.code)
            )
        return part
