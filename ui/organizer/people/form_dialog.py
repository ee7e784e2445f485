"""A dialog with a few fields; what is refused is said in it, and nothing typed is lost."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.context import DeskContext
from ui.dialogs.question import Question
from ui.theme import SIZES
from ui.widgets.refusal_line import RefusalLine


class FormDialog(Question):
    """Closes once `keep` was accepted; a subclass lays its fields into `fields`."""

    def __init__(self, context: DeskContext, *, title: str, verb: str, parent: QWidget) -> None:
        super().__init__(context, title=title, verb=verb, parent=parent)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(SIZES.gap)
        self.beside = RefusalLine(context.look)
        self.body.addLayout(self.fields, 1)
        self.body.addWidget(self.beside)

    def keep(self) -> None:
        """Write down what was typed.

        Raises:
            Refusal: as the service says.
        """
        raise NotImplementedError

    @override
    def _on_yes(self) -> None:
        self.beside.clear()
        self.context.problems.attempt(self.keep, refused=self.beside.say, done=self.accept)
