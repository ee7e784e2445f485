"""The history of the marks on a sheet as people read it: old, new, who, when, why."""

from dataclasses import dataclass
from datetime import datetime

from stage_contest.domain.criteria import CriterionCode
from stage_contest.domain.points import Hundredths
from stage_contest.services.views import SheetKey
from stage_contest.storage import ledger, marks
from stage_contest.storage.unit import Unit


@dataclass(frozen=True, slots=True)
class MarkChange:
    """A mark that was given, changed or cleared; points in hundredths, None where there was or is no mark.

    `by` is who did it under the name in the ledger, `at` the aware moment, `reason` empty where none was needed.
    """

    criterion: CriterionCode
    before: Hundredths | None
    points: Hundredths | None
    at: datetime
    by: str
    reason: str


def mark_changes(unit: Unit, sheet: SheetKey) -> tuple[MarkChange, ...]:
    """Every change of every mark on a sheet, the oldest first."""
    last: dict[CriterionCode, Hundredths | None] = {}
    acts: dict[int, ledger.Entry] = {}
    found: list[MarkChange] = []
    for line in marks.history(unit, sheet):
        if line.act not in acts and (row := ledger.entry(unit, line.act)) is not None:
            acts[line.act] = row
        act = acts[line.act]
        at = datetime.fromisoformat(act.at)
        found.append(MarkChange(line.criterion, last.get(line.criterion), line.points, at, act.actor, act.reason))
        last[line.criterion] = line.points
    return tuple(found)
