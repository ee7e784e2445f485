"""Marks that the chair read again on paper, with the points found right."""

from collections.abc import Mapping
from typing import NamedTuple

from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import CriterionCode, PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import Hundredths
from stage_contest.domain.teams import TeamCode
from stage_contest.storage.marks import SheetPlace
from stage_contest.storage.query import given, lines
from stage_contest.storage.tables import RereadRow
from stage_contest.storage.unit import Unit

MarkOf = tuple[JudgeCode, TeamCode, PartCode, CriterionCode]
"""Which mark of a round."""


class _Line(NamedTuple):
    judge: JudgeCode
    team: TeamCode
    part: PartCode
    criterion: CriterionCode
    version: int
    points: Hundredths


_REREADS = lines(RereadRow, _Line, col(RereadRow.round) == given("round"), by="judge team part criterion version")


def rereads(unit: Unit, code: RoundCode) -> Mapping[MarkOf, Hundredths]:
    """The points that were last found right for each mark that was read again."""
    return {
        (line.judge, line.team, line.part, line.criterion): line.points for line in unit.all(_REREADS, round=code)
    }


def keep(unit: Unit, sheet: SheetPlace, criterion: CriterionCode, *, points: Hundredths) -> None:
    """Keep that a mark was read again and found to be these points."""
    place = (sheet.judge, sheet.team, sheet.part, criterion)
    before = [line.version for line in unit.all(_REREADS, round=sheet.round) if line[:4] == place]
    unit.add_version(
        RereadRow,
        round=sheet.round,
        judge=sheet.judge,
        team=sheet.team,
        part=sheet.part,
        criterion=criterion,
        version=max(before, default=0) + 1,
        points=points,
    )
