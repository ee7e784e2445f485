"""The most points of every part, an example of each, and the total that they add up to."""

from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from stage_contest.domain.criteria import Part
from stage_contest.domain.part_proof import PartProof
from stage_contest.domain.points import round_half_away
from stage_contest.services.rulebook import most_points
from ui.context import DeskContext
from ui.models.frozen_rows import NUMBER, WORD, FrozenRows
from ui.organizer.rules.example_text import score_line, written
from ui.theme import SIZES, Tone
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Headline, Level, Line

_NUMBER_WIDTH = 104


class Column(IntEnum):
    """The columns from the left."""

    PART = 0
    MOST = 1
    EXAMPLE = 2


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A part with its most points and its example."""

    part: str
    most: str
    example: str


class TotalModel(FrozenRows[TotalRow]):
    """A row a part."""

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__([say("Part"), say("At most"), say("Example")])

    @override
    def cell(self, row: TotalRow, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return (row.part, row.most, row.example)[column]
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.heading_alignment(column)
            case _:
                return None

    @override
    def heading_alignment(self, section: int) -> Qt.AlignmentFlag:
        return WORD if section == Column.PART else NUMBER


class TotalCard(QFrame):
    """Shows how the scores of the parts become the total."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._words = context.words
        say = context.words.say
        self.model = TotalModel(context)
        self.table = RowTable(self.model, stretch=Column.PART)
        self.table.set_widths(0, _NUMBER_WIDTH, _NUMBER_WIDTH)
        self.table.draw_figures_in((Column.MOST, Column.EXAMPLE))
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setAccessibleName(say("Example of a total"))
        self.steps = Line(wrap=True)
        self.total = Headline()
        foot = QHBoxLayout()
        foot.addWidget(Line(say("Total"), tone=Tone.QUIET))
        foot.addStretch()
        foot.addWidget(self.total)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addWidget(Line(say("Example of a total"), level=Level.LEAD))
        column.addWidget(self.table)
        column.addWidget(self.steps)
        column.addStretch()
        column.addLayout(foot)

    def show_total(self, examples: list[tuple[Part, PartProof | None]], *, rounding: int | None) -> None:
        """Show an example of every part (None where it cannot be counted), and what they add up to."""
        words = self._words
        proofs = [proof for _part, proof in examples if proof is not None and proof.score is not None]
        rows = [
            TotalRow(part.name, words.points(most_points(part)), "…" if proof is None else score_line(proof, words))
            for part, proof in examples
        ]
        self.model.show(rows)
        self.table.setFixedHeight((len(rows) + 1) * SIZES.row + 2 * self.table.frameWidth())
        scores = [proof.score for proof in proofs if proof.score is not None]
        if len(scores) < len(examples) or not scores:
            self.steps.setText("")
            self.total.setText("…")
            return
        together = sum(scores, Fraction(0))
        rounded = round_half_away(together, rounding)
        added = " + ".join(score_line(proof, words) for proof in proofs)
        lines = [f"{added} = {written(together, words, rounding or 0)}."]
        if rounded != together:
            lines.append(words.say("Rounded: {points}.", points=words.points(rounded, rounding or 0)))
        self.steps.setText("\n".join(lines))
        self.total.setText(words.points(rounded, rounding or 0))
