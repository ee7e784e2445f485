"""What every act on the rounds begins with: the organizer, one transaction, the contest as it stands."""

from collections.abc import Iterator
from contextlib import contextmanager

from stage_contest.domain.contest import Contest, Round, RoundCode
from stage_contest.domain.people import Role
from stage_contest.services.desk_work import DeskWork
from stage_contest.services.evening import known_round
from stage_contest.storage import contests
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit


class RoundWork(DeskWork):
    """Acts of the organizer on rounds."""

    @contextmanager
    def _writing(self, act: Act, code: RoundCode | None = None) -> Iterator[tuple[Unit, Contest]]:
        act.actor.must_be(Role.ORGANIZER)
        with self._doing(act, code) as unit:
            yield unit, contests.load(unit)

    @contextmanager
    def _changing(self, act: Act, code: RoundCode) -> Iterator[tuple[Unit, Contest, Round]]:
        with self._writing(act, code) as (unit, contest):
            yield unit, contest, known_round(contest, code)
