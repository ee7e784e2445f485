"""What all forms of the rules page share: fields that are tied to a place in the draft."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stage_contest.services.rulebook import Aspect, RuleSet, Spot
from ui.context import DeskContext
from ui.organizer.rules.drafting import Drafting
from ui.organizer.rules.fields import NUMBER_WIDTH, FieldRow
from ui.organizer.rules.reading import decimals_offered, mean_the_same
from ui.theme import SIZES
from ui.widgets.labelled_fields import ChoiceField, LabelledField, TextField

Written = Callable[[RuleSet, str], RuleSet]
"""The rules with what a typed text says; ValueError where it says nothing."""
Shown = Callable[[RuleSet], str]


@dataclass(frozen=True, slots=True)
class _Tied:
    field: TextField
    shown: Shown
    same: Callable[[str, str], bool]


class Form(QWidget):
    """Fields of one part or of the whole contest; each edit goes to the draft at once."""

    def __init__(self, context: DeskContext, drafting: Drafting) -> None:
        super().__init__()
        self.context = context
        self.drafting = drafting
        self.fields: dict[Aspect, LabelledField] = {}
        self.rows: list[tuple[FieldRow, tuple[Aspect, ...]]] = []
        self._tied: dict[Aspect, _Tied] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SIZES.gap)

    def row(self, *fields: tuple[QWidget, int], about: tuple[Aspect, ...]) -> FieldRow:
        """Fields side by side, with what is said about those places below."""
        row = FieldRow(self.context, *fields)
        self.rows.append((row, about))
        return row

    def text(self, aspect: Aspect, label: str, *, shown: Shown, written: Written) -> TextField:
        """A field of words."""
        return self._tie(aspect, TextField(label), shown, written, str.__eq__)

    def number(self, aspect: Aspect, label: str, *, shown: Shown, written: Written) -> TextField:
        """A field of one number."""
        field = TextField(label, width=NUMBER_WIDTH)
        return self._tie(aspect, field, shown, written, mean_the_same)

    def rounding(
        self, aspect: Aspect, label: str, *, written: Callable[[RuleSet, int | None], RuleSet]
    ) -> ChoiceField[int | None]:
        """A choice of decimals."""
        field: ChoiceField[int | None] = ChoiceField(label)
        self.fields[aspect] = field
        field.chosen.connect(lambda: self.drafting.edit(written(self.drafting.now, field.choice())))
        return field

    def show_rounding(self, field: ChoiceField[int | None], decimals: int | None) -> None:
        """Show to how many decimals is rounded."""
        field.offer(decimals_offered(self.context.words, decimals))
        field.show_choice(decimals)

    def show_draft(self) -> None:
        """Show what the draft says, and what is said about it."""
        for aspect, tied in self._tied.items():
            if tied.field.isVisibleTo(self):
                waiting = self.drafting.unread(self.spot(aspect))
                tied.field.show_text(tied.shown(self.drafting.now) if waiting is None else waiting, tied.same)
        for aspect, field in self.fields.items():
            field.show_fault(wrong=any(finding.fault for finding in self.drafting.at(self.spot(aspect))))
        for row, about in self.rows:
            row.said.show_findings([found for aspect in about for found in self.drafting.at(self.spot(aspect))])

    def freeze(self, *, frozen: bool) -> None:
        """Let all fields be read only."""
        for field in self.fields.values():
            if isinstance(field, TextField | ChoiceField):
                field.freeze(frozen=frozen)

    def spot(self, aspect: Aspect) -> Spot:
        """Where in the rules a field of this form stands."""
        return Spot(aspect, self.drafting.chosen)

    def _tie(
        self, aspect: Aspect, field: TextField, shown: Shown, written: Written, same: Callable[[str, str], bool]
    ) -> TextField:
        self.fields[aspect] = field
        self._tied[aspect] = _Tied(field, shown, same)
        field.typed.connect(
            lambda text: self.drafting.write(self.spot(aspect), text, lambda now: written(now, text))
        )
        return field
