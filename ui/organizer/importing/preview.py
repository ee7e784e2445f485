"""The preview: what a file would change, every fault, and the guesses to correct."""

from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stage_contest.services.intake import IntakePlan, Lacking
from ui.context import DeskContext
from ui.organizer.importing.column_pane import ColumnPane
from ui.organizer.importing.errands import Preview
from ui.organizer.importing.fault_pane import FaultPane
from ui.organizer.importing.team_pane import TeamPane
from ui.organizer.importing.ticked_pane import ConversionPane, LackingPane
from ui.theme import SIZES, Tone
from ui.widgets.buttons import ChoiceButton, PlainButton, PrimaryButton
from ui.widgets.elided_line import ElidedLine
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.state_chip import StateChip
from ui.widgets.texts import Level


class Pane(Enum):
    """The parts of the preview."""

    TEAMS = auto()
    FAULTS = auto()
    COLUMNS = auto()
    CONVERTED = auto()
    LACKING = auto()


class PreviewPage(QWidget):
    """The counts, one pane in sight, and the one button that imports."""

    other_file_asked = Signal()
    read_again_asked = Signal()
    left = Signal()
    import_asked = Signal()
    drop_changed = Signal()
    """Other members are to be removed; the plan is to be made anew (`show_plan`)."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._words = context.words
        self._preview: Preview | None = None
        self._plan = IntakePlan((), (), ())
        self._build(context)
        self._connect()

    def show_preview(self, preview: Preview, pane: Pane | None = None) -> None:
        """Show what was read; `pane` in front, or that of the faults where there are any."""
        self._preview = preview
        said = preview.registrations
        self.said.clear()
        self.file.setText(preview.path.name)
        self.faults.model.show(said.faults)
        self.columns.show_tables(said.tables, said.skipped)
        self.converted.show_conversions(said.conversions)
        self.lacking.show_plan(preview.plan)
        self.show_plan(preview.plan)
        front = pane or (Pane.FAULTS if said.faults else Pane.CONVERTED if said.conversions else Pane.TEAMS)
        self._choices[front].click()

    def show_plan(self, plan: IntakePlan) -> None:
        """Show what importing would do now."""
        self._plan = plan
        self.teams.show_plan(plan, self.dropped())
        self._count()
        self._allow()

    def dropped(self) -> frozenset[Lacking]:
        """The members that are to be removed."""
        return self.lacking.chosen()

    def why_not(self) -> str:
        """Why nothing can be imported now; empty if it can."""
        say = self._words.say
        faults = len(self._preview.registrations.faults) if self._preview else 0
        if faults:
            return say("Nothing can be imported while the file has faults: {count}.", count=faults)
        if self.converted.left():
            return say("Please confirm the converted texts first: {count} left.", count=self.converted.left())
        if not self._plan.added and not self._plan.changed:
            return say("All teams are already as in the file; there is nothing to import.")
        return ""

    def _build(self, context: DeskContext) -> None:
        say, look = self._words.say, context.look
        self.file = ElidedLine(level=Level.TITLE)
        self.chips = {name: StateChip(look) for name in ("added", "changed", "unchanged", "faults")}
        head = QHBoxLayout()
        head.setSpacing(SIZES.gap)
        head.addWidget(self.file, 1)
        for chip in self.chips.values():
            head.addWidget(chip)
        self.teams, self.faults = TeamPane(context), FaultPane(context)
        self.columns, self.converted, self.lacking = (
            ColumnPane(context),
            ConversionPane(context),
            LackingPane(context),
        )
        self.panes: Mapping[Pane, QWidget] = {
            Pane.TEAMS: self.teams,
            Pane.FAULTS: self.faults,
            Pane.COLUMNS: self.columns,
            Pane.CONVERTED: self.converted,
            Pane.LACKING: self.lacking,
        }
        self._choices = {pane: ChoiceButton("") for pane in self.panes}
        self.stack = QStackedWidget()
        tabs = QHBoxLayout()
        tabs.setSpacing(SIZES.gap)
        for pane, widget in self.panes.items():
            tabs.addWidget(self._choices[pane])
            self.stack.addWidget(widget)
        tabs.addStretch()
        self.said = RefusalLine(look)
        self.other = PlainButton(say("Another file…"))
        self.again = PlainButton(say("Read again"), look, "arrow-clockwise")
        self.cancel = PlainButton(say("Cancel"))
        self.yes = PrimaryButton("", look, "download-simple")
        foot = QHBoxLayout()
        foot.setSpacing(SIZES.gap)
        foot.addWidget(self.said, 1)
        for button in (self.other, self.again, self.cancel, self.yes):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addLayout(head)
        column.addLayout(tabs)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        for pane, button in self._choices.items():
            button.clicked.connect(
                lambda _checked=False, widget=self.panes[pane]: self.stack.setCurrentWidget(widget)
            )
        self.other.clicked.connect(self.other_file_asked)
        self.again.clicked.connect(self.read_again_asked)
        self.cancel.clicked.connect(self.left)
        self.yes.clicked.connect(self.import_asked)
        self.converted.confirmed_changed.connect(self._on_confirmed)
        self.lacking.drop_changed.connect(self.drop_changed)

    def focus_next_step(self) -> None:
        """Put the focus where the work goes on: importing, confirming what was converted, or reading again."""
        if self.yes.isEnabled():
            self.yes.setFocus()
        elif self.converted.left() and not self.faults.model.rowCount():
            self.converted.list.setFocus()
        else:
            self.again.setFocus()

    def choose(self, pane: Pane) -> None:
        """Bring that pane to the front."""
        self._choices[pane].click()

    def _count(self) -> None:
        say, plan = self._words.say, self._plan
        faults, lacking = self.faults.model.rowCount(), self.lacking.model.rowCount()
        chips, safe, quiet = self.chips, Tone.SAFE, Tone.QUIET
        chips["added"].show_state(say("{count} added", count=len(plan.added)), icon="plus-circle-fill", tone=safe)
        changed = say("{count} changed", count=len(plan.changed))
        chips["changed"].show_state(changed, icon="pencil-simple-fill", tone=Tone.ACTION)
        chips["unchanged"].show_state(
            say("{count} unchanged", count=len(plan.unchanged)), icon="equals", tone=quiet
        )
        chips["faults"].show_state(
            say("{count} faults", count=faults) if faults else say("No faults"),
            icon="warning-circle-fill" if faults else "check-circle-fill",
            tone=Tone.DANGER if faults else safe,
        )
        counted = {
            Pane.TEAMS: (say("Teams"), self.teams.teams.rowCount()),
            Pane.FAULTS: (say("Faults"), faults),
            Pane.COLUMNS: (say("Columns"), self.columns.model.rowCount()),
            Pane.CONVERTED: (say("Converted texts"), self.converted.model.rowCount()),
            Pane.LACKING: (say("Not in the file"), lacking),
        }
        for pane, (name, count) in counted.items():
            self._choices[pane].setText(f"{name} · {count}")
            self._choices[pane].setVisible(bool(count) or pane is Pane.TEAMS)

    def _allow(self) -> None:
        reason = self.why_not()
        count = len(self._plan.added) + len(self._plan.changed)
        self.yes.setText(self._words.say("Import {count} teams", count=count))
        self.yes.setEnabled(not reason)
        self.yes.setToolTip(reason)
        if reason:
            self.said.say(reason, Tone.DANGER if self.faults.model.rowCount() else Tone.WAITING)
        else:
            self.said.clear()

    def _on_confirmed(self) -> None:
        self._allow()
        if not self.converted.left():
            self._choices[Pane.TEAMS].click()
            self.yes.setFocus()
