"""What hands do at the secretary's desk."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from stage_contest.domain.judges import JudgeCode
from tests.ui.answering import when_asked
from tests.ui.first_evening import JUDGE, SKIT
from ui.dialogs.reason import ReasonDialog
from ui.secretary.desk import SecretaryDesk


def choose(desk: SecretaryDesk, team: int, judge: JudgeCode = JUDGE) -> None:
    """Choose a judge's skit sheet of the team in that row."""
    desk.board.setCurrentIndex(desk.model.index(team, desk.model.column_of(SKIT, judge)))


def answer(reason: str) -> None:
    """Type a reason into the dialog that is about to open, and press Enter."""

    def type_it(dialog: ReasonDialog) -> None:
        assert not dialog.yes.isEnabled()
        QTest.keyClicks(dialog.reason, reason)
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    when_asked(ReasonDialog, type_it)
