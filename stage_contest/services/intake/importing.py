"""Writing the registrations of a file into a contest: all of them, or nothing."""

from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from pathlib import Path

from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Actor, Role
from stage_contest.services.desk_work import DeskWork
from stage_contest.services.intake.plan import NOBODY, IntakePlan, Lacking, TeamPlan, plan
from stage_contest.services.intake.progress import Progress, Stretch, untold
from stage_contest.services.intake.reading import NO_CORRECTIONS, read_registrations
from stage_contest.services.intake.registrations import Registrations
from stage_contest.services.intake.tables import Corrections
from stage_contest.storage import contests, registration
from stage_contest.storage.ledger import Act

_PLANNED, _ADDED, _CHANGED = 20, 60, 95
"""Per cent of the work after which all is planned, the new teams are written, and the changed ones."""


class Intake(DeskWork):
    """What the organizer takes in from files; each call is one transaction and one published change."""

    def read(
        self,
        path: Path,
        *,
        today: date,
        corrections: Corrections = NO_CORRECTIONS,
        as_written: Collection[str] = (),
        progress: Progress = untold,
    ) -> Registrations:
        """What a file says, by the team rule of this contest (`read_registrations`).

        Raises:
            BookRefused: if the file cannot be read, or has no table of members.
            CalledOff: if `progress` raises it.
        """
        with self._file.reading() as unit:
            rule = contests.load(unit).rules.team
        return read_registrations(
            path, rule=rule, today=today, corrections=corrections, as_written=as_written, progress=progress
        )

    def planned(self, registrations: Registrations, *, drop: AbstractSet[Lacking] = NOBODY) -> IntakePlan:
        """What importing would do to the contest as it stands now."""
        with self._file.reading() as unit:
            return plan(registrations, contests.load(unit), drop=drop)

    def import_teams(
        self,
        registrations: Registrations,
        *,
        source: str,
        actor: Actor,
        at: datetime,
        drop: AbstractSet[Lacking] = NOBODY,
        operation: str | None = None,
        progress: Progress = untold,
    ) -> IntakePlan:
        """Write all teams of a file; `source` names it. Names and units of known teams stay as they are.

        So nothing that stands in frozen results can change. Members that the file lacks stay, apart from those in
        `drop`; it is one transaction, and called off it writes nothing.

        Raises:
            CalledOff: if `progress` raises it.
            Refusal: if the file has faults, or the actor is no organizer.
        """
        actor.must_be(Role.ORGANIZER)
        if registrations.faults:
            raise Refusal(
                message(
                    "Nothing was imported: faults found in the file: {count}. Mend them and import it again.",
                    count=len(registrations.faults),
                )
            )
        with self._doing(Act(at, actor, "teams.imported", source, operation=operation)) as unit:
            planned = plan(registrations, contests.load(unit), drop=drop)
            for each in _told(planned.added, Stretch(progress, _PLANNED, _ADDED)):
                registration.add_team(unit, each.team)
            for each in _told(planned.changed, Stretch(progress, _ADDED, _CHANGED)):
                registration.register(unit, each.team)
        return planned


def _told(plans: Sequence[TeamPlan], stretch: Stretch) -> Iterator[TeamPlan]:
    for number, each in enumerate(plans):
        stretch.reached(number, len(plans))
        yield each
