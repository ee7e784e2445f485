"""The page of judges and persons, one table each."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from ui.context import DeskContext
from ui.organizer.people.judges_tab import JudgesTab
from ui.organizer.people.persons_tab import PersonsTab
from ui.organizer.undo_bar import UndoBar
from ui.theme import SIZES
from ui.widgets.buttons import ChoiceButton
from ui.widgets.page import Page
from ui.widgets.texts import Headline


class PeoplePage(Page):
    """Who judges, and who works at the desks; both are the contest's, whatever the round."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._build()
        self._connect()

    @override
    def show_round(self, code: RoundCode) -> None:
        del code
        self.refresh()

    @override
    def refresh(self) -> None:
        picture = self.context.venue.people.picture()
        self.judges.show_picture(picture)
        self.persons.show_picture(picture)
        self.undo_bar.refresh()

    @override
    def focus_first(self) -> None:
        (self.judges if self._tabs.currentWidget() is self.judges else self.persons).focus_first()

    def _build(self) -> None:
        say = self.context.words.say
        self.undo_bar = UndoBar(self.context, self)
        self.judges_choice = ChoiceButton(say("Judges"))
        self.persons_choice = ChoiceButton(say("People and PINs"))
        self.judges_choice.setChecked(True)
        self.judges = JudgesTab(self.context)
        self.persons = PersonsTab(self.context)
        self._tabs = QStackedWidget()
        self._tabs.addWidget(self.judges)
        self._tabs.addWidget(self.persons)
        head = QHBoxLayout()
        head.setSpacing(SIZES.gap)
        head.addWidget(Headline(say("Judges and people")))
        head.addSpacing(SIZES.room)
        head.addWidget(self.judges_choice)
        head.addWidget(self.persons_choice)
        head.addStretch()
        head.addWidget(self.undo_bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.room)
        column.addLayout(head)
        column.addWidget(self._tabs, 1)

    def _connect(self) -> None:
        self.judges_choice.clicked.connect(lambda: self._show(self.judges))
        self.persons_choice.clicked.connect(lambda: self._show(self.persons))
        self.undo_bar.undone.connect(self.refresh)

    def _show(self, tab: JudgesTab | PersonsTab) -> None:
        self._tabs.setCurrentWidget(tab)
        tab.focus_first()
