"""Panes of rows to tick: converted texts to confirm, and members to remove."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.services.intake import IntakePlan, Lacking
from stage_contest.services.intake.modern_text import Conversion
from ui.context import DeskContext
from ui.organizer.importing.member_words import describe
from ui.organizer.importing.ticked_rows import TickedRows, TickTable
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.texts import Line

_TICK_WIDTH = 88
_CONVERSION_WIDTHS = (_TICK_WIDTH, 184, 96, 320)
_LACKING_WIDTHS = (_TICK_WIDTH, 216, 232)


class ConversionModel(TickedRows[Conversion]):
    """A sheet in an old font: one of its texts as it was, and as it reads now."""

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        say = context.words.say
        headings = (say("Right"), say("Worksheet"), say("Font"), say("In the file"), say("Reads"))
        super().__init__(context, headings, parent)

    @override
    def text(self, row: Conversion, column: int) -> str:
        return ("", row.sheet, row.code.value, row.before, row.after)[column]


@dataclass(frozen=True, slots=True)
class LackingLine:
    """A member whom the file does not name, with the name of the team."""

    lacking: Lacking
    team: str


class LackingModel(TickedRows[LackingLine]):
    """Members whom the file does not name; ticked, they are removed."""

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        say = context.words.say
        super().__init__(context, (say("Remove"), say("Team"), say("Member"), say("Details")), parent)

    @override
    def text(self, row: LackingLine, column: int) -> str:
        member = row.lacking.member
        return ("", row.team, member.name, describe(member, self.words))[column]


class ConversionPane(QWidget):
    """What was converted from an old font; each is to be confirmed, or its sheet is read as it is written."""

    confirmed_changed = Signal()
    refused = Signal(str)
    """The sheet that is to be read as it is written."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        say = context.words.say
        self.model = ConversionModel(context, self)
        self.list = TickTable(self.model, stretch=4)
        self.list.set_widths(*_CONVERSION_WIDTHS)
        self.list.setAccessibleName(say("Converted texts"))
        self.all = PlainButton(say("All are right"), context.look, "checks")
        self.as_written = PlainButton(say("Read the chosen sheet as it is written"))
        said = say("These sheets are written in a font of old times. Tick each whose text now reads right.")
        _lay_out(self, said, self.list, (self.as_written, self.all))
        self.all.clicked.connect(lambda: self.model.tick_all(ticked=True))
        self.as_written.clicked.connect(self._on_as_written)
        self.list.toggled.connect(self.model.toggle)
        self.model.ticks_changed.connect(self.confirmed_changed)

    def show_conversions(self, conversions: Sequence[Conversion]) -> None:
        """Show what was converted; what was confirmed before and is the same stays confirmed."""
        self.model.show_rows(conversions)

    def left(self) -> int:
        """How many are not confirmed yet."""
        return self.model.rowCount() - len(self.model.ticked())

    def _on_as_written(self) -> None:
        row = self.list.currentIndex().row()
        if row >= 0:
            self.refused.emit(self.model.row(row).sheet)


class LackingPane(QWidget):
    """The members whom the file does not name; they stay unless they are ticked."""

    drop_changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        say = context.words.say
        self.model = LackingModel(context, self)
        self.list = TickTable(self.model, stretch=3)
        self.list.set_widths(*_LACKING_WIDTHS)
        self.list.setAccessibleName(say("Members whom the file does not name"))
        self.all = PlainButton(say("Remove all"))
        self.none = PlainButton(say("Keep all"))
        said = say("The file names these teams but not these members. They stay unless you tick them.")
        _lay_out(self, said, self.list, (self.none, self.all))
        self.all.clicked.connect(lambda: self.model.tick_all(ticked=True))
        self.none.clicked.connect(lambda: self.model.tick_all(ticked=False))
        self.list.toggled.connect(self.model.toggle)
        self.model.ticks_changed.connect(self.drop_changed)

    def show_plan(self, plan: IntakePlan) -> None:
        """Show whom the file does not name."""
        teams = {each.team.code: each.team.name for each in (*plan.changed, *plan.unchanged)}
        self.model.show_rows([LackingLine(each, teams[each.team]) for each in plan.lacking])

    def chosen(self) -> frozenset[Lacking]:
        """The members to remove."""
        return frozenset(line.lacking for line in self.model.ticked())


def _lay_out(pane: QWidget, said: str, table: TickTable, buttons: Sequence[PlainButton]) -> None:
    head = QHBoxLayout()
    head.setSpacing(SIZES.gap)
    head.addWidget(Line(said, tone=Tone.QUIET, wrap=True), 1)
    for button in buttons:
        head.addWidget(button)
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SIZES.gap)
    column.addLayout(head)
    column.addWidget(table, 1)
