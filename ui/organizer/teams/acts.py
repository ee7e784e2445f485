"""What the organizer does with teams: dialogs are asked, services are called, the page hears what to show."""

from PySide6.QtCore import Signal

from stage_contest.services.preparation import TeamEntryLine, TeamLine
from ui.dialogs.entry_status import EntryStatusDialog
from ui.organizer.teams.team_dialog import TeamDialog
from ui.organizer.teams.telling import Telling, open_dialog


class TeamActs(Telling):
    """Acts on whole teams."""

    team_made = Signal(str)
    """The code of a team that is new."""

    def add(self) -> None:
        """Ask for a new team."""
        say, teams, clock = self._context.words.say, self._context.venue.teams, self._context.clock

        def save(name: str, unit: str) -> None:
            self.team_made.emit(teams.add_team(name, unit=unit, actor=self._organizer(), at=clock()))

        open_dialog(TeamDialog(self._context, save, self._page, title=say("Add a team"), verb=say("Add")))

    def edit(self, team: TeamLine) -> None:
        """Ask for another name."""
        say, teams, clock = self._context.words.say, self._context.venue.teams, self._context.clock

        def save(name: str, unit: str) -> None:
            teams.change_team(team.code, name=name, unit=unit, actor=self._organizer(), at=clock())
            self.changed.emit()

        title, verb = say("Change the team"), say("Save")
        open_dialog(
            TeamDialog(self._context, save, self._page, title=title, verb=verb, name=team.name, unit=team.unit)
        )

    def remove(self, team: TeamLine) -> None:
        """Remove a team; undo brings it back."""
        removed = self._context.words.say("{name} was removed. Ctrl+Z brings it back.", name=team.name)
        self._attempt(
            lambda: self._context.venue.teams.remove_team(
                team.code, actor=self._organizer(), at=self._context.clock()
            ),
            removed,
        )

    def change_status(self, team: TeamLine, entry: TeamEntryLine) -> None:
        """Ask whether a team competes in a round, and why that changes."""
        place = (entry.round, team.code)
        dialog = EntryStatusDialog(self._context, place, team.name, now=entry.status, parent=self._page)
        dialog.accepted.connect(lambda: self._attempt(lambda: dialog.keep(self._organizer())))
        open_dialog(dialog)
