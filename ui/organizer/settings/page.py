"""The settings page: this laptop, the contest, and the texts of its papers, one leaf each."""

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from ui.context import DeskContext
from ui.organizer.settings.contest_card import ContestCard
from ui.organizer.settings.papers_card import PapersCard
from ui.organizer.settings.program_card import ProgramCard
from ui.organizer.undo_bar import UndoBar
from ui.theme import SIZES
from ui.widgets.buttons import ChoiceButton
from ui.widgets.page import Page
from ui.widgets.texts import Headline


class SettingsPage(Page):
    """Everything here is kept at once; what belongs to the contest can be undone."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._round: RoundCode | None = None
        self._build()
        self._connect()

    @override
    def show_round(self, code: RoundCode) -> None:
        self._round = code
        self.refresh()

    @override
    def refresh(self) -> None:
        self.undo.refresh()
        self.program.show_settings()
        self.contest.show_contest()
        if self._round is not None:
            self.papers.show_texts(self._round)

    @override
    def focus_first(self) -> None:
        self.leaves[self._stack.currentIndex()].setFocus()

    def _build(self) -> None:
        say, look, context = self.context.words.say, self.context.look, self.context
        self.undo = UndoBar(context, self)
        self.program = ProgramCard(context)
        self.contest = ContestCard(context)
        self.papers = PapersCard(context)
        self.leaves = (
            ChoiceButton(say("This laptop"), look, "laptop"),
            ChoiceButton(say("The contest"), look, "flag"),
            ChoiceButton(say("Texts of papers"), look, "medal"),
        )
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        tabs = QHBoxLayout()
        tabs.setSpacing(SIZES.half)
        for number, (leaf, card) in enumerate(
            zip(self.leaves, (self.program, self.contest, self.papers), strict=True)
        ):
            self._group.addButton(leaf, number)
            self._stack.addWidget(card)
            tabs.addWidget(leaf)
        tabs.addStretch()
        self.leaves[0].setChecked(True)
        head = QHBoxLayout()
        head.addWidget(Headline(say("Settings")))
        head.addWidget(self.undo, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addLayout(head)
        column.addLayout(tabs)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._group.idClicked.connect(self._stack.setCurrentIndex)
        self.undo.undone.connect(self.refresh)
        self.program.surroundings_changed.connect(self.surroundings_changed)
