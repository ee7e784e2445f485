"""Writing the registrations of a file into a contest: all of them, or nothing."""

from datetime import datetime

from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Actor, Role
from stage_contest.services.desk_work import DeskWork
from stage_contest.services.intake.plan import IntakePlan, plan
from stage_contest.services.intake.registrations import Registrations
from stage_contest.storage import contests, registration
from stage_contest.storage.ledger import Act


class Intake(DeskWork):
    """What the organizer takes in from files; each call is one transaction and one published change."""

    def planned(self, registrations: Registrations, *, drop_lacking: bool = False) -> IntakePlan:
        """What importing would do to the contest as it stands now."""
        with self._file.reading() as unit:
            return plan(registrations, contests.load(unit), drop_lacking=drop_lacking)

    def import_teams(
        self,
        registrations: Registrations,
        *,
        source: str,
        actor: Actor,
        at: datetime,
        drop_lacking: bool = False,
        operation: str | None = None,
    ) -> IntakePlan:
        """Write all teams of a file; `source` names it. Names and units of known teams stay as they are.

        So nothing that stands in frozen results can change.

        Raises:
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
            planned = plan(registrations, contests.load(unit), drop_lacking=drop_lacking)
            for each in planned.added:
                registration.add_team(unit, each.team)
            for each in planned.changed:
                registration.register(unit, each.team)
        return planned
