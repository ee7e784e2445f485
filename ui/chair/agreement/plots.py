"""The three plots of a panel: the spread of each team, the strictness of each judge, the drift along the order."""

from collections.abc import Mapping
from fractions import Fraction

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stage_contest.domain.agreement import JudgeLine, PartAgreement, Spread
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.teams import TeamCode
from ui.chair.agreement.canvas import Canvas
from ui.context import DeskContext
from ui.theme import SIZES
from ui.widgets.texts import Line

_DOT, _CHOSEN_DOT = 7, 11
_THIN, _THICK = 1, 3


class Plot(QWidget):
    """A title above a canvas; the chosen judge stands out in the action colour."""

    def __init__(self, context: DeskContext, title: str) -> None:
        super().__init__()
        self.theme = context.look.theme
        self.canvas = Canvas(context.look, context.words)
        self.canvas.setAccessibleName(title)
        heading = Line(title)
        heading.setProperty("strong", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.gap, SIZES.half, SIZES.gap, SIZES.half)
        column.setSpacing(0)
        column.addWidget(heading)
        column.addWidget(self.canvas, 1)


class SpreadPlot(Plot):
    """A bar from the lowest to the highest sheet of each team, and every judge's total as a dot on it."""

    def show_part(self, part: PartAgreement, names: Mapping[TeamCode, str], chosen: JudgeCode | None) -> None:
        """Show the teams that were marked, in running order."""
        canvas, theme = self.canvas, self.theme
        canvas.clear()
        spreads = whole_sheets(part)
        rows = {spread.team: row for row, spread in enumerate(spreads)}
        canvas.name_rows([names[spread.team] for spread in spreads])
        if not spreads:
            return
        canvas.scale_along(min(each.lowest for each in spreads), max(each.highest for each in spreads))
        for spread in spreads:
            canvas.bar(rows[spread.team], spread.lowest, spread.highest, fill=theme.action_soft, edge=theme.line)
        for line in sorted(part.judges, key=lambda line: line.judge == chosen):
            here = line.judge == chosen
            canvas.dots(
                [(total, Fraction(rows[team])) for team, total in line.totals],
                size=_CHOSEN_DOT if here else _DOT,
                fill=theme.action if here else theme.surface,
                edge=theme.action if here else theme.quiet,
            )


class StrictnessPlot(Plot):
    """A bar for each judge, to the left where the judge is stricter than the panel."""

    def show_part(self, part: PartAgreement, chosen: JudgeCode | None) -> None:
        """Show the judges of the panel who marked."""
        canvas, theme = self.canvas, self.theme
        canvas.clear()
        canvas.name_rows([line.judge.upper() for line in part.judges])
        if not part.judges:
            return
        most = max(abs(line.strictness) for line in part.judges)
        canvas.scale_along(-most, most)
        for row, line in enumerate(part.judges):
            fill = theme.action if line.judge == chosen else theme.border
            canvas.bar(
                row, min(Fraction(0), line.strictness), max(Fraction(0), line.strictness), fill=fill, edge=fill
            )
        canvas.zero_line(upright=True)


class DriftPlot(Plot):
    """A line for each judge along the running order: how far each sheet is from the panel's mean."""

    def show_part(self, part: PartAgreement, numbers: Mapping[TeamCode, str], chosen: JudgeCode | None) -> None:
        """Show the judges, the chosen one on top."""
        canvas, theme = self.canvas, self.theme
        canvas.clear()
        teams = [spread.team for spread in whole_sheets(part)]
        canvas.name_columns([numbers[team] for team in teams])
        if not teams:
            return
        places = {team: Fraction(place) for place, team in enumerate(teams)}
        most = max(abs(away) for line in part.judges for _, away in line.deviations)
        canvas.scale_up(-most, most)
        canvas.zero_line(upright=False)
        for line in sorted(part.judges, key=lambda line: line.judge == chosen):
            here = line.judge == chosen
            canvas.line(
                [(places[team], away) for team, away in line.deviations],
                ink=theme.action if here else theme.border,
                width=_THICK if here else _THIN,
            )
            self._ends(line, places, chosen=here)

    def _ends(self, line: JudgeLine, places: Mapping[TeamCode, Fraction], *, chosen: bool) -> None:
        """Dots, so that a judge who marked a single team is seen too."""
        ink = self.theme.action if chosen else self.theme.border
        points = [(places[team], away) for team, away in line.deviations]
        self.canvas.dots(points, size=_DOT, fill=ink, edge=ink)


def whole_sheets(part: PartAgreement) -> tuple[Spread, ...]:
    """The spread of each team over its whole sheets, in running order."""
    return tuple(spread for spread in part.spreads if spread.criterion is None)
