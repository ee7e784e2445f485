"""The board at a glance: headings that stay, scrolling inside, short names of judges, the forecast."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from stage_contest.domain.judges import JudgeCode
from stage_contest.services.venue import Venue
from tests.ui.first_evening import JUDGE, ROUND, SKIT, teams
from ui.context import DeskContext
from ui.secretary.board_columns import NAMES, short_code
from ui.secretary.desk import SecretaryDesk
from ui.secretary.over_time_text import over_text
from ui.widgets.forecast_line import ForecastLine, forecast_sentence


def test_judges_are_named_by_what_differs() -> None:
    panel = [JudgeCode(f"gk{number}") for number in range(1, 12)]
    assert [short_code(code, panel) for code in (panel[0], panel[10])] == ["1", "11"]
    mixed = [JudgeCode("gk1"), JudgeCode("tk2")]
    assert short_code(mixed[0], mixed) == "GK1"
    assert short_code(JudgeCode("lan"), [JudgeCode("lan"), JudgeCode("minh")]) == "LAN"


def test_all_parts_stand_side_by_side_with_the_judges_in_full_in_the_tooltip(desk: SecretaryDesk) -> None:
    spans = desk.model.spans()
    assert [span.name for span in spans] == ["Giới thiệu", "Kiến thức", "Tiểu phẩm"]
    column = desk.model.column_of(SKIT, JUDGE)
    assert desk.model.headerData(column, Qt.Orientation.Horizontal) == "3"
    tip = desk.model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert str(tip).startswith("GK3 · ")
    assert str(tip).endswith("Tiểu phẩm")


def test_names_and_headings_stay_in_sight_where_the_board_scrolls(desk: SecretaryDesk) -> None:
    assert desk.board.names.isHidden()
    desk.resize(900, 500)
    assert desk.board.names.isVisible()
    assert desk.board.names.width() < desk.board.viewport().width()
    last = desk.model.columnCount() - 1
    desk.board.setCurrentIndex(desk.model.index(7, last))
    assert desk.board.names.verticalScrollBar().value() == desk.board.verticalScrollBar().value()
    desk.board.setCurrentIndex(desk.model.index(0, NAMES))
    left = desk.board.visualRect(desk.board.currentIndex()).left()
    assert left >= sum(desk.board.columnWidth(column) for column in range(NAMES))
    desk.resize(1190, 690)
    assert desk.board.names.isHidden()


def test_the_arrows_go_from_part_to_part(desk: SecretaryDesk) -> None:
    desk.board.setCurrentIndex(desk.model.index(0, desk.model.column_of(SKIT, JudgeCode("gk1"))))
    QTest.keyClick(desk.board, Qt.Key.Key_Left)
    assert desk.side.part.text() == "Kiến thức"
    assert desk.parts.buttons[desk.context.venue.snapshots.board(ROUND).parts[1].code].isChecked()
    QTest.keyClick(desk.board, Qt.Key.Key_Right)
    assert desk.side.part.text() == "Tiểu phẩm"


def test_the_forecast_stands_under_what_is_awaited(desk: SecretaryDesk, context: DeskContext, venue: Venue) -> None:
    assert desk.foot.forecast.text().startswith("5 of 5 sheets missing, about ")
    line = ForecastLine(context)
    line.show_round(ROUND, awaited=False)
    assert line.text() == ""
    assert forecast_sentence(None, context.words) == ""
    assert len(teams(venue)) == desk.model.rowCount()


def test_a_time_over_the_limit_reads_as_people_say_it(context: DeskContext) -> None:
    said = [over_text(seconds, context.words) for seconds in (9, 60, 130)]
    assert said == ["9 s", "1 min", "2 min 10 s"]
