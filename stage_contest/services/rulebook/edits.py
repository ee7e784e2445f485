"""Sets of rules made from others: a part, a criterion or a tie key changed, added, moved or taken away."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from stage_contest.domain.contest import Rules
from stage_contest.domain.criteria import (
    Criterion,
    CriterionCode,
    JudgedPart,
    ObjectivePart,
    Part,
    PartCode,
    TypedPart,
)
from stage_contest.domain.over_time import NOTHING_TAKEN, OverTime
from stage_contest.domain.points import ONE, Hundredths
from stage_contest.domain.ties import TieKey, TieKind
from stage_contest.services.rulebook.codes import new_criterion_code, new_part_code
from stage_contest.services.rulebook.rule_set import RuleSet

Thing = TypeVar("Thing")

_USUAL_MAXIMUM = Hundredths(1000)
_USUAL_STEP = Hundredths(25)
_USUAL_QUESTIONS = 10


def moved(things: Sequence[Thing], start: int, end: int) -> tuple[Thing, ...]:
    """The things with the one at `start` put so that it stands at `end`."""
    rest = [*things[:start], *things[start + 1 :]]
    return (*rest[:end], things[start], *rest[end:])


def with_rules(wanted: RuleSet, rules: Rules) -> RuleSet:
    """The set with other rules; what parts cost that are gone is gone too."""
    codes = {part.code for part in rules.parts}
    return RuleSet(rules, {part: rule for part, rule in wanted.over_time.items() if part in codes})


def with_parts(wanted: RuleSet, parts: Sequence[Part]) -> RuleSet:
    """The set with these parts."""
    return with_rules(wanted, replace(wanted.rules, parts=tuple(parts)))


def edit_part(wanted: RuleSet, code: PartCode, edit: Callable[[Part], Part]) -> RuleSet:
    """The set with one part changed."""
    return with_parts(wanted, [edit(part) if part.code == code else part for part in wanted.rules.parts])


def edit_judged(wanted: RuleSet, code: PartCode, edit: Callable[[JudgedPart], JudgedPart]) -> RuleSet:
    """The set with one judged part changed; a part of another kind stays."""
    return edit_part(wanted, code, lambda part: edit(part) if isinstance(part, JudgedPart) else part)


def edit_criterion(
    wanted: RuleSet, code: PartCode, criterion: CriterionCode, edit: Callable[[Criterion], Criterion]
) -> RuleSet:
    """The set with one criterion changed."""
    return edit_judged(
        wanted,
        code,
        lambda part: replace(
            part, criteria=tuple(edit(each) if each.code == criterion else each for each in part.criteria)
        ),
    )


def with_over_time(wanted: RuleSet, code: PartCode, rule: OverTime) -> RuleSet:
    """The set with what going over the time of a part costs."""
    others = {part: kept for part, kept in wanted.over_time.items() if part != code}
    return replace(wanted, over_time=others if rule == NOTHING_TAKEN else {**others, code: rule})


def added_part(wanted: RuleSet, name: str, *, criterion: str, standing: RuleSet) -> RuleSet:
    """The set with a new judged part of one criterion behind the others; no code of `standing` is taken again."""
    taken = {part.code for part in (*wanted.rules.parts, *standing.rules.parts)}
    part = JudgedPart(new_part_code(name, taken), name, (_criterion(criterion, ()),))
    return with_parts(wanted, (*wanted.rules.parts, part))


def added_criterion(wanted: RuleSet, code: PartCode, name: str, *, standing: RuleSet) -> RuleSet:
    """The set with a new criterion at the end of a judged part."""
    before = {part.code: part for part in standing.rules.parts}.get(code)
    old = before.criteria if isinstance(before, JudgedPart) else ()
    return edit_judged(
        wanted,
        code,
        lambda part: replace(part, criteria=(*part.criteria, _criterion(name, (*part.criteria, *old)))),
    )


def of_kind(part: Part, kind: type[Part], *, criterion: str) -> Part:
    """The part as one of another kind, with everything that both kinds have."""
    if isinstance(part, kind):
        return part
    if kind is JudgedPart:
        return JudgedPart(part.code, part.name, (_criterion(criterion, ()),), part.minutes, weight=part.weight)
    if kind is ObjectivePart:
        return ObjectivePart(
            part.code,
            part.name,
            _USUAL_QUESTIONS,
            ONE,
            Hundredths(_USUAL_QUESTIONS * ONE),
            minutes=part.minutes,
            weight=part.weight,
        )
    return TypedPart(part.code, part.name, _USUAL_MAXIMUM, _USUAL_STEP, minutes=part.minutes, weight=part.weight)


def keys_to_add(rules: Rules) -> tuple[TieKey, ...]:
    """Every key that the chain could have and does not have yet."""
    keys = [TieKey(TieKind.PART, part.code) for part in rules.parts]
    keys += [
        TieKey(TieKind.CRITERION, part.code, criterion.code)
        for part in rules.parts
        if isinstance(part, JudgedPart)
        for criterion in part.criteria
    ]
    plain = (TieKind.FEWER_DEDUCTIONS, TieKind.EXTRA_QUESTION, TieKind.CHAIR, TieKind.LOTS)
    keys += [TieKey(kind) for kind in plain]
    return tuple(key for key in keys if key not in rules.tie_breaks)


def _criterion(name: str, others: Sequence[Criterion]) -> Criterion:
    taken = {other.code for other in others}
    step = others[0].step if others else _USUAL_STEP
    return Criterion(new_criterion_code(name, taken), name, _USUAL_MAXIMUM, step)
