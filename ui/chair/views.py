"""The views of the chair's page behind their buttons: the results, and closer looks that are built when opened."""

import importlib
from collections.abc import Callable
from enum import Enum
from typing import Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from ui.chair.firmness.other_ways import OtherWaysLook
from ui.chair.firmness.rereading import RereadingLook
from ui.chair.looking import CloserLook, Looked
from ui.context import DeskContext
from ui.theme import SIZES
from ui.widgets.buttons import ChoiceButton


class View(Enum):
    """What the chair looks at."""

    RESULTS = "results"
    AGREEMENT = "agreement"
    REREADING = "rereading"
    FIRMNESS = "firmness"


class _AgreementModule(Protocol):
    AgreementLook: Callable[[DeskContext], CloserLook]


class ViewChoice(QWidget):
    """A button for each view, one of them pressed."""

    view_chosen = Signal(object)
    """A `View`."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        say = context.words.say
        names = {
            View.RESULTS: say("Standings"),
            View.AGREEMENT: say("Panel agreement"),
            View.REREADING: say("Marks to read again"),
            View.FIRMNESS: say("How firm"),
        }
        self.buttons = {view: ChoiceButton(name) for view, name in names.items()}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.gap)
        for view, button in self.buttons.items():
            self._group.addButton(button)
            button.clicked.connect(lambda _checked=False, view=view: self.view_chosen.emit(view))
            row.addWidget(button)
        self.buttons[View.RESULTS].setChecked(True)


class Views(QStackedWidget):
    """The results, and the closer looks in the same place; only the one in sight is kept up to date."""

    def __init__(self, context: DeskContext, results: QWidget) -> None:
        super().__init__()
        self._context = context
        self._looked: Looked | None = None
        self.looks: dict[View, CloserLook] = {}
        self._results = results
        self.addWidget(results)

    @override
    def hasHeightForWidth(self) -> bool:
        """A view takes the room that there is; what it would like best does not make the page longer."""
        return False

    def show_view(self, view: View) -> None:
        """Bring that view into sight."""
        if view is View.RESULTS:
            self.setCurrentWidget(self._results)
            return
        if view not in self.looks:
            self.looks[view] = self._built(view)
            self.addWidget(self.looks[view])
        look = self.looks[view]
        if self._looked is not None:
            look.look_at(self._looked)
        self.setCurrentWidget(look)
        look.focus_first()

    def look_at(self, looked: Looked) -> None:
        """Show that round in the look that is in sight, and in the others when they are opened."""
        self._looked = looked
        current = self.currentWidget()
        if isinstance(current, CloserLook):
            current.look_at(looked)

    def _built(self, view: View) -> CloserLook:
        if view is View.AGREEMENT:
            module = cast("_AgreementModule", importlib.import_module("ui.chair.agreement.page"))
            return module.AgreementLook(self._context)
        return RereadingLook(self._context) if view is View.REREADING else OtherWaysLook(self._context)
