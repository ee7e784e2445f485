"""Asks for what is prepared of one round: its name, place, day, parts and panel."""

from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.criteria import PartCode
from stage_contest.services.rounds import RoundDraft, RoundOnBoard, RoundsBoard
from ui.dialogs.question import Question
from ui.organizer.rounds.date_field import DateField
from ui.organizer.rounds.moving import Acting
from ui.organizer.rounds.panel_fields import PanelFields
from ui.theme import SIZES
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Line

_WIDTH = 760


class RoundDialog(Question):
    """Closes once what was typed is on the disk; a refusal stays beside the fields."""

    def __init__(self, acting: Acting, board: RoundsBoard, shown: RoundOnBoard, *, parent: QWidget) -> None:
        context = acting.context
        say = context.words.say
        super().__init__(context, title=shown.name, verb=say("Save"), parent=parent, width=_WIDTH)
        self._acting = acting
        self._shown = shown
        self.name = QLineEdit(shown.name)
        self.venue = QLineEdit(shown.venue)
        self.date = DateField(context, shown.date or context.clock().date())
        self.undated = QCheckBox(say("No date yet"))
        self.parts = {part: QCheckBox(name) for part, name in board.parts.items()}
        self.panel = PanelFields(context, board.judges, shown.panel)
        self.beside = RefusalLine(context.look)
        self._fill()
        self._lay_out()
        self.undated.toggled.connect(self.date.setDisabled)

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

    def _lay_out(self) -> None:
        say = self.context.words.say
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
        self.foot.insertWidget(0, self.beside, 1)
        self.body.addLayout(middle, 1)

    def _parts(self) -> tuple[PartCode, ...]:
        ticked = [part for part, box in self.parts.items() if box.isChecked()]
        kept = [part for part in self._shown.parts if part in ticked]
        return (*kept, *(part for part in ticked if part not in kept))

    @override
    def _on_yes(self) -> None:
        self.beside.clear()
        rounds, at, draft = self.context.venue.rounds, self.context.clock(), self.draft()
        if self._acting.attempt(
            lambda actor: rounds.change(self._shown.code, draft, actor=actor, at=at), self.beside.say
        ):
            self.accept()
