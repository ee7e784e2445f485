"""The walk past every page: first a contest that was just made, then the demonstration on its evening."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QDialog

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.judges import JudgeCode
from ui.album.camera import Camera
from ui.album.registrations import write_registrations
from ui.contest_making import BLANK, make_demonstration, make_new
from ui.contest_windows import PAGES
from ui.desks import DeskPage
from ui.frame import Frame
from ui.organizer.importing.dialog import ImportDialog
from ui.organizer.importing.preview import Pane
from ui.organizer.people.page import PeoplePage
from ui.organizer.preshow.page import PreshowPage
from ui.program import Program
from ui.tour_evening import TourEvening
from ui.tour_hands import Hands

FRESH = "fresh"
"""How pictures of the contest end that was just made from the template: `draw-fresh`."""
BLANK_END = "blank"
"""How pictures of the contest end in which nothing was filled in yet: `teams-blank`."""

_AT_WORK = JudgeCode("gk3")
"""The judge whose sheet is half filled."""
_FROZEN = RoundCode("cluster-1")
"""A round of the demonstration that is over."""
_CHANGED = datetime(2024, 9, 12, 13, 17, tzinfo=UTC)
"""When the files were last written, as the start page shows it."""


class AlbumWalk:
    """Goes from page to page as an organizer does and takes a picture of each."""

    def __init__(self, program: Program, camera: Camera, hands: Hands, folder: Path) -> None:
        self._program = program
        self._camera = camera
        self._hands = hands
        self._demonstration = folder / "binh-son-2024.contest"
        self._fresh = folder / "binh-son-2025.contest"
        self._blank = folder / "blank.contest"
        self._book = folder / "registrations.xlsx"

    @property
    def frame(self) -> Frame:
        """The frame of the open contest."""
        if self._program.frame is None:
            raise LookupError(self._program.window.windowTitle())
        return self._program.frame

    def go(self) -> None:
        """Take all pictures."""
        make_demonstration(self._demonstration)
        make_new(self._fresh)
        make_new(self._blank, BLANK)
        self._program.show_start()
        self._take("start-first")
        self._open(self._demonstration)
        write_registrations(self._book, self.frame.context.venue.snapshots.contest(), self.frame.context.words)
        self._open(self._blank)
        self._pages(f"-{BLANK_END}")
        self._open(self._fresh)
        self._import()
        self._name_people()
        self._pages(f"-{FRESH}")
        self._open(self._demonstration)
        self._pages("")
        self._frozen_round()
        self._hall()
        self.frame.lock()
        self._take("chooser")
        self._program.leave_contest()
        self._settle_files()
        self._program.show_start()
        self._take("start")
        self._new_contest()

    def _settle_files(self) -> None:
        """Let the files be as old as the evening, so that the start page looks the same on every day."""
        for path in (self._demonstration, self._fresh, self._blank):
            os.utime(path, (_CHANGED.timestamp(),) * 2)

    def _open(self, path: Path) -> None:
        self._program.open_contest(path, locked=False)
        self._hands.wait()

    def _take(self, name: str) -> None:
        self._camera.take(name, self._program.window)

    def _pages(self, end: str) -> None:
        for desk in PAGES:
            self.frame.open_desk(desk, _AT_WORK if desk is DeskPage.JUDGE else None)
            page = self.frame.page
            if isinstance(page, PreshowPage):
                self._hands.wait_for(page.again.isEnabled)
            self._take(f"{desk.value}{end}")

    def _name_people(self) -> None:
        """The judges as persons, on the page of people."""
        self._hands.wake(self._program.window)
        self.frame.open_desk(DeskPage.PEOPLE)
        page = self.frame.page
        if isinstance(page, PeoplePage):
            self._hands.push(page.persons_choice)
            if (all_judges := page.persons.nobody.focusProxy()) is not None:
                self._hands.push(all_judges)
            self._take("people-pins")
            self._hands.push(page.judges_choice)

    def _frozen_round(self) -> None:
        """What the chair and whoever prints see of a round that is over."""
        self.frame.state_bar.round_chosen.emit(_FROZEN)
        for desk in (DeskPage.CHAIR, DeskPage.PAPERS, DeskPage.SCREEN):
            self.frame.open_desk(desk)
            self._take(f"{desk.value}-frozen")

    def _import(self) -> None:
        self.frame.open_desk(DeskPage.TEAMS)
        dialog = ImportDialog(self.frame.context, self._program.window)
        with _open(dialog):
            self._camera.take("import", dialog)
            dialog.read(self._book)
            self._hands.wait_for(lambda: not dialog.at_work)
            for pane in (Pane.TEAMS, Pane.COLUMNS, Pane.FAULTS):
                dialog.preview.choose(pane)
                self._camera.take(f"import-{pane.name.lower()}", dialog)

    def _new_contest(self) -> None:
        page = self._program.start_page
        if page is None:
            return
        self._hands.push(page.new)
        dialog = self._program.new_contest
        if dialog is None:
            raise LookupError(page.new.text())
        with _open(dialog):
            for step in ("source", "naming", "place"):
                self._camera.take(f"new-contest-{step}", dialog)
                if step != "place":
                    self._hands.push(dialog.next)

    def _hall(self) -> None:
        self._hands.wake(self._program.window)
        evening = TourEvening(self._program, self._hands, lambda _moment: None)
        evening.begin()
        evening.light()
        self._hands.wait()
        self._take("screen-lit")
        opened = self._program.opened
        if opened is not None and (hall := opened.projection.window) is not None:
            self._camera.keep("hall", hall.grabWindow())


@contextmanager
def _open(dialog: QDialog) -> Iterator[None]:
    dialog.open()
    yield
    dialog.reject()
    dialog.deleteLater()
