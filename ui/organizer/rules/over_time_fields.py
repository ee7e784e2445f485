"""What going over the time of a part costs: one of the usual ways, with its points."""

from dataclasses import replace

from typing_extensions import override

from reports.wording import parse_typed
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.over_time import PRESETS, OverTime, Preset, preset_of
from stage_contest.domain.points import Hundredths
from stage_contest.services.rulebook import Aspect, RuleSet
from stage_contest.services.rulebook.edits import with_over_time
from ui.context import DeskContext
from ui.organizer.rules.drafting import Drafting
from ui.organizer.rules.form import Form
from ui.widgets.labelled_fields import ChoiceField


class OverTimeFields(Form):
    """A way, and one or two amounts; a rule of its own that an archive brought stays until another is chosen.

    What is said about them stands below the row that they are a part of.
    """

    def __init__(self, context: DeskContext, drafting: Drafting) -> None:
        super().__init__(context, drafting)
        say = context.words.say
        self.way: ChoiceField[Preset | None] = ChoiceField(say("Over the time"))
        self.first = self.number(Aspect.OVER_TIME, say("Points"), shown=self._first, written=self._with_first)
        self.later = self.number(
            Aspect.OVER_TIME_LATER, say("From 1 minute"), shown=self._later, written=self._with_later
        )
        self.column.addWidget(self.row((self.way, 1), (self.first, 0), (self.later, 0), about=()))
        self.way.chosen.connect(self._on_way)

    @override
    def show_draft(self) -> None:
        """Show the rule of the chosen part."""
        say, preset = self.context.words.say, preset_of(self._rule())
        ways: list[tuple[str, Preset | None]] = [
            (say("Each full minute costs points"), Preset.EACH_FULL_MINUTE),
            (say("Two steps, once"), Preset.TWO_STEPS),
            (say("Nothing is taken off"), Preset.NOTHING),
        ]
        if preset is None:
            ways.append((say("A rule of its own"), None))
        self.way.offer(ways)
        self.way.show_choice(preset)
        self.first.setVisible(preset in {Preset.EACH_FULL_MINUTE, Preset.TWO_STEPS})
        self.later.setVisible(preset is Preset.TWO_STEPS)
        self.first.label.setText(say("Under 1 minute") if preset is Preset.TWO_STEPS else say("Per minute"))
        super().show_draft()

    @override
    def freeze(self, *, frozen: bool) -> None:
        """Let all fields be read only."""
        super().freeze(frozen=frozen)
        self.way.freeze(frozen=frozen)

    def _code(self) -> PartCode:
        if self.drafting.chosen is None:
            raise KeyError(None)
        return self.drafting.chosen

    def _rule(self) -> OverTime:
        return self.drafting.now.over_time_of(self._code())

    def _first(self, now: RuleSet) -> str:
        rule = now.over_time_of(self._code())
        return self._written(rule.steps[0].points if rule.steps else rule.each_minute)

    def _later(self, now: RuleSet) -> str:
        steps = now.over_time_of(self._code()).steps
        return self._written(steps[-1].points) if steps else ""

    def _written(self, points: Hundredths) -> str:
        return self.context.words.points(points)

    def _with_first(self, now: RuleSet, text: str) -> RuleSet:
        rule, points = now.over_time_of(self._code()), parse_typed(text)
        if rule.steps:
            first, *later = rule.steps
            return with_over_time(now, self._code(), replace(rule, steps=(replace(first, points=points), *later)))
        if not points:
            raise ValueError(text)
        return with_over_time(now, self._code(), OverTime(points))

    def _with_later(self, now: RuleSet, text: str) -> RuleSet:
        rule, points = now.over_time_of(self._code()), parse_typed(text)
        *earlier, last = rule.steps
        return with_over_time(now, self._code(), replace(rule, steps=(*earlier, replace(last, points=points))))

    def _on_way(self) -> None:
        preset = self.way.choice()
        if preset is not None and preset is not preset_of(self._rule()):
            self.drafting.edit(with_over_time(self.drafting.now, self._code(), PRESETS[preset]))
