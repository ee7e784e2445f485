"""A judge sees own marks only: no other judge's mark, no mean, no place, nothing of the panel's agreement."""

from collections.abc import Iterator
from itertools import product

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QPushButton

from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import Hundredths
from stage_contest.services.venue import Venue
from tests.ui.first_evening import AT, ROUND, criteria, judge, key, mark, teams
from ui.judge.desk import JudgeDeskPage

OTHERS = tuple(JudgeCode(f"gk{number}") for number in (1, 2, 4, 5))
WORDS = ("mean", "average", "median", "rank", "agreement", "strict", "spread")


def everything_said(desk: JudgeDeskPage) -> Iterator[str]:
    """Every text on the desk, also in tooltips and in names for screen readers."""
    for button in desk.findChildren(QPushButton):
        yield from (button.text(), button.toolTip(), button.accessibleName())
    for field in desk.findChildren(QLineEdit):
        yield from (field.text(), field.toolTip(), field.accessibleName())
    for label in desk.findChildren(QLabel):
        yield from (label.text(), label.toolTip(), label.accessibleName())
    for table in desk.findChildren(QAbstractItemView):
        yield from said_in(table)


def said_in(table: QAbstractItemView) -> Iterator[str]:
    model = table.model()
    places = product(range(model.rowCount()), range(model.columnCount()))
    for (row, column), role in product(places, (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)):
        yield str(model.data(model.index(row, column), role) or "")


def test_no_text_of_anothers_mark_or_of_the_panel_is_on_any_sheet(desk: JudgeDeskPage, venue: Venue) -> None:
    others = {teams(venue)[number]: Hundredths(25 * (13 + 2 * number)) for number in range(4)}
    for code in OTHERS:
        for team, points in others.items():
            if key(team, code) in venue.snapshots.board(ROUND).sheets:
                mark(venue, key(team, code), [points] * len(criteria(venue)))
                venue.marking.submit_sheet(key(team, code), actor=judge(code), at=AT)
    desk.refresh()
    hidden = {f"{points / 100:.2f}" for points in others.values()}
    hidden |= {f"{points * len(criteria(venue)) / 100:.2f}" for points in others.values()}
    for number in range(desk.order_model.rowCount()):
        desk.order.choose(number)
        said = list(everything_said(desk))
        assert len(said) > 50
        for text in said:
            assert not any(mark_text in text for mark_text in hidden), text
            assert not any(word in text.lower() for word in WORDS), text


def test_a_chair_who_judges_has_the_same_desk_as_the_others(desk: JudgeDeskPage, venue: Venue) -> None:
    board = venue.snapshots.board(ROUND)
    chair = next(line.code for line in board.panel if line.chair)
    before = {type(child).__name__ for child in desk.findChildren(QLabel)}
    desk.head.judge_chosen.emit(chair)
    assert desk.context.place.now.judge == chair
    assert {type(child).__name__ for child in desk.findChildren(QLabel)} == before
    assert not any(word in text.lower() for text in everything_said(desk) for word in WORDS)
