"""Everything that opening a contest needs: its services, its desks, its hall.

The program loads this module only when a contest is opened, for it brings the database and the projector; the
start page stands in a third of the time without them.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from stage_contest.services.venue import venue_over
from stage_contest.storage.database import ContestFile
from ui.chair.results import ResultsDesk
from ui.contest_making import make_demonstration, make_new
from ui.desks import DeskPage, PageFactories
from ui.frame import Frame
from ui.judge.desk import JudgeDeskPage
from ui.look import Speech
from ui.mc.screen import ScreenDesk
from ui.memory import Memory
from ui.opened import OpenedContest
from ui.organizer.contest_page import ContestPage
from ui.organizer.papers import PapersDesk
from ui.secretary.desk import SecretaryDesk

PAGES: PageFactories = {
    DeskPage.CONTEST: ContestPage,
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

    def make_new(self, path: Path) -> None:
        """Make a new contest from the template."""
        make_new(path)

    def make_demonstration(self, path: Path) -> None:
        """Make the demonstration contest."""
        make_demonstration(path)
