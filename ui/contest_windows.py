"""Everything that opening a contest needs: its services, its desks, its hall.

The program loads this module only when a contest is opened, for it brings the database and the projector; the
start page stands in a third of the time without them.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from stage_contest.services.preparation import earlier_contest
from stage_contest.services.venue import venue_over
from stage_contest.storage.database import ContestFile
from ui.chair.results import ResultsDesk
from ui.contest_making import make_contest, make_demonstration, template, template_names
from ui.desks import DeskPage, PageFactories
from ui.frame import Frame
from ui.judge.desk import JudgeDeskPage
from ui.look import Speech
from ui.mc.screen import ScreenDesk
from ui.memory import Memory
from ui.opened import OpenedContest
from ui.organizer.checklist.page import ChecklistPage
from ui.organizer.contest.page import ContestPage
from ui.organizer.draw.page import DrawPage
from ui.organizer.new_contest.dialog import NewContestDialog
from ui.organizer.new_contest.sources import NewContestPlan, Sources
from ui.organizer.papers.page import PapersDesk
from ui.organizer.people.page import PeoplePage
from ui.organizer.preshow.page import PreshowPage
from ui.organizer.prizes.page import PrizesPage
from ui.organizer.rounds.page import RoundsPage
from ui.organizer.rules.page import RulesPage
from ui.organizer.settings.page import SettingsPage
from ui.organizer.teams.page import TeamsPage
from ui.place import Place
from ui.secretary.desk import SecretaryDesk

PAGES: PageFactories = {
    DeskPage.CONTEST: ContestPage,
    DeskPage.CHECKLIST: ChecklistPage,
    DeskPage.TEAMS: TeamsPage,
    DeskPage.PEOPLE: PeoplePage,
    DeskPage.RULES: RulesPage,
    DeskPage.ROUNDS: RoundsPage,
    DeskPage.PRIZES: PrizesPage,
    DeskPage.DRAW: DrawPage,
    DeskPage.CHECK: PreshowPage,
    DeskPage.SETTINGS: SettingsPage,
    DeskPage.JUDGE: JudgeDeskPage,
    DeskPage.SECRETARY: SecretaryDesk,
    DeskPage.CHAIR: ResultsDesk,
    DeskPage.SCREEN: ScreenDesk,
    DeskPage.PAPERS: PapersDesk,
}


class ContestWindows:
    """Opens and makes contest files, and builds the frame over an open one."""

    def open(self, path: Path, memory: Memory, clock: Callable[[], datetime], speech: Speech) -> OpenedContest:
        """Open a contest file, for writing where that is possible.

        Raises:
            FileTrouble: if it is missing, damaged or newer than this program.
        """
        return OpenedContest(venue_over(ContestFile.open(path)), memory, clock, speech)

    def frame(self, opened: OpenedContest, speech: Speech, *, locked: bool) -> Frame:
        """The frame with all desks, in that language and theme."""
        frame = Frame(opened.context(speech), PAGES, locked=locked)
        opened.bridge.changed.connect(frame.refresh)
        return frame

    def new_contest(
        self, speech: Speech, folder: Path, *, suffix: str, year: int, parent: QWidget
    ) -> NewContestDialog:
        """The guided start of a new contest; that folder is offered for its file."""
        sources = Sources(
            templates=tuple(template(name) for name in template_names()),
            earlier=lambda path, teams: earlier_contest(path, teams=teams),
            make=self.make_new,
        )
        return NewContestDialog(speech, sources, folder, suffix=suffix, year=year, parent=parent)

    def make_new(self, plan: NewContestPlan) -> Path:
        """Make the contest that was planned; gives back its path."""
        make_contest(plan.path, plan.archive)
        return plan.path

    def begin_at_checklist(self, path: Path, memory: Memory) -> None:
        """Let a contest open at its checklist."""
        memory.keep_place(path, Place(page=DeskPage.CHECKLIST.value))

    def make_demonstration(self, path: Path) -> None:
        """Make the demonstration contest."""
        make_demonstration(path)
