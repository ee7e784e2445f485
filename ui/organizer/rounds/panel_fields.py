"""The judges of a panel as fields: who sits on it, and who chairs it."""

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from stage_contest.domain.judges import JudgeCode, Seat
from stage_contest.services.rounds import JudgeOnBoard, SeatOnBoard
from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.elided_line import ElidedLine
from ui.widgets.texts import Level, Line


class PanelFields(QWidget):
    """A row a judge: those on the panel first, in their order; who has sheets cannot be taken off."""

    def __init__(
        self, context: DeskContext, judges: tuple[JudgeOnBoard, ...], panel: tuple[SeatOnBoard, ...]
    ) -> None:
        super().__init__()
        self._context = context
        self.on: dict[JudgeCode, QCheckBox] = {}
        self.chairs: dict[JudgeCode, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._count = Line(tone=Tone.QUIET)
        seated = {seat.judge: seat for seat in panel}
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, SIZES.gap, 0)
        self._grid.setHorizontalSpacing(SIZES.room)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        known = {judge.code: judge for judge in judges}
        for code in [*seated, *(code for code in known if code not in seated)]:
            self._add_row(known[code], seated.get(code))
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self._lay_out()
        self._show_count()

    def seats(self) -> tuple[Seat, ...]:
        """The panel as it is ticked."""
        return tuple(Seat(code, self.chairs[code].isChecked()) for code, box in self.on.items() if box.isChecked())

    def _add_row(self, judge: JudgeOnBoard, seat: SeatOnBoard | None) -> None:
        say, row = self._context.words.say, self._grid.rowCount()
        box, chair = QCheckBox(judge.name), QRadioButton(say("Chair"))
        box.setChecked(seat is not None)
        chair.setChecked(seat is not None and seat.chair)
        chair.setEnabled(seat is not None)
        chair.setAccessibleName(say("{judge} · chair", judge=judge.name))
        if seat is not None and seat.has_sheets:
            box.setEnabled(False)
            box.setToolTip(say("{judge} has sheets in this round and stays on its panel.", judge=judge.name))
        self.on[judge.code], self.chairs[judge.code] = box, chair
        self._group.addButton(chair)
        self._grid.addWidget(box, row, 0)
        self._grid.addWidget(ElidedLine(judge.position, level=Level.SMALL, tone=Tone.QUIET), row, 1)
        self._grid.addWidget(chair, row, 2)
        box.toggled.connect(lambda on: self._on_toggled(chair, on=on))

    def _lay_out(self) -> None:
        say = self._context.words.say
        scroll = QScrollArea()
        scroll.setWidget(self._rows)
        scroll.setWidgetResizable(True)
        scroll.setMinimumHeight(SIZES.row * 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(Line(say("Panel")))
        column.addWidget(scroll, 1)
        column.addWidget(self._count)

    def _on_toggled(self, chair: QRadioButton, *, on: bool) -> None:
        chair.setEnabled(on)
        if not on and chair.isChecked():
            self._group.setExclusive(False)
            chair.setChecked(False)
            self._group.setExclusive(True)
        elif on and self._group.checkedButton() is None:
            chair.setChecked(True)
        self._show_count()

    def _show_count(self) -> None:
        say, seats = self._context.words.say, self.seats()
        self._count.setText(say("{count} judges on the panel", count=len(seats)) if seats else say("No panel yet"))
