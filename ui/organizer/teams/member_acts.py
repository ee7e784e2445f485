"""What the organizer does with the members of one team."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from stage_contest.domain.teams import Member, MemberRole
from stage_contest.services.preparation import MemberLine, TeamLine
from ui.organizer.teams.member_dialog import MemberDialog
from ui.organizer.teams.telling import Telling, open_dialog
from ui.organizer.teams.transfer_dialog import TransferDialog


class MemberActs(Telling):
    """Acts on members."""

    member_placed = Signal(int)
    """The number under which a member stands now."""

    def add(self, team: TeamLine, *, main: bool) -> None:
        """Ask for a new member; `main` is what the role says at first."""
        say, venue, clock = self._context.words.say, self._context.venue, self._context.clock

        def save(member: Member) -> None:
            number = venue.teams.add_member(team.code, member, actor=self._organizer(), at=clock())
            self.member_placed.emit(number)
            self.changed.emit()

        title = say("Add a member to {team}", team=team.name)
        blank = Member("", role=MemberRole.MAIN if main else MemberRole.EXTRA)
        open_dialog(MemberDialog(self._context, save, self._page, title=title, member=blank, new=True))

    def edit(self, team: TeamLine, line: MemberLine) -> None:
        """Ask what is different about a member."""
        say, venue, clock = self._context.words.say, self._context.venue, self._context.clock

        def save(member: Member) -> None:
            venue.teams.change_member(team.code, line.number, member, actor=self._organizer(), at=clock())
            self.changed.emit()

        title = say("Change a member of {team}", team=team.name)
        open_dialog(MemberDialog(self._context, save, self._page, title=title, member=line.member, new=False))

    def remove(self, team: TeamLine, line: MemberLine) -> None:
        """Remove a member; undo brings the person back."""
        venue, clock = self._context.venue, self._context.clock
        removed = self._context.words.say("{name} was removed. Ctrl+Z brings it back.", name=line.member.name)
        self._attempt(
            lambda: venue.teams.remove_member(team.code, line.number, actor=self._organizer(), at=clock()), removed
        )

    def place(self, team: TeamLine, line: MemberLine, place: int) -> None:
        """Put a member at another place (from 1) of the registered order."""
        venue, clock = self._context.venue, self._context.clock

        def move() -> None:
            number = venue.teams.place_member(team.code, line.number, place, actor=self._organizer(), at=clock())
            self.member_placed.emit(number)
            self.changed.emit()

        self._attempt(move)

    def transfer(self, team: TeamLine, line: MemberLine, others: Sequence[TeamLine]) -> None:
        """Ask into which other team a member goes."""
        venue, clock = self._context.venue, self._context.clock
        dialog = TransferDialog(self._context, line.member.name, others, parent=self._page)

        def move() -> None:
            to, there = dialog.chosen(), dialog.team.currentText()
            moved = self._context.words.say("{name} is in {team} now.", name=line.member.name, team=there)
            self._attempt(
                lambda: venue.teams.move_member(team.code, line.number, to=to, actor=self._organizer(), at=clock()),
                moved,
            )

        dialog.accepted.connect(move)
        open_dialog(dialog)
