"""The moments at which teams were called and sheets submitted, by the clock of the ledger."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlmodel import col

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.teams import TeamCode
from stage_contest.storage.query import Query, given
from stage_contest.storage.tables import LedgerRow, SheetStateRow, StageCallRow
from stage_contest.storage.unit import Unit


class CallMoment(NamedTuple):
    """A team was called for a part; `at` is ISO text."""

    team: TeamCode
    part: PartCode
    at: str

    @property
    def moment(self) -> datetime:
        """The moment (aware)."""
        return datetime.fromisoformat(self.at)


class SubmissionMoment(NamedTuple):
    """A sheet was submitted; `at` is ISO text."""

    judge: JudgeCode
    team: TeamCode
    part: PartCode
    at: str

    @property
    def moment(self) -> datetime:
        """The moment (aware)."""
        return datetime.fromisoformat(self.at)


_CALLS = Query(
    select(col(StageCallRow.team), col(StageCallRow.part), col(LedgerRow.at))
    .join(LedgerRow.__table__, col(LedgerRow.seq) == col(StageCallRow.act))
    .where(col(StageCallRow.round) == given("round"))
    .order_by(col(StageCallRow.number)),
    CallMoment,
)
_SUBMISSIONS = Query(
    select(col(SheetStateRow.judge), col(SheetStateRow.team), col(SheetStateRow.part), col(LedgerRow.at))
    .join(LedgerRow.__table__, col(LedgerRow.seq) == col(SheetStateRow.act))
    .where(col(SheetStateRow.round) == given("round"), col(SheetStateRow.state) == "submitted")
    .order_by(col(SheetStateRow.act)),
    SubmissionMoment,
)


def calls(unit: Unit, code: RoundCode) -> tuple[CallMoment, ...]:
    """Every call of a round, in order."""
    return tuple(unit.all(_CALLS, round=code))


def submissions(unit: Unit, code: RoundCode) -> tuple[SubmissionMoment, ...]:
    """Every submission of a sheet of a round, in order; a sheet that was reopened has several."""
    return tuple(unit.all(_SUBMISSIONS, round=code))
