"""Reading score sheets: those of a round, and the full but open ones that travel in `program.open_sheets`."""

from collections.abc import Mapping

from stage_contest.domain.criteria import CriterionCode, JudgedPart
from stage_contest.domain.errors import message
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import ScoreSheet, SheetState
from stage_contest.services.archive.hall import Hall
from stage_contest.services.archive.scalars import Once, points_in_steps
from stage_contest.services.archive.values import Members, Node

SHEET_KEYS = ("judge", "team", "part", "state", "marks")


def read_sheets(node: Node, hall: Hall, once: Once) -> tuple[ScoreSheet, ...]:
    """The list `sheets` of a round, without those that a conflict of interest says already."""
    sheets = (_read_sheet(item, item.shape(*SHEET_KEYS), hall, once) for item in node.items())
    return tuple(sheet for sheet in sheets if (sheet.judge, sheet.team) not in hall.conflicts)


def read_open_sheet(node: Node, members: Members, hall: Hall, once: Once) -> ScoreSheet:
    """One of `program.open_sheets`, whose members also name the round: full, but not submitted."""
    sheet = _read_sheet(node, members, hall, once)
    if sheet.state is not SheetState.MARKED or not sheet.submitted:
        raise node.refused(message("An open sheet here has a mark for every criterion; this one has not."))
    return ScoreSheet(sheet.judge, sheet.team, sheet.part, sheet.state, sheet.marks, submitted=False)


def _read_sheet(node: Node, members: Members, hall: Hall, once: Once) -> ScoreSheet:
    judge = hall.judge(members["judge"])
    team = hall.team(members["team"])
    part = hall.judged_part(members["part"])
    state = members["state"].choice(SheetState)
    once.add(node, (judge, team, part.code), f"{judge}, {team}, {part.code}")
    if state is not SheetState.MARKED:
        if members.get("marks", {}).members().values:
            raise members["marks"].refused(message("An absent or abstained sheet carries no marks."))
        return ScoreSheet(judge, team, part.code, state)
    if (judge, team) in hall.conflicts:
        raise node.refused(
            message(
                'The judge "{judge}" has a conflict of interest with "{team}" and cannot have marked it.',
                judge=judge,
                team=team,
            )
        )
    marks = _read_marks(members["marks"], part)
    return ScoreSheet(judge, team, part.code, state, marks, submitted=len(marks) == len(part.criteria))


def _read_marks(node: Node, part: JudgedPart) -> Mapping[CriterionCode, Hundredths]:
    criteria = {criterion.code: criterion for criterion in part.criteria}
    marks = {}
    for key, mark in node.members().each():
        criterion = criteria.get(CriterionCode(key))
        if criterion is None:
            raise mark.refused(
                message('The part "{part}" has no criterion "{criterion}".', part=part.code, criterion=key)
            )
        marks[criterion.code] = points_in_steps(mark, maximum=criterion.maximum, step=criterion.step)
    return marks
