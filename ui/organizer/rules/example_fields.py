"""What is typed in an example beside marks: counted answers, points, and seconds over the time."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reports.wording import parse_typed
from stage_contest.domain.criteria import JudgedPart, ObjectivePart, Part, TypedPart
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.over_time import NOTHING_TAKEN, OverTime
from stage_contest.domain.points import Points
from stage_contest.services.rulebook import ExampleMarks
from ui.context import DeskContext
from ui.organizer.rules.reading import mean_the_same, whole
from ui.theme import SIZES
from ui.widgets.labelled_fields import TextField

_WIDTH = 80


class ExampleFields(QWidget):
    """Shows the fields that a part of its kind needs; `typed` with every letter."""

    typed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._words = context.words
        say = context.words.say
        self.right = TextField(say("Right"), width=_WIDTH)
        self.wrong = TextField(say("Wrong"), width=_WIDTH)
        self.points = TextField(say("Points"), width=_WIDTH)
        self.over = TextField(say("Seconds over"), width=_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.room)
        for field in (self.right, self.wrong, self.points, self.over):
            row.addWidget(field)
            field.typed.connect(self.typed)
        row.addStretch(1)

    def show_marks(self, part: Part, marks: ExampleMarks, over_time: OverTime) -> None:
        """Show what the example gives to a part."""
        for field in (self.right, self.wrong):
            field.setVisible(isinstance(part, ObjectivePart))
        self.points.setVisible(isinstance(part, TypedPart))
        self.over.setVisible(over_time != NOTHING_TAKEN)
        self.setVisible(not isinstance(part, JudgedPart) or over_time != NOTHING_TAKEN)
        for field, text in (
            (self.right, str(marks.right)),
            (self.wrong, str(marks.wrong)),
            (self.points, self._words.points(marks.points)),
            (self.over, str(marks.over_seconds)),
        ):
            field.show_text(text, mean_the_same)

    def marks(self, part: Part, before: ExampleMarks) -> ExampleMarks:
        """The example as it is typed now.

        Raises:
            Refusal: if something typed is no number, or the part does not allow it.
        """
        try:
            over = whole(self.over.line.text() or "0")
            if isinstance(part, ObjectivePart):
                right, wrong = whole(self.right.line.text()), whole(self.wrong.line.text())
                if right + wrong > part.questions:
                    raise Refusal(message("There are only {count} questions.", count=part.questions))
                return replace(before, right=right, wrong=wrong, over_seconds=over)
            if isinstance(part, TypedPart):
                points = parse_typed(self.points.line.text())
                if not 0 <= points <= part.maximum or (part.step > 0 and points % part.step):
                    raise Refusal(
                        message(
                            "The points are from 0 to {maximum}, in steps of {step}.",
                            maximum=Points(part.maximum),
                            step=Points(part.step),
                        )
                    )
                return replace(before, points=points, over_seconds=over)
        except ValueError:
            raise Refusal(message("Please type a number here.")) from None
        return replace(before, over_seconds=over)
