"""The right side of the judge's desk: who marks which part, whether another team was called, the score sheet."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import DeskContext
from ui.judge.desk_head import DeskHead
from ui.judge.score_sheet import ScoreSheetForm
from ui.theme import SIZES, Tone
from ui.widgets.notice_bar import NoticeBar


class SheetSide(QWidget):
    """Lays them out from above."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.head = DeskHead(context)
        self.called = NoticeBar(
            context.look, icon="megaphone", tone=Tone.ACTION, button=context.words.say("Go there")
        )
        self.form = ScoreSheetForm(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.head)
        column.addWidget(self.called)
        column.addWidget(self.form, 1)
