"""The rules page: the parts at the left, the settings of one in the middle, a live example at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from ui.context import DeskContext
from ui.organizer.rules.contest_form import ContestForm
from ui.organizer.rules.drafting import Drafting
from ui.organizer.rules.example_card import ExampleCard
from ui.organizer.rules.form_room import FormRoom
from ui.organizer.rules.lock_bar import LockBar
from ui.organizer.rules.part_form import PartForm
from ui.organizer.rules.parts_list import PartsList
from ui.organizer.rules.save_bar import SaveBar
from ui.organizer.rules.saving import Saving
from ui.organizer.rules.total_card import TotalCard
from ui.organizer.undo_bar import UndoBar
from ui.theme import SIZES
from ui.widgets.page import Page
from ui.widgets.texts import Headline

_LIST_WIDTH = 168
_EXAMPLE_WIDTH = 408


class RulesPage(Page):
    """Edits a draft of the rules; they are written when the primary button is pressed."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self.drafting = Drafting(context.drafts, context.venue.rulebook.facts())
        self.saving = Saving(context, self.drafting, self)
        self.undo = UndoBar(context, self)
        self.lock = LockBar(context, self.drafting)
        self.parts = PartsList(context, self.drafting)
        self.part = PartForm(context, self.drafting)
        self.contest = ContestForm(context, self.drafting)
        self.example = ExampleCard(context)
        self.total = TotalCard(context)
        self.foot = SaveBar(context, self.drafting)
        self._build()
        self._connect()
        if self.drafting.now.rules.parts:
            self.drafting.chosen = self.drafting.now.rules.parts[0].code
        self._show()

    @override
    def show_round(self, code: RoundCode) -> None:
        self.refresh()

    @override
    def refresh(self) -> None:
        self.undo.refresh()
        self.drafting.show(self.context.venue.rulebook.facts())

    @override
    def focus_first(self) -> None:
        self.parts.table.setFocus()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Headline(self.context.words.say("Rules")))
        head.addWidget(self.undo, 1)
        self.parts.setFixedWidth(SIZES.scaled(_LIST_WIDTH))
        middle = QHBoxLayout()
        middle.setSpacing(SIZES.room)
        middle.addWidget(self.parts)
        middle.addWidget(FormRoom(self.part, self.contest), 3)
        aside = FormRoom(self.example, self.total)
        aside.setMinimumWidth(SIZES.scaled(_EXAMPLE_WIDTH))
        middle.addWidget(aside, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addLayout(head)
        column.addWidget(self.lock)
        column.addLayout(middle, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.drafting.changed.connect(self._show)
        self.parts.chosen.connect(self._show)
        self.parts.added.connect(self._on_added)
        self.lock.unlocked.connect(self._show)
        self.undo.undone.connect(self.refresh)
        self.foot.save_asked.connect(self.saving.save)
        self.saving.refused.connect(self.foot.refuse)
        self.saving.saved.connect(self._on_saved)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.foot.step_back)

    def _show(self) -> None:
        """Show the draft, and the form of what is chosen."""
        drafting = self.drafting
        self.lock.show_lock()
        self.parts.show_draft()
        whole = drafting.chosen is None
        self.part.setVisible(not whole)
        self.example.setVisible(not whole)
        self.contest.setVisible(whole)
        self.total.setVisible(whole)
        self.part.show_draft()
        self.contest.show_draft()
        self._show_example()
        for card in (self.parts, self.part, self.contest):
            card.freeze(frozen=self.lock.closed)
        self.foot.show_draft()

    def _show_example(self) -> None:
        now = self.drafting.now
        if self.drafting.chosen is not None:
            code = self.drafting.chosen
            self.example.show_part(now.rules.part(code), now.over_time_of(code))
            return
        proofs = [(part, self.example.proof(part)) for part in now.rules.parts]
        self.total.show_total(proofs, rounding=now.rules.rounding_total)

    def _on_added(self) -> None:
        """The name of a new part is typed first."""
        self.part.name.line.setFocus()
        self.part.name.line.selectAll()

    def _on_saved(self) -> None:
        self.lock.close_again()
        self.refresh()
        self.foot.tell_saved()
        self.focus_first()
