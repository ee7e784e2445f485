"""How many sheets an import adds, changes and leaves, and how many faults there are."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from reports.wording import Words
from stage_contest.services.typed_up import SheetPlan
from ui.look import Look
from ui.theme import SIZES, Tone
from ui.widgets.state_chip import StateChip


class PlanChips(QWidget):
    """A chip a count; hidden until there is something to count."""

    def __init__(self, words: Words, look: Look) -> None:
        super().__init__()
        self._words = words
        self.added, self.changed, self.same, self.faults = (StateChip(look) for _ in range(4))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.gap)
        for chip in (self.added, self.changed, self.same, self.faults):
            row.addWidget(chip)
        self.hide()

    def show_counts(self, plan: SheetPlan, faults: int) -> None:
        """Show what a plan comes to."""
        say = self._words.say
        added = say("{count} sheets and counts added", count=len(plan.added) + len(plan.answers))
        self.added.show_state(added, icon="plus-circle-fill", tone=Tone.SAFE)
        changed = say("{count} sheets changed", count=len(plan.changed))
        self.changed.show_state(changed, icon="pencil-simple-fill", tone=Tone.ACTION)
        same = say("{count} sheets unchanged", count=len(plan.unchanged))
        self.same.show_state(same, icon="equals", tone=Tone.QUIET)
        self.faults.show_state(
            say("{count} faults", count=faults) if faults else say("No faults"),
            icon="warning-circle-fill" if faults else "check-circle-fill",
            tone=Tone.DANGER if faults else Tone.SAFE,
        )
        self.show()

    def words(self) -> list[str]:
        """What the chips say."""
        return [chip.word() for chip in (self.added, self.changed, self.same, self.faults)]
