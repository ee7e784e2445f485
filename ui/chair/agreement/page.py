"""The agreement of a panel: three plots of a part, the judges beside them, and the marks far from the rest."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.agreement import PartAgreement
from stage_contest.domain.criteria import JudgedPart, PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import round_half_away
from ui.chair.agreement.far_rows import FarColumn, FarModel, far_rows
from ui.chair.agreement.judge_rows import JudgesModel, judge_sentences
from ui.chair.agreement.plots import DriftPlot, SpreadPlot, StrictnessPlot, whole_sheets
from ui.chair.looking import CloserLook, Looked
from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.part_choice import PartChoice
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Line

_PLOTS_SHARE, _SIDE_SHARE = 5, 4
_SPREAD_SHARE, _LOWER_SHARE = 4, 3
_LEAST_PLOT = 120
_NUMBER_WIDTH = 56
_MOST_JUDGES = 9
_DECIMALS = 2


class AgreementLook(CloserLook):
    """One judged part at a time; the judge chosen in the table stands out in every plot."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._looked: Looked | None = None
        self._parts: dict[PartCode, PartAgreement] = {}
        self._part: PartCode | None = None
        self._build()
        self.choice.part_chosen.connect(self._on_part_chosen)
        self.judges.row_chosen.connect(lambda _row: self._draw())

    @override
    def look_at(self, looked: Looked) -> None:
        self._looked = looked
        found = self._context.venue.review.agreement(looked.code, chair_judge=looked.chair_judge)
        self._parts = {part.part: part for part in found}
        lines = tuple(line for line in looked.board.parts if line.code in self._parts)
        if self._part not in self._parts:
            self._part = lines[0].code if lines else None
        if self._part is not None:
            self.choice.show_parts(lines, self._part)
        self._show()

    @override
    def focus_first(self) -> None:
        self.judges.setFocus()

    def _build(self) -> None:
        say, context = self._context.words.say, self._context
        self.choice = PartChoice()
        self.waiting = Line(tone=Tone.WAITING, wrap=True)
        self.spread = SpreadPlot(context, say("Spread of each team's sheets, in points"))
        self.strictness = StrictnessPlot(context, say("Each judge against the panel, in points"))
        self.drift = DriftPlot(context, say("Along the running order"))
        self.judges_model = JudgesModel(context.words, self)
        self.judges = RowTable(self.judges_model, stretch=0)
        self.judges.setAccessibleName(say("Judges against the panel"))
        self.judges.draw_figures_in([1, 2])
        self.sentences = Line(wrap=True)
        self.far_heading = Line(wrap=True)
        self.far_heading.setProperty("strong", "true")
        self.far_model = FarModel(context.words, self)
        self.far = RowTable(self.far_model, stretch=FarColumn.CRITERION)
        self.far.setAccessibleName(say("Marks far from the panel's median"))
        self.far.draw_figures_in([FarColumn.MARK, FarColumn.MEDIAN])
        for narrow in (FarColumn.JUDGE, FarColumn.MARK, FarColumn.MEDIAN):
            self.far.setColumnWidth(narrow, max(SIZES.scaled(_NUMBER_WIDTH), self.far.heading_width(narrow)))
        for figures in (1, 2):
            self.judges.setColumnWidth(figures, self.judges.heading_width(figures) + SIZES.gap)
        self._far_place = QStackedWidget()
        self._far_place.addWidget(self.far)
        self._far_place.addWidget(QWidget())
        self.note = Line(say("For the chair's eyes; nothing here changes a mark."), tone=Tone.QUIET, wrap=True)
        head = QHBoxLayout()
        head.setSpacing(SIZES.room)
        head.addWidget(self.choice)
        head.addWidget(self.waiting, 1)
        row = QHBoxLayout()
        row.setSpacing(SIZES.room)
        row.addLayout(self._plots(), _PLOTS_SHARE)
        row.addLayout(self._side(), _SIDE_SHARE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addLayout(head)
        column.addLayout(row, 1)

    def _plots(self) -> QVBoxLayout:
        lower = QHBoxLayout()
        lower.setSpacing(SIZES.gap)
        column = QVBoxLayout()
        column.setSpacing(SIZES.gap)
        for plot in (self.spread, self.strictness, self.drift):
            plot.canvas.setMinimumHeight(SIZES.scaled(_LEAST_PLOT))
            card = QFrame()
            card.setProperty("card", "true")
            inside = QVBoxLayout(card)
            inside.setContentsMargins(2, 2, 2, 2)
            inside.addWidget(plot)
            if plot is self.spread:
                column.addWidget(card, _SPREAD_SHARE)
            else:
                lower.addWidget(card, 1)
        column.addLayout(lower, _LOWER_SHARE)
        return column

    def _side(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SIZES.gap)
        column.addWidget(self.judges)
        column.addWidget(self.sentences)
        column.addWidget(self.far_heading)
        column.addWidget(self._far_place, 1)
        column.addWidget(self.note)
        return column

    def _on_part_chosen(self, part: str) -> None:
        self._part = PartCode(part)
        self._show()

    def _show(self) -> None:
        looked, part = self._looked, self._parts.get(self._part) if self._part is not None else None
        if looked is None or part is None:
            return
        say, words = self._context.words.say, self._context.words
        names = {line.code: line.name for line in looked.board.panel}
        held = max(0, self.judges.currentIndex().row())
        self.judges.setFixedHeight((min(len(part.judges), _MOST_JUDGES) + 1) * SIZES.row + SIZES.half)
        self.judges_model.show_judges(part.judges, names)
        self.judges.choose(min(held, len(part.judges) - 1))
        rules = looked.contest.rules.part(part.part)
        if isinstance(rules, JudgedPart):
            self.far_model.show(far_rows(part.far, looked.contest, rules, words))
        self.far_heading.setText(
            say(
                "Marks further from the median than {percent} percent of the maximum: {count}",
                percent=self._context.venue.settings.setup().far_percent,
                count=len(part.far),
            )
        )
        self._far_place.setCurrentIndex(0 if part.far else 1)
        self._show_waiting(looked, part)
        self._draw()

    def _show_waiting(self, looked: Looked, part: PartAgreement) -> None:
        """Say of how many teams nothing is shown yet."""
        shown, every = len(whole_sheets(part)), len(looked.board.entries)
        said = self._context.words.say("{shown} of {every} teams have marks to compare.", shown=shown, every=every)
        if looked.chair_judge is not None and shown < every:
            own = self._context.words.say("A team appears once your own sheet for it is submitted.")
            said = f"{said} {own}"
        self.waiting.setText(said if shown < every else "")

    def _draw(self) -> None:
        looked, part = self._looked, self._parts.get(self._part) if self._part is not None else None
        if looked is None or part is None:
            return
        row = self.judges.currentIndex().row()
        line = self.judges_model.row(row) if 0 <= row < self.judges_model.rowCount() else None
        chosen = line.judge if line is not None else None
        names = {entry.team: entry.name for entry in looked.board.entries}
        numbers = {entry.team: str(entry.order) for entry in looked.board.running(part.part)}
        self.spread.show_part(part, names, chosen)
        self.strictness.show_part(part, chosen)
        self.drift.show_part(part, numbers, chosen)
        said = list(judge_sentences(line, self._context.words)) if line is not None else []
        self.sentences.setText("\n".join([*said, *self._widest(part, chosen=chosen)]))

    def _widest(self, part: PartAgreement, *, chosen: JudgeCode | None) -> list[str]:
        """About which team the panel agrees least."""
        looked, spreads = self._looked, whole_sheets(part)
        if looked is None or chosen is None or not spreads:
            return []
        widest = max(spreads, key=lambda spread: spread.width)
        return [
            self._context.words.say(
                "The panel agrees least about {team}: {points} points lie between its sheets.",
                team=looked.contest.team(widest.team).name,
                points=self._context.words.points(round_half_away(widest.width, _DECIMALS), _DECIMALS),
            )
        ]
