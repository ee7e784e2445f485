"""The settings of one part: those of every kind, then those of its own."""

from collections.abc import Callable
from dataclasses import replace

from typing_extensions import override

from reports.wording import parse_typed
from stage_contest.domain.criteria import JudgedPart, ObjectivePart, Part, PartCode, TypedPart
from stage_contest.domain.points import Hundredths
from stage_contest.services.rulebook import Aspect, RuleSet
from stage_contest.services.rulebook.edits import edit_part, of_kind
from ui.context import DeskContext
from ui.organizer.rules.counted_fields import AnswersFields, PointsFields
from ui.organizer.rules.criteria_card import CriteriaCard
from ui.organizer.rules.drafting import Drafting
from ui.organizer.rules.form import Form
from ui.organizer.rules.judged_fields import JudgedFields
from ui.organizer.rules.over_time_fields import OverTimeFields
from ui.organizer.rules.reading import points_or_none
from ui.theme import SIZES
from ui.widgets.labelled_fields import ChoiceField

_KIND_WIDTH = 216


class PartForm(Form):
    """Shows the chosen part; nothing while the whole contest is chosen."""

    def __init__(self, context: DeskContext, drafting: Drafting) -> None:
        super().__init__(context, drafting)
        self._were: dict[tuple[PartCode, type[Part]], Part] = {}
        say = context.words.say
        self.name = self.text(
            Aspect.NAME, say("Name of the part"), shown=lambda _now: self._part().name, written=self._with_name
        )
        self.kind: ChoiceField[type[Part]] = ChoiceField(say("How it gets its points"))
        self.kind.setFixedWidth(SIZES.scaled(_KIND_WIDTH))
        self.kind.offer(
            (
                (say("Judges mark it"), JudgedPart),
                (say("Answers are counted"), ObjectivePart),
                (say("Points are typed in"), TypedPart),
            )
        )
        self.fields[Aspect.KIND] = self.kind
        self.minutes = self.number(Aspect.MINUTES, say("Minutes"), shown=self._minutes, written=self._with_minutes)
        self.minutes.line.setPlaceholderText(say("none"))
        self.weight = self.number(
            Aspect.WEIGHT,
            say("Weight"),
            shown=lambda _now: context.words.points(self._part().weight),
            written=self._with_weight,
        )
        self.rounded = self.rounding(Aspect.ROUNDING_PART, say("Rounding of the part"), written=self._with_rounding)
        self.over_time = OverTimeFields(context, drafting)
        self.judged = JudgedFields(context, drafting)
        self.answers = AnswersFields(context, drafting)
        self.points = PointsFields(context, drafting)
        self.criteria = CriteriaCard(context, drafting)
        self._build()
        self.kind.chosen.connect(self._on_kind)

    @override
    def show_draft(self) -> None:
        """Show the chosen part."""
        if self.drafting.chosen is None:
            return
        part = self._part()
        self.kind.show_choice(type(part))
        self.show_rounding(self.rounded, part.rounding.part)
        super().show_draft()
        self.over_time.show_draft()
        for fields, kind in ((self.judged, JudgedPart), (self.answers, ObjectivePart), (self.points, TypedPart)):
            fields.setVisible(isinstance(part, kind))
            if isinstance(part, kind):
                fields.show_draft()
        self.criteria.setVisible(isinstance(part, JudgedPart))
        if isinstance(part, JudgedPart):
            self.criteria.show_part(part)
        else:
            self.judged.leave()

    @override
    def freeze(self, *, frozen: bool) -> None:
        """Let all fields be read only."""
        super().freeze(frozen=frozen)
        for form in (self.over_time, self.judged, self.answers, self.points):
            form.freeze(frozen=frozen)
        self.criteria.freeze(frozen=frozen)

    def _build(self) -> None:
        rows = (
            self.row((self.name, 1), (self.kind, 0), about=(Aspect.NAME, Aspect.KIND)),
            self.row(
                (self.minutes, 0),
                (self.over_time, 1),
                about=(Aspect.MINUTES, Aspect.OVER_TIME, Aspect.OVER_TIME_LATER),
            ),
            self.judged,
            self.answers,
            self.points,
            self.row(
                (self.weight, 0),
                (self.rounded, 1),
                (self.judged.rounded_criterion, 1),
                (self.judged.rounded_weighted, 1),
                about=(Aspect.WEIGHT, Aspect.ROUNDING_PART),
            ),
        )
        for row in rows:
            self.column.addWidget(row)
        self.column.addSpacing(SIZES.gap)
        self.column.addWidget(self.criteria, 1)
        self.column.addStretch()

    def _part(self) -> Part:
        return self.drafting.now.rules.part(self._code())

    def _code(self) -> PartCode:
        if self.drafting.chosen is None:
            raise KeyError(None)
        return self.drafting.chosen

    def _minutes(self, now: RuleSet) -> str:
        del now
        minutes = self._part().minutes
        return "" if minutes is None else self.context.words.points(minutes)

    def _edited(self, now: RuleSet, edit: Callable[[Part], Part]) -> RuleSet:
        return edit_part(now, self._code(), edit)

    def _with_name(self, now: RuleSet, text: str) -> RuleSet:
        return self._edited(now, lambda part: replace(part, name=text))

    def _with_minutes(self, now: RuleSet, text: str) -> RuleSet:
        minutes = points_or_none(text)
        return self._edited(now, lambda part: replace(part, minutes=minutes))

    def _with_weight(self, now: RuleSet, text: str) -> RuleSet:
        weight: Hundredths = parse_typed(text)
        return self._edited(now, lambda part: replace(part, weight=weight))

    def _with_rounding(self, now: RuleSet, decimals: int | None) -> RuleSet:
        return self._edited(now, lambda part: replace(part, rounding=replace(part.rounding, part=decimals)))

    def _on_kind(self) -> None:
        """Go on with the part as it was when it last was of that kind, or with a new one."""
        kind, part = self.kind.choice(), self._part()
        self._were[part.code, type(part)] = part
        was = self._were.get((part.code, kind))
        if was is not None:
            other = replace(was, name=part.name, minutes=part.minutes, weight=part.weight)
        else:
            other = of_kind(part, kind, criterion=self.context.words.say("New criterion"))
        self.drafting.edit(self._edited(self.drafting.now, lambda _part: other))
