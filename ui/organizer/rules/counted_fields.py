"""The settings of parts that nobody marks: counted answers, and points typed in."""

from collections.abc import Callable
from dataclasses import replace

from reports.wording import parse_typed
from stage_contest.domain.criteria import ObjectivePart, PartCode, TypedPart
from stage_contest.domain.points import Hundredths
from stage_contest.services.rulebook import Aspect, RuleSet
from stage_contest.services.rulebook.edits import edit_part
from ui.context import DeskContext
from ui.organizer.rules.drafting import Drafting
from ui.organizer.rules.form import Form
from ui.organizer.rules.reading import whole
from ui.widgets.labelled_fields import TextField


class AnswersFields(Form):
    """How many questions, and what their answers give."""

    def __init__(self, context: DeskContext, drafting: Drafting) -> None:
        super().__init__(context, drafting)
        say = context.words.say
        self.questions = self.number(
            Aspect.QUESTIONS,
            say("Questions"),
            shown=lambda now: str(_objective(now, drafting.chosen).questions),
            written=lambda now, text: self._counting(now, whole(text)),
        )
        self.right = self._points(
            Aspect.POINTS_RIGHT,
            say("Right"),
            lambda part: part.points_right,
            lambda part, points: replace(part, points_right=points),
        )
        self.wrong = self._points(
            Aspect.POINTS_WRONG,
            say("Wrong"),
            lambda part: part.points_wrong,
            lambda part, points: replace(part, points_wrong=points),
        )
        self.blank = self._points(
            Aspect.POINTS_BLANK,
            say("Blank"),
            lambda part: part.points_blank,
            lambda part, points: replace(part, points_blank=points),
        )
        self.maximum = self._points(
            Aspect.MAXIMUM,
            say("At most"),
            lambda part: part.maximum,
            lambda part, points: replace(part, maximum=points),
        )
        fields = (self.questions, self.right, self.wrong, self.blank, self.maximum)
        self.column.addWidget(self.row(*((field, 0) for field in fields), about=tuple(self.fields)))

    def _points(
        self,
        aspect: Aspect,
        label: str,
        shown: Callable[[ObjectivePart], Hundredths],
        written: Callable[[ObjectivePart, Hundredths], ObjectivePart],
    ) -> TextField:
        return self.number(
            aspect,
            label,
            shown=lambda now: self.context.words.points(shown(_objective(now, self.drafting.chosen))),
            written=lambda now, text: self._edited(now, written, parse_typed(text)),
        )

    def _edited(
        self, now: RuleSet, written: Callable[[ObjectivePart, Hundredths], ObjectivePart], points: Hundredths
    ) -> RuleSet:
        part = _objective(now, self.drafting.chosen)
        return edit_part(now, part.code, lambda _old: written(part, points))

    def _counting(self, now: RuleSet, questions: int) -> RuleSet:
        part = _objective(now, self.drafting.chosen)
        return edit_part(now, part.code, lambda _old: replace(part, questions=questions))


class PointsFields(Form):
    """The most points that are typed in, and their step."""

    def __init__(self, context: DeskContext, drafting: Drafting) -> None:
        super().__init__(context, drafting)
        say = context.words.say
        self.maximum = self._points(
            Aspect.MAXIMUM,
            say("At most"),
            lambda part: part.maximum,
            lambda part, points: replace(part, maximum=points),
        )
        self.step = self._points(
            Aspect.STEP, say("Step"), lambda part: part.step, lambda part, points: replace(part, step=points)
        )
        self.column.addWidget(self.row((self.maximum, 0), (self.step, 0), about=tuple(self.fields)))

    def _points(
        self,
        aspect: Aspect,
        label: str,
        shown: Callable[[TypedPart], Hundredths],
        written: Callable[[TypedPart, Hundredths], TypedPart],
    ) -> TextField:
        return self.number(
            aspect,
            label,
            shown=lambda now: self.context.words.points(shown(_typed(now, self.drafting.chosen))),
            written=lambda now, text: self._edited(now, written, parse_typed(text)),
        )

    def _edited(
        self, now: RuleSet, written: Callable[[TypedPart, Hundredths], TypedPart], points: Hundredths
    ) -> RuleSet:
        part = _typed(now, self.drafting.chosen)
        return edit_part(now, part.code, lambda _old: written(part, points))


def _objective(now: RuleSet, code: PartCode | None) -> ObjectivePart:
    for part in now.rules.parts:
        if part.code == code and isinstance(part, ObjectivePart):
            return part
    raise KeyError(code)


def _typed(now: RuleSet, code: PartCode | None) -> TypedPart:
    for part in now.rules.parts:
        if part.code == code and isinstance(part, TypedPart):
            return part
    raise KeyError(code)
