"""What is said about one part by itself: its name, its criteria, its points, its time."""

from collections.abc import Iterator

from stage_contest.domain.criteria import Criterion, JudgedPart, ObjectivePart, Part, TypedPart
from stage_contest.domain.errors import Message, message
from stage_contest.domain.over_time import NOTHING_TAKEN, never_gets_cheaper
from stage_contest.domain.points import Hundredths, Points
from stage_contest.services.rulebook.rule_set import Aspect, Finding, RuleSet, Spot

_MOST_QUESTIONS = 1_000_000


def of_part(part: Part, wanted: RuleSet) -> Iterator[Finding]:
    """The faults and remarks of a part."""
    yield from _of_name(part, wanted)
    if part.weight <= 0:
        yield Finding(Spot(Aspect.WEIGHT, part.code), message("The weight must be above 0."))
    if part.minutes is not None and part.minutes <= 0:
        said = message("The time must be above 0 minutes; leave it empty where there is no limit.")
        yield Finding(Spot(Aspect.MINUTES, part.code), said)
    yield from _of_over_time(part, wanted)
    match part:
        case JudgedPart():
            yield from _of_criteria(part)
        case ObjectivePart():
            yield from _of_answers(part)
        case TypedPart():
            yield from _of_points(part)


def _of_name(part: Part, wanted: RuleSet) -> Iterator[Finding]:
    spot = Spot(Aspect.NAME, part.code)
    if not part.name.strip():
        yield Finding(spot, message("Please give the part a name."))
    elif sum(_alike(other.name, part.name) for other in wanted.rules.parts) > 1:
        yield Finding(spot, message('Another part is called "{name}" too.', name=part.name.strip()))


def _alike(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def _of_over_time(part: Part, wanted: RuleSet) -> Iterator[Finding]:
    rule = wanted.over_time_of(part.code)
    spot = Spot(Aspect.OVER_TIME, part.code)
    if rule.each_minute < 0 or any(step.points < 0 for step in rule.steps):
        yield Finding(spot, message("What is taken off cannot be below 0."))
    elif not never_gets_cheaper(rule):
        said = message("Going over the time longer would cost less here; please correct the points.")
        yield Finding(spot, said)
    if rule != NOTHING_TAKEN and part.minutes is None:
        said = message("The part has no time limit, so nothing will be taken off.")
        yield Finding(spot, said, fault=False)


def _of_criteria(part: JudgedPart) -> Iterator[Finding]:
    if not part.criteria:
        said = message("The judges need at least one criterion to mark.")
        yield Finding(Spot(Aspect.CRITERIA, part.code), said)
    for criterion in part.criteria:
        yield from _of_criterion(part, criterion)


def _of_criterion(part: JudgedPart, criterion: Criterion) -> Iterator[Finding]:
    def at(aspect: Aspect) -> Spot:
        return Spot(aspect, part.code, criterion.code)

    name = criterion.name.strip()
    if not name:
        yield Finding(at(Aspect.NAME), message("A criterion has no name yet."))
    elif sum(_alike(other.name, name) for other in part.criteria) > 1:
        yield Finding(at(Aspect.NAME), message('Two criteria are called "{name}".', name=name))
    if criterion.weight <= 0:
        yield Finding(at(Aspect.WEIGHT), message('The weight of "{criterion}" must be above 0.', criterion=name))
    if criterion.maximum <= 0:
        yield Finding(at(Aspect.MAXIMUM), message('The maximum of "{criterion}" must be above 0.', criterion=name))
    elif criterion.step <= 0:
        yield Finding(at(Aspect.STEP), message('The step of "{criterion}" must be above 0.', criterion=name))
    elif criterion.maximum % criterion.step:
        said = message(
            'The maximum {maximum} of "{criterion}" cannot be reached in steps of {step}.',
            maximum=Points(criterion.maximum),
            criterion=name,
            step=Points(criterion.step),
        )
        yield Finding(at(Aspect.STEP), said)


def _of_answers(part: ObjectivePart) -> Iterator[Finding]:
    if not 1 <= part.questions <= _MOST_QUESTIONS:
        said = message("There must be at least one question, and at most {most}.", most=_MOST_QUESTIONS)
        yield Finding(Spot(Aspect.QUESTIONS, part.code), said)
    if part.points_right <= 0:
        said = message("A right answer must give points above 0.")
        yield Finding(Spot(Aspect.POINTS_RIGHT, part.code), said)
    for aspect, points in ((Aspect.POINTS_WRONG, part.points_wrong), (Aspect.POINTS_BLANK, part.points_blank)):
        if points > part.points_right:
            said = message("This gives more than a right answer.")
            yield Finding(Spot(aspect, part.code), said, fault=False)
    spot = Spot(Aspect.MAXIMUM, part.code)
    if part.maximum <= 0:
        yield Finding(spot, _maximum_above_zero())
    elif part.questions * part.points_right != part.maximum:
        said = message(
            "All {count} questions answered rightly give {points}.",
            count=part.questions,
            points=Points(Hundredths(part.questions * part.points_right)),
        )
        yield Finding(spot, said, fault=False)


def _of_points(part: TypedPart) -> Iterator[Finding]:
    if part.maximum <= 0:
        yield Finding(Spot(Aspect.MAXIMUM, part.code), _maximum_above_zero())
    elif part.step <= 0:
        yield Finding(Spot(Aspect.STEP, part.code), message("The step must be above 0."))
    elif part.maximum % part.step:
        said = message(
            "The maximum {maximum} cannot be reached in steps of {step}.",
            maximum=Points(part.maximum),
            step=Points(part.step),
        )
        yield Finding(Spot(Aspect.STEP, part.code), said)


def _maximum_above_zero() -> Message:
    return message("The maximum must be above 0.")
