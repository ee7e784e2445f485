"""How the marks of a panel become one score: what is combined, how, and where it is rounded."""

from collections.abc import Callable
from dataclasses import replace

from typing_extensions import override

from stage_contest.domain.criteria import Combine, JudgedPart, Over
from stage_contest.services.rulebook import Aspect, RuleSet
from stage_contest.services.rulebook.edits import edit_judged
from ui.context import DeskContext
from ui.organizer.rules.drafting import Drafting
from ui.organizer.rules.form import Form
from ui.organizer.rules.reading import whole
from ui.widgets.labelled_fields import ChoiceField


class JudgedFields(Form):
    """The settings of a judged part; its two roundings stand elsewhere on the page."""

    def __init__(self, context: DeskContext, drafting: Drafting) -> None:
        super().__init__(context, drafting)
        say = context.words.say
        self.combine: ChoiceField[Combine] = ChoiceField(say("The judges' marks become"))
        self.combine.offer(
            (
                (say("the mean of all"), Combine.MEAN),
                (say("the mean without lowest and highest"), Combine.TRIMMED_MEAN),
                (say("the middle one (median)"), Combine.MEDIAN),
                (say("the sum of all"), Combine.SUM),
            )
        )
        self.drop = self.number(Aspect.DROP, say("Left out"), shown=self._drop, written=self._with_drop)
        self.drop.line.setToolTip(say("So many of the lowest and as many of the highest are left out."))
        self.over: ChoiceField[Over] = ChoiceField(say("Taken over"))
        self.over.offer(((say("whole sheets"), Over.SHEET), (say("each criterion"), Over.CRITERION)))
        self.fields |= {Aspect.COMBINE: self.combine, Aspect.OVER: self.over}
        self.rounded_criterion = self.rounding(
            Aspect.ROUNDING_CRITERION,
            say("Rounding of a criterion"),
            written=lambda now, decimals: self._edited(
                now, lambda part: replace(part, rounding=replace(part.rounding, criterion=decimals))
            ),
        )
        self.rounded_weighted = self.rounding(
            Aspect.ROUNDING_WEIGHTED,
            say("After its weight"),
            written=lambda now, decimals: self._edited(
                now, lambda part: replace(part, rounding=replace(part.rounding, weighted=decimals))
            ),
        )
        row = self.row(
            (self.combine, 3), (self.drop, 0), (self.over, 2), about=(Aspect.COMBINE, Aspect.DROP, Aspect.OVER)
        )
        self.column.addWidget(row)
        self.combine.chosen.connect(self._on_combine)
        self.over.chosen.connect(self._on_over)

    @override
    def show_draft(self) -> None:
        """Show the chosen part, which is a judged one."""
        part = self._part()
        self.combine.show_choice(part.combine)
        self.over.show_choice(part.over)
        self.drop.setVisible(part.combine is Combine.TRIMMED_MEAN)
        by_criterion = part.over is Over.CRITERION
        for field, decimals in (
            (self.rounded_criterion, part.rounding.criterion),
            (self.rounded_weighted, part.rounding.weighted),
        ):
            field.setVisible(by_criterion)
            self.show_rounding(field, decimals)
        super().show_draft()

    def leave(self) -> None:
        """Hide what stands elsewhere on the page: the part is not a judged one."""
        self.rounded_criterion.hide()
        self.rounded_weighted.hide()

    def _part(self) -> JudgedPart:
        for part in self.drafting.now.rules.parts:
            if part.code == self.drafting.chosen and isinstance(part, JudgedPart):
                return part
        raise KeyError(self.drafting.chosen)

    def _edited(self, now: RuleSet, edit: Callable[[JudgedPart], JudgedPart]) -> RuleSet:
        return edit_judged(now, self._part().code, edit)

    def _drop(self, now: RuleSet) -> str:
        del now
        return str(self._part().drop)

    def _with_drop(self, now: RuleSet, text: str) -> RuleSet:
        drop = whole(text)
        return self._edited(now, lambda part: replace(part, drop=drop))

    def _on_combine(self) -> None:
        combine = self.combine.choice()
        least = 1 if combine is Combine.TRIMMED_MEAN else 0
        self.drafting.edit(
            self._edited(self.drafting.now, lambda part: replace(part, combine=combine, drop=max(part.drop, least)))
        )

    def _on_over(self) -> None:
        over = self.over.choice()
        self.drafting.edit(self._edited(self.drafting.now, lambda part: replace(part, over=over)))
