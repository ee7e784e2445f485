"""From the template to a contest that is ready for its evening: through the windows, the clicks counted."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDateEdit, QDialog, QFileDialog, QWidget

from stage_contest.domain.contest import RoundCode, RoundKind
from stage_contest.domain.people import Role
from stage_contest.services.readiness import CheckState
from stage_contest.services.venue import Venue
from stage_contest.storage.verify import verify
from tests.services.intake.given import REAL_BOOK
from tests.ui.answering import Dialog, answering
from ui.desks import DeskPage
from ui.organizer.checklist.page import ChecklistPage
from ui.organizer.draw.page import DrawPage
from ui.organizer.importing.dialog import ImportDialog
from ui.organizer.people.judge_dialog import JudgeDialog
from ui.organizer.people.page import PeoplePage
from ui.organizer.people.slips_dialog import SlipsDialog
from ui.organizer.rounds.page import RoundsPage
from ui.organizer.rounds.round_dialog import RoundDialog
from ui.organizer.settings.page import SettingsPage
from ui.organizer.teams.page import TeamsPage
from ui.program import Program
from ui.tour_hands import Hands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)

MOST_CLICKS = 40
JUDGES = ("Nguyễn Ngọc Quyết", "Nguyễn Thị Thu Trâm", "Tô Thị Trúc", "Dương Ngọc Nhựt", "Phạm Duy Phú")
WITNESS = "Trần Thị Ngọc Lan"
DAYS = {
    RoundCode("cluster-1"): "15082024",
    RoundCode("cluster-2"): "22082024",
    RoundCode("cluster-3"): "29082024",
}
SIGNER = "Lê Văn Thành"


@dataclass
class Organizer:
    """Somebody at the laptop: clicks are counted, typing is not."""

    program: Program
    hands: Hands = field(default_factory=Hands)
    clicks: int = 0

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Press the left button of the mouse on something that can be seen and pressed."""
        assert widget.isVisible(), widget
        assert widget.isEnabled(), widget
        self.clicks += 1
        self.hands.wake(widget.window())
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.hands.wait()

    def press(self, key: Qt.Key) -> None:
        """Press a key; the window may have been put behind by a dialog that closed a moment ago."""
        if QApplication.activeWindow() is None:
            self.hands.wake(self.program.window)
        self.hands.press(key)

    def answer(self, kind: type[Dialog], answered: Callable[[Dialog], None], opened: Callable[[], None]) -> None:
        """Do what opens a dialog, and answer it while it is open."""
        answering(kind, answered, opened)
        self.hands.wake(self.program.window)

    def go_to(self, desk: DeskPage) -> QWidget:
        """Choose a page in the navigation."""
        assert self.program.frame is not None
        self.click(self.program.frame.navigation.buttons[desk])
        assert self.program.frame.page is not None
        return self.program.frame.page

    @property
    def venue(self) -> Venue:
        assert self.program.opened is not None
        return self.program.opened.venue


@pytest.fixture
def organizer(make_program: Callable[[], Program]) -> Organizer:
    program = make_program()
    program.show_start()
    return Organizer(program)


def test_a_contest_of_22_teams_is_made_ready_in_the_windows_with_few_clicks(
    organizer: Organizer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_the_contest(organizer)
    import_the_teams(organizer, monkeypatch)
    name_the_judges(organizer)
    make_pins(organizer, tmp_path, monkeypatch)
    set_the_days(organizer)
    draw_the_lots(organizer)
    sign_the_papers(organizer)
    look_at_what_is_missing(organizer)
    assert organizer.clicks < MOST_CLICKS, organizer.clicks
    path = organizer.venue.file.path
    organizer.program.leave_contest()
    assert verify(path) == ()


def make_the_contest(organizer: Organizer) -> None:
    """The Bình Sơn template, three Enters."""
    program, hands = organizer.program, organizer.hands
    assert program.start_page is not None
    organizer.click(program.start_page.new)
    hands.wait_for(lambda: program.new_contest is not None and program.new_contest.isActiveWindow())
    for _step in range(3):
        hands.press(Qt.Key.Key_Return)
    hands.wait_for(lambda: program.frame is not None)
    assert program.frame is not None
    hands.wake(program.window)
    assert isinstance(program.frame.page, ChecklistPage)
    contest = organizer.venue.snapshots.contest()
    assert (len(contest.teams), len(contest.rounds)) == (22, 4)


def import_the_teams(organizer: Organizer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The workbook as offices send it: choose the file, look, import, go on."""
    page = organizer.go_to(DeskPage.TEAMS)
    assert isinstance(page, TeamsPage)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_kw: (str(REAL_BOOK), ""))

    def bring(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        organizer.click(dialog.choosing.choose)
        organizer.clicks += 1  # the file in the system's own window
        organizer.hands.wait_for(lambda: not dialog.at_work)
        organizer.click(dialog.preview.converted.all)
        organizer.click(dialog.preview.yes)
        organizer.hands.wait_for(lambda: not dialog.at_work)
        organizer.click(dialog.ending.close_it)

    organizer.answer(ImportDialog, bring, lambda: organizer.click(page.foot.bring))
    teams = organizer.venue.snapshots.contest().teams
    assert sum(len(team.members) for team in teams) == 209


def name_the_judges(organizer: Organizer) -> None:
    """Enter on a judge, the name over the old one, Enter; the arrow goes to the next."""
    page = organizer.go_to(DeskPage.PEOPLE)
    assert isinstance(page, PeoplePage)
    hands = organizer.hands
    for name in JUDGES:

        def write(dialog: QDialog, name: str = name) -> None:
            assert isinstance(dialog, JudgeDialog)
            dialog.name.selectAll()
            hands.write(name, dialog.name)
            hands.press(Qt.Key.Key_Return)

        organizer.answer(JudgeDialog, write, lambda: organizer.press(Qt.Key.Key_Return))
        organizer.press(Qt.Key.Key_Down)
    assert tuple(judge.name for judge in organizer.venue.snapshots.contest().judges) == JUDGES


def make_pins(organizer: Organizer, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every judge becomes a person; PINs for all of them, and their slips."""
    assert organizer.program.frame is not None
    page = organizer.program.frame.page
    assert isinstance(page, PeoplePage)
    organizer.click(page.persons_choice)
    button = next(each for each in page.persons.nobody.findChildren(QAbstractButton) if each.isVisible())
    organizer.click(button)
    slips = folder / "pin-slips.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kw: (str(slips), ""))

    def close(dialog: QDialog) -> None:
        assert isinstance(dialog, SlipsDialog)
        organizer.click(dialog.close_)

    organizer.clicks += 1  # the file in the system's own window
    organizer.answer(SlipsDialog, close, lambda: organizer.click(page.persons.foot.slips))
    persons = organizer.venue.people.persons()
    assert [line.has_pin for line in persons] == [True] * len(JUDGES)
    assert any(Role.CHAIR in line.person.roles for line in persons)
    assert slips.read_bytes().startswith(b"%PDF")


def set_the_days(organizer: Organizer) -> None:
    """The day of every cluster, typed into its card."""
    page = organizer.go_to(DeskPage.ROUNDS)
    assert isinstance(page, RoundsPage)
    for code, day in DAYS.items():

        def write(dialog: QDialog, day: str = day) -> None:
            assert isinstance(dialog, RoundDialog)
            organizer.hands.push(dialog.undated)
            dialog.date.setFocus()
            dialog.date.setSelectedSection(QDateEdit.Section.DaySection)
            organizer.hands.write(day)
            organizer.press(Qt.Key.Key_Return)

        organizer.answer(RoundDialog, write, partial(organizer.click, page.view.cards[code].head.edit))
    contest = organizer.venue.snapshots.contest()
    assert {code: contest.round(code).date for code in DAYS} == {
        code: datetime.strptime(day, "%d%m%Y").replace(tzinfo=UTC).date() for code, day in DAYS.items()
    }


def choose_round(organizer: Organizer, place: int) -> None:
    """Choose a round in the bar above, where another one is chosen."""
    assert organizer.program.frame is not None
    rounds = organizer.program.frame.state_bar.rounds
    if rounds.currentIndex() != place:
        organizer.clicks += 2  # open the list, choose in it
        rounds.setCurrentIndex(place)
        rounds.activated.emit(place)
        organizer.hands.wait()


def draw_the_lots(organizer: Organizer) -> None:
    """For every cluster: the witness's name, Enter, Draw; the rounds are chosen in the bar above."""
    page = organizer.go_to(DeskPage.DRAW)
    assert isinstance(page, DrawPage)
    contest = organizer.venue.snapshots.contest()
    clusters = [round_ for round_ in contest.rounds if round_.kind is RoundKind.CLUSTER]
    for place, _cluster in enumerate(clusters):
        choose_round(organizer, place)
        organizer.hands.write(WITNESS, page.side.check.witness)
        organizer.press(Qt.Key.Key_Return)
        organizer.press(Qt.Key.Key_Return)
        organizer.hands.wait_for(page.foot.skip.isVisible)
        organizer.click(page.foot.skip)
        organizer.hands.wait_for(page.foot.hall.isVisible)
    for cluster in clusters:
        last = organizer.venue.lots.draw_page(cluster.code).order(None).last
        assert last is not None


def sign_the_papers(organizer: Organizer) -> None:
    """The signer of the certificates, once for every round."""
    page = organizer.go_to(DeskPage.SETTINGS)
    assert isinstance(page, SettingsPage)
    organizer.click(page.leaves[2])
    for place in range(len(organizer.venue.snapshots.contest().rounds)):
        choose_round(organizer, place)
        organizer.hands.write(SIGNER, page.papers.fields["signer_name"].line)
        organizer.press(Qt.Key.Key_Return)


def look_at_what_is_missing(organizer: Organizer) -> None:
    """The checklist has nothing left that must be done before the evening."""
    page = organizer.go_to(DeskPage.CHECKLIST)
    assert isinstance(page, ChecklistPage)
    missing = [item for item in organizer.venue.readiness.checklist() if item.state is CheckState.MISSING]
    assert [str(item.said) for item in missing] == []
