"""The foot of the rules page: what keeps the draft from being saved, and what to do with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.context import DeskContext
from ui.organizer.rules.drafting import Drafting
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.refusal_line import RefusalLine


class SaveBar(QWidget):
    """Saves the draft, discards it, or brings it back."""

    save_asked = Signal()

    def __init__(self, context: DeskContext, drafting: Drafting) -> None:
        super().__init__()
        self._words = context.words
        self._drafting = drafting
        self._saved = False
        self.said = RefusalLine(context.look)
        self.discard = PlainButton("")
        self.save = PrimaryButton(context.words.say("Save the rules"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.gap)
        row.addWidget(self.said, 1)
        row.addWidget(self.discard)
        row.addWidget(self.save)
        self.save.clicked.connect(self.save_asked)
        self.discard.clicked.connect(self._on_discard)

    def show_draft(self) -> None:
        """Say how the draft stands."""
        say, drafting = self._words.say, self._drafting
        faults = [finding for finding in drafting.findings if finding.fault]
        changed = drafting.draft.changed
        self._saved = self._saved and not changed
        self.save.setEnabled(changed and not faults)
        self.discard.setEnabled(changed or drafting.can_bring_back)
        self.discard.setText(say("Bring the draft back") if drafting.can_bring_back else say("Discard"))
        if faults:
            self.said.say(self._about_faults(len(faults)))
        elif drafting.overtaken:
            self.said.say(
                say("The rules were changed elsewhere meanwhile; saving puts yours in their place."), Tone.WAITING
            )
        elif changed:
            self.said.say(say("Not saved yet."), Tone.WAITING)
        elif self._saved:
            self.said.say(say("The rules are saved."), Tone.SAFE)
        else:
            self.said.clear()

    def refuse(self, sentence: str) -> None:
        """Say why the rules were not saved."""
        self.said.say(sentence)

    def tell_saved(self) -> None:
        """Say that the rules are on the disk."""
        self._saved = True
        self.show_draft()

    def step_back(self) -> None:
        """One step back: to the button that discards the draft."""
        if self.discard.isEnabled():
            self.discard.setFocus()

    def _about_faults(self, count: int) -> str:
        """How many faults there are, and in which part the first one is."""
        say, drafting = self._words.say, self._drafting
        first = next(finding.spot.part for finding in drafting.findings if finding.fault)
        names = {part.code: part.name or say("(no name yet)") for part in drafting.now.rules.parts}
        where = names.get(first, "") if first is not None else say("Whole contest")
        return say("Faults to mend before saving: {count}. The first: {place}.", count=count, place=where)

    def _on_discard(self) -> None:
        if self._drafting.can_bring_back:
            self._drafting.bring_back()
        else:
            self._drafting.discard()
