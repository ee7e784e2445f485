"""The bar that says why the rules cannot be edited, and the way past it for the chair."""

from PySide6.QtCore import Signal

from ui.context import DeskContext
from ui.organizer.rules.drafting import Drafting
from ui.theme import Tone
from ui.widgets.notice_bar import NoticeBar


class LockBar(NoticeBar):
    """Hidden while the rules are open; `unlocked` when the chair goes on to change them."""

    unlocked = Signal()

    def __init__(self, context: DeskContext, drafting: Drafting) -> None:
        super().__init__(
            context.look, icon="lock-simple-fill", tone=Tone.WAITING, button=context.words.say("Change as chair…")
        )
        self._words = context.words
        self._drafting = drafting
        self._as_chair = False
        self.answered.connect(self._on_answered)

    @property
    def closed(self) -> bool:
        """Whether nothing may be edited now."""
        return bool(self._drafting.facts.frozen) or (self._drafting.facts.locked and not self._as_chair)

    def show_lock(self) -> None:
        """Say how the rules stand."""
        facts = self._drafting.facts
        self._as_chair = self._as_chair or (facts.locked and self._drafting.draft.changed)
        self.button.setVisible(facts.locked and not facts.frozen and not self._as_chair)
        if facts.frozen:
            self.say(
                self._words.say(
                    "The results of {rounds} are frozen, and the rules stand in them. The chair unfreezes them "
                    "first.",
                    rounds=facts.frozen_names,
                )
            )
        elif not facts.locked:
            self._as_chair = False
            self.hide()
        elif self._as_chair:
            self.say(
                self._words.say("You change the rules as chair. Saving asks for the reason and shows what moves.")
            )
        else:
            self.say(self._words.say("The rules are locked: sheets are submitted or answers counted already."))

    def close_again(self) -> None:
        """The chair's change is done."""
        self._as_chair = False

    def _on_answered(self) -> None:
        self._as_chair = True
        self.unlocked.emit()
