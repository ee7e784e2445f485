"""Asks for what is prepared of one round: its name, place, day, parts and panel."""

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from stage_contest.domain.criteria import PartCode
from stage_contest.services.rounds import RoundDraft, RoundOnBoard, RoundsBoard
from ui.context import DeskContext
from ui.organizer.rounds.date_field import DateField
from ui.organizer.rounds.moving import Acting
from ui.organizer.rounds.panel_fields import PanelFields
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Line

_WIDTH = 760


class RoundDialog(QDialog):
    """Closes once what was typed is on the disk; a refusal stays beside the fields."""

    def __init__(self, acting: Acting, board: RoundsBoard, shown: RoundOnBoard, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._acting = acting
        self._shown = shown
        context = acting.context
        say = context.words.say
        self.setWindowTitle(shown.name)
        self.setMinimumWidth(SIZES.scaled(_WIDTH))
        self.name = QLineEdit(shown.name)
        self.venue = QLineEdit(shown.venue)
        self.date = DateField(context, shown.date or context.clock().date())
        self.undated = QCheckBox(say("No date yet"))
        self.parts = {part: QCheckBox(name) for part, name in board.parts.items()}
        self.panel = PanelFields(context, board.judges, shown.panel)
        self.beside = RefusalLine(context.look)
        self.no = PlainButton(say("Leave it"))
        self.yes = PrimaryButton(say("Save"))
        self.yes.setDefault(True)
        self._fill()
        self._lay_out(context)
        self.undated.toggled.connect(self.date.setDisabled)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self.reject)

    def draft(self) -> RoundDraft:
        """What was typed and ticked; parts that the round had keep their order."""
        return RoundDraft(
            name=self.name.text(),
            venue=self.venue.text(),
            date=None if self.undated.isChecked() else self.date.day(),
            parts=self._parts(),
            panel=self.panel.seats(),
        )

    def _fill(self) -> None:
        shown = self._shown
        self.undated.setChecked(shown.date is None)
        self.date.setDisabled(shown.date is None)
        for part, box in self.parts.items():
            box.setChecked(part in shown.parts)

    def _lay_out(self, context: DeskContext) -> None:
        say = context.words.say
        day = QHBoxLayout()
        day.setSpacing(SIZES.room)
        day.addWidget(self.date)
        day.addWidget(self.undated)
        day.addStretch()
        form = QFormLayout()
        form.setSpacing(SIZES.gap)
        for label, field in ((say("Name"), self.name), (say("Venue"), self.venue)):
            field.setAccessibleName(label)
            form.addRow(Line(label), field)
        self.date.setAccessibleName(say("Date"))
        form.addRow(Line(say("Date")), day)
        parts = QVBoxLayout()
        parts.setSpacing(0)
        for box in self.parts.values():
            parts.addWidget(box)
        form.addRow(Line(say("Parts")), parts)
        middle = QHBoxLayout()
        middle.setSpacing(SIZES.wide)
        middle.addLayout(form, 1)
        middle.addWidget(self.panel, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.gap)
        buttons.addWidget(self.beside, 1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.wide, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addLayout(middle, 1)
        column.addLayout(buttons)

    def _parts(self) -> tuple[PartCode, ...]:
        ticked = [part for part, box in self.parts.items() if box.isChecked()]
        kept = [part for part in self._shown.parts if part in ticked]
        return (*kept, *(part for part in ticked if part not in kept))

    def _on_yes(self) -> None:
        self.beside.clear()
        rounds, at, draft = self._acting.context.venue.rounds, self._acting.context.clock(), self.draft()
        if self._acting.attempt(
            lambda actor: rounds.change(self._shown.code, draft, actor=actor, at=at), self.beside.say
        ):
            self.accept()
