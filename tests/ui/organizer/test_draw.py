"""The page of the draw: drawn before everybody's eyes, typed in, changed, shown to the hall."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from assets import asset
from reports.wording import Words
from stage_contest.domain.contest import EntryStatus, RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.lots import DrawMethod, order_from
from stage_contest.domain.show import Scene
from stage_contest.domain.teams import Member, MemberRole, TeamCode
from stage_contest.services.archive import read_archive
from stage_contest.services.lots import OrderView
from stage_contest.services.preparation import create_contest
from stage_contest.services.venue import Venue
from stage_contest.storage import registration
from stage_contest.storage.ledger import Act
from tests.ui.answering import give_reason
from tests.ui.first_evening import AT, ORGANIZER, ROUND, SECRETARY, SKIT
from tests.ui.round_pages import ROOM, in_sight
from ui.context import DeskContext
from ui.desks import DeskPage
from ui.icons import IconFont
from ui.look import Look, Speech
from ui.opened import OpenedContest
from ui.organizer.draw.page import DrawPage
from ui.theme import DARK
from ui.tour_hands import Hands

WITNESS = "Tran Thi Lan"
FINAL = RoundCode("final")


@pytest.fixture
def contest_path(tmp_path: Path) -> Path:
    """The template with whole teams; nothing was drawn and nobody was called."""
    path = tmp_path / "binh-son.contest"
    archive = read_archive(asset("templates", "binh-son-2024.json").read_bytes())
    main = tuple(Member(f"Main {number}", role=MemberRole.MAIN, captain=number == 1) for number in range(1, 5))
    squad = (*main, Member("Lan"), Member("Minh"), Member("Hoa"))
    teams = tuple(replace(team, members=squad) for team in archive.contest.teams)
    whole = replace(archive, contest=replace(archive.contest, teams=teams))
    create_contest(path, whole, actor=ORGANIZER, at=AT)
    return path


@pytest.fixture
def page(context: DeskContext, opened: OpenedContest, qtbot: QtBot) -> Iterator[DrawPage]:
    with in_sight(DrawPage(context), ROUND, opened, qtbot) as shown:
        shown.focus_first()
        yield shown


def order(venue: Venue, part: PartCode | None = None) -> OrderView:
    return venue.lots.draw_page(ROUND).order(part)


def running(venue: Venue, part: PartCode | None = None) -> list[TeamCode]:
    return [entry.team for entry in order(venue, part).entries]


def numbers(page: DrawPage) -> list[str]:
    return [str(page.model.index(row, 0).data()) for row in range(page.model.rowCount())]


def shown(page: DrawPage) -> list[TeamCode]:
    return [row.entry.team for row in page.model.rows()]


def draw(page: DrawPage) -> None:
    Hands().write(WITNESS, into=page.side.check.witness)
    Hands().push(page.foot.draw)
    Hands().push(page.foot.skip)


def type_numbers(page: DrawPage, wanted: list[TeamCode]) -> None:
    for team, field in page.form.fields.items():
        if not field.isReadOnly():
            field.selectAll()
            Hands().write(str(wanted.index(team) + 1), into=field)


def choose_part(page: DrawPage, number: int) -> None:
    page.head.parts.setFocus()
    for _step in range(number):
        QTest.keyClick(page.head.parts, Qt.Key.Key_Down)
    Hands().wait()


def test_before_the_draw_no_team_has_a_number(page: DrawPage) -> None:
    assert set(numbers(page)) == {"–"}
    assert page.head.state.word() == "Not drawn yet"
    assert page.side.check.witness.hasFocus()
    assert not page.foot.hall.isVisible()


def test_the_draw_asks_for_its_witness(page: DrawPage, venue: Venue) -> None:
    Hands().push(page.foot.draw)
    assert page.foot.said.text() == "Please write down who witnesses the draw."
    assert venue.lots.draw_page(ROUND).draws == ()
    assert page.foot.draw.isVisible()


def test_lots_are_drawn_with_the_keyboard_and_become_visible_one_by_one(page: DrawPage, venue: Venue) -> None:
    Hands().write(WITNESS)
    Hands().press(Qt.Key.Key_Return)
    assert page.foot.draw.hasFocus()
    Hands().press(Qt.Key.Key_Return)
    drawn = running(venue)
    assert page.head.state.word() == "Drawing lots"
    assert page.side.model.rowCount() == 0
    assert not page.side.check.seed.isVisible()
    Hands().wait_for(lambda: numbers(page).count("–") < len(drawn) - 1)
    seen = numbers(page).index("–")
    assert numbers(page)[:seen] == [str(number) for number in range(1, seen + 1)]
    assert shown(page)[:seen] == drawn[:seen]
    Hands().wait_for(lambda: page.unrolling.shown is None)
    assert shown(page) == drawn
    assert page.head.state.word() == "Drawn here"
    assert page.side.model.rowCount() == 1
    assert page.foot.hall.hasFocus()


def test_the_draw_can_be_skipped_and_checked(page: DrawPage, venue: Venue) -> None:
    draw(page)
    (line,) = venue.lots.draw_page(ROUND).draws
    assert (line.draw.method, line.draw.witness) == (DrawMethod.SEED, WITNESS)
    assert numbers(page) == [str(number) for number in range(1, 9)]
    assert page.side.check.seed.text() == line.draw.seed
    assert WITNESS in page.side.check.about.text()
    assert list(order_from(page.side.check.seed.text(), shown(page))) == shown(page)
    assert all(row.lot for row in page.model.rows())


def test_drawing_again_asks_why_and_may_be_left(page: DrawPage, venue: Venue) -> None:
    draw(page)
    give_reason("")
    Hands().push(page.foot.again)
    assert len(venue.lots.draw_page(ROUND).draws) == 1
    give_reason("A team was missing")
    Hands().push(page.foot.again)
    Hands().push(page.foot.skip)
    assert venue.lots.draw_page(ROUND).draws[0].draw.reason == "A team was missing"
    assert page.side.model.rowCount() == 2


def test_leaving_the_page_ends_the_unrolling(page: DrawPage) -> None:
    Hands().write(WITNESS, into=page.side.check.witness)
    Hands().push(page.foot.draw)
    page.hide()
    assert page.unrolling.shown is None
    assert page.context.projection.hall.drawn_for_the_operator()["scene"] == "neutral"


def test_an_order_from_paper_is_typed_in_number_by_number(page: DrawPage, venue: Venue) -> None:
    wanted = running(venue)[::-1]
    Hands().push(page.foot.type_in)
    for team in list(page.form.fields):
        Hands().write(str(wanted.index(team) + 1))
        Hands().press(Qt.Key.Key_Return)
    assert page.side.check.witness.hasFocus()
    Hands().write(WITNESS)
    Hands().press(Qt.Key.Key_Return)
    Hands().press(Qt.Key.Key_Return)
    assert running(venue) == wanted
    assert venue.lots.draw_page(ROUND).draws[0].draw.method is DrawMethod.PAPER
    assert shown(page) == wanted
    assert page.head.state.word() == "Drawn on paper"


def test_doubled_wrong_and_missing_numbers_are_told_beside_the_teams(page: DrawPage, venue: Venue) -> None:
    Hands().push(page.foot.type_in)
    first, second, third, *_others = page.form.fields
    for team, text in ((first, "3"), (second, "3"), (third, "x9")):
        Hands().write(text, into=page.form.fields[team])
    names = {entry.team: entry.name for entry in order(venue).entries}
    assert page.form.faults[first].text() == f"3 stands beside {names[second]} too."
    assert page.form.faults[second].text() == f"3 stands beside {names[first]} too."
    assert page.form.faults[third].text() == "Type a whole number from 1 to 8."
    assert page.form.missing.text() == "Numbers still missing: 1, 2, 4, 5, 6, 7, 8"
    Hands().push(page.foot.write)
    assert "one number of its own" in page.foot.said.text()
    assert venue.lots.draw_page(ROUND).draws == ()


def test_what_is_typed_stays_when_something_else_changes(page: DrawPage, venue: Venue) -> None:
    Hands().push(page.foot.type_in)
    Hands().write("5")
    venue.show.set_scene(ROUND, Scene.ORDER, actor=ORGANIZER, at=AT)
    Hands().wait()
    assert next(iter(page.form.fields.values())).text() == "5"
    Hands().push(page.foot.leave)
    assert page.table.isVisible()


def test_typing_again_what_was_drawn_asks_why(page: DrawPage, venue: Venue) -> None:
    draw(page)
    wanted = running(venue)[::-1]
    Hands().push(page.foot.type_in)
    type_numbers(page, wanted)
    give_reason("")
    Hands().push(page.foot.write)
    assert running(venue) != wanted
    give_reason("The paper counts")
    Hands().push(page.foot.write)
    assert running(venue) == wanted


def test_a_late_team_is_moved_back_while_the_round_runs(page: DrawPage, venue: Venue) -> None:
    draw(page)
    before = running(venue)
    venue.show.call_team(ROUND, before[0], SKIT, actor=SECRETARY, at=AT)
    Hands().wait()
    assert not page.foot.draw.isVisible()
    assert not page.foot.again.isVisible()
    assert "has begun" in page.head.notice.sentence()
    Hands().push(page.foot.change)
    assert page.form.fields[before[0]].isReadOnly()
    wanted = [before[0], *before[2:], before[1]]
    type_numbers(page, wanted)
    give_reason("")
    Hands().push(page.foot.write)
    assert running(venue) == before
    give_reason("Their bus is late")
    Hands().push(page.foot.write)
    assert running(venue) == wanted
    assert page.head.state.word() == "Changed by hand"
    assert "Their bus is late" in page.side.check.about.text()


def test_an_earlier_draw_can_still_be_checked(page: DrawPage, venue: Venue) -> None:
    draw(page)
    seed = page.side.check.seed.text()
    venue.lots.change(ROUND, None, running(venue)[::-1], reason="A mistake", actor=ORGANIZER, at=AT)
    Hands().wait()
    assert not page.side.check.seed.isVisible()
    page.side.history.setFocus()
    page.side.history.choose(1)
    assert page.side.check.seed.text() == seed
    assert page.side.check.seed.isVisible()


def test_a_part_is_drawn_by_itself_and_may_follow_the_others_again(page: DrawPage, venue: Venue) -> None:
    draw(page)
    number = [order.part for order in venue.lots.draw_page(ROUND).orders].index(SKIT)
    choose_part(page, number)
    assert page.head.state.word() == "As all parts"
    assert shown(page) == running(venue)
    draw(page)
    assert order(venue, SKIT).own
    assert shown(page) == running(venue, SKIT)
    assert "own order" in page.head.parts.currentText()
    give_reason("")
    Hands().push(page.head.follow)
    assert order(venue, SKIT).own
    give_reason("Simpler")
    Hands().push(page.head.follow)
    assert not order(venue, SKIT).own
    assert shown(page) == running(venue)


def test_the_hall_sees_the_draw_when_it_is_asked_for(page: DrawPage, venue: Venue) -> None:
    draw(page)
    assert venue.show.hall_picture().scene is Scene.NEUTRAL
    Hands().push(page.foot.hall)
    assert venue.show.hall_picture().scene is Scene.DRAW
    assert "still black" in page.foot.said.text()


def test_a_lit_hall_follows_the_draw_team_by_team(page: DrawPage, venue: Venue) -> None:
    hall = page.context.projection.hall
    venue.show.set_scene(ROUND, Scene.ORDER, actor=ORGANIZER, at=AT)
    hall.light(on=True)
    Hands().wait()
    Hands().write(WITNESS, into=page.side.check.witness)
    Hands().push(page.foot.draw)

    def named() -> int:
        drawing = hall.drawn_for_the_hall()
        return sum(bool(row["name"]) for row in drawing["rows"]) if drawing["scene"] == "draw" else -1

    Hands().wait_for(lambda: 0 < named() < 8)
    assert named() == 8 - numbers(page).count("–")
    Hands().push(page.foot.skip)
    assert named() == 8


def test_a_hall_that_shows_something_else_is_left_alone(page: DrawPage, venue: Venue) -> None:
    venue.show.call_team(ROUND, running(venue)[0], SKIT, actor=SECRETARY, at=AT)
    venue.show.set_scene(ROUND, Scene.STAGE, actor=ORGANIZER, at=AT)
    page.context.projection.hall.light(on=True)
    Hands().wait()
    choose_part(page, 1)
    draw(page)
    assert len(venue.lots.draw_page(ROUND).draws) == 1
    assert venue.show.hall_picture().scene is Scene.STAGE


def test_a_team_without_a_lot_is_told(page: DrawPage, venue: Venue) -> None:
    late = running(venue)[2]

    def say(status: EntryStatus) -> None:
        venue.marking.set_entry_status(ROUND, late, status, reason="Ill", actor=ORGANIZER, at=AT)

    say(EntryStatus.WITHDRAWN)
    draw(page)
    assert numbers(page)[-1] == "8"
    assert shown(page)[-1] == late
    assert not page.head.notice.isVisible()
    say(EntryStatus.COMPETING)
    Hands().wait()
    name = next(entry.name for entry in order(venue).entries if entry.team == late)
    assert f"without a lot: {name}." in page.head.notice.sentence()


def test_teams_that_break_the_rule_are_told_with_the_way_to_them(page: DrawPage, qtbot: QtBot) -> None:
    venue = page.context.venue
    with venue.file.writing(Act(AT, ORGANIZER, "team.registered", "")) as unit:
        for team in venue.snapshots.contest().teams[:3]:
            registration.register(unit, replace(team, members=()))
    page.refresh()
    assert "0 members" in page.head.notice.sentence()
    assert "And 1 more teams." in page.head.notice.sentence()
    with qtbot.waitSignal(page.page_asked) as asked:
        Hands().push(page.head.notice.button)
    assert asked.args == [DeskPage.TEAMS]


def test_a_round_without_teams_leads_to_the_rounds(page: DrawPage, qtbot: QtBot) -> None:
    page.show_round(FINAL)
    page.focus_first()
    with qtbot.waitSignal(page.page_asked) as asked:
        Hands().press(Qt.Key.Key_Return)
    assert asked.args == [DeskPage.ROUNDS]


def test_the_models_keep_qts_promises(page: DrawPage, qtmodeltester: ModelTester) -> None:
    draw(page)
    for model in (page.model, page.side.model):
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt leaves it untyped


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_fits_a_small_laptop(opened: OpenedContest, language: str, qtbot: QtBot) -> None:
    words = Words("vi" if language == "vi" else "en")
    page = DrawPage(opened.context(Speech(words, Look(DARK, IconFont()))))
    qtbot.addWidget(page)
    page.show_round(ROUND)
    opened.venue.lots.draw(ROUND, SKIT, seed="00", witness=WITNESS, actor=ORGANIZER, at=AT)
    page.refresh()
    assert page.minimumSizeHint().width() <= ROOM[0]
    assert page.minimumSizeHint().height() <= ROOM[1]
