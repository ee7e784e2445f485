"""The one thing that the frame knows about a desk: it is a page that shows a round."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from stage_contest.domain.contest import RoundCode
from ui.context import DeskContext


class Page(QWidget):
    """A desk's page; the frame builds it when it is first opened and anew when the language or theme changes.

    A subclass is built as `SomeDesk(context)`: it calls `super().__init__(context)`, lays out in `_build`, wires in
    `_connect`, and shows nothing until `show_round`. Only the page in sight is refreshed.
    """

    lock_asked = Signal()
    """The user is done here; the frame locks the desks."""

    round_chosen = Signal(str)
    """The user chose the round that all desks work on."""
    leave_asked = Signal()
    """The user wants to close the contest."""
    surroundings_changed = Signal()
    """The user chose another language, theme or scale; the settings say which, and the windows are built anew."""
    page_asked = Signal(object)
    """The user wants to go on at another desk's page (`DeskPage`)."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.context = context

    def show_round(self, code: RoundCode) -> None:
        """Show that round, from a fresh snapshot."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the same round again, because something in the contest changed; never loses what is being typed."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus where work goes on; the frame calls it when the page comes into sight."""
        self.setFocus()
