"""Everything that is said about a set of rules: faults that keep it from being saved, and remarks."""

from collections.abc import Iterator

from stage_contest.domain.contest import RoundKind
from stage_contest.domain.criteria import Combine, JudgedPart, Part, criteria_of
from stage_contest.domain.errors import message
from stage_contest.domain.points import Hundredths, Points
from stage_contest.services.rulebook.chain_findings import of_chain
from stage_contest.services.rulebook.facts import RuleFacts
from stage_contest.services.rulebook.in_use import criterion_in_use, part_in_use
from stage_contest.services.rulebook.panel_findings import of_panels
from stage_contest.services.rulebook.part_findings import of_part
from stage_contest.services.rulebook.rule_set import Aspect, Finding, RuleSet, Spot
from stage_contest.services.rulebook.written_findings import of_written

_USUAL_SUM = 10_000
"""100 points, in hundredths."""
_MOST = 1_000_000
_MOST_DECIMALS = 12


def examine(wanted: RuleSet, facts: RuleFacts) -> tuple[Finding, ...]:
    """All faults and remarks, those of the whole contest first, then part by part."""
    return tuple(_findings(wanted, facts))


def most_points(part: Part) -> Hundredths:
    """The most points of a part from one judge, with its weight, cut to whole hundredths."""
    if isinstance(part, JudgedPart):
        marked = sum(criterion.maximum * criterion.weight for criterion in part.criteria)
        return Hundredths(marked * part.weight // 10_000)
    return Hundredths(part.maximum * part.weight // 100)


def _findings(wanted: RuleSet, facts: RuleFacts) -> Iterator[Finding]:
    yield from _of_parts(wanted)
    yield from _of_removed(wanted, facts)
    yield from _of_decimals(wanted)
    yield from _of_teams(wanted)
    yield from _of_qualification(wanted, facts)
    yield from of_chain(wanted.rules)
    for part in wanted.rules.parts:
        yield from of_part(part, wanted)
        yield from of_panels(part, facts)
        yield from of_written(part, facts)
    yield from _of_new(wanted, facts)


def _of_parts(wanted: RuleSet) -> Iterator[Finding]:
    parts = wanted.rules.parts
    spot = Spot(Aspect.PARTS)
    if not parts:
        yield Finding(spot, message("A contest needs at least one part."))
    if any(isinstance(part, JudgedPart) and part.combine is Combine.SUM for part in parts):
        return
    most = sum(most_points(part) for part in parts)
    if parts and most != _USUAL_SUM:
        said = message("All parts together give at most {points} points, not 100.", points=Points(Hundredths(most)))
        yield Finding(spot, said, fault=False)


def _of_removed(wanted: RuleSet, facts: RuleFacts) -> Iterator[Finding]:
    """What is gone although the contest speaks of it; keys of the chain are looked at on their own."""
    kept = {part.code: part for part in wanted.rules.parts}
    for part in facts.standing.rules.parts:
        if part.code not in kept:
            said = part_in_use(part.code, part.name, facts=facts, chain=())
            if said is not None:
                yield Finding(Spot(Aspect.PARTS), said)
            continue
        codes = {criterion.code for criterion in criteria_of(kept[part.code])}
        for criterion in criteria_of(part):
            if criterion.code not in codes:
                said = criterion_in_use(part.code, criterion.code, criterion.name, facts=facts, chain=())
                if said is not None:
                    yield Finding(Spot(Aspect.CRITERIA, part.code), said)


def _of_decimals(wanted: RuleSet) -> Iterator[Finding]:
    said = message("Scores are rounded to 0 to {most} decimals, or not at all.", most=_MOST_DECIMALS)
    if not _sound(wanted.rules.rounding_total):
        yield Finding(Spot(Aspect.ROUNDING_TOTAL), said)
    for part in wanted.rules.parts:
        if not all(map(_sound, (part.rounding.criterion, part.rounding.weighted, part.rounding.part))):
            yield Finding(Spot(Aspect.ROUNDING_PART, part.code), said)


def _sound(decimals: int | None) -> bool:
    return decimals is None or 0 <= decimals <= _MOST_DECIMALS


def _of_teams(wanted: RuleSet) -> Iterator[Finding]:
    rule = wanted.rules.team
    if not 0 <= rule.members_min <= _MOST:
        yield Finding(Spot(Aspect.MEMBERS_MIN), message("A team has from 0 to {most} members.", most=_MOST))
    if not rule.members_min <= rule.members_max <= _MOST:
        said = message(
            "A team needs at least {least} members but may have at most {most}; please correct one of them.",
            least=rule.members_min,
            most=rule.members_max,
        )
        yield Finding(Spot(Aspect.MEMBERS_MAX), said)
    for aspect, count in ((Aspect.MAIN_MEMBERS, rule.main_members), (Aspect.CAPTAINS, rule.captains)):
        if not 0 <= count <= rule.members_max:
            said = message(
                "A team has at most {most} members, so there are 0 to {most} of them.", most=rule.members_max
            )
            yield Finding(Spot(aspect), said)


def _of_qualification(wanted: RuleSet, facts: RuleFacts) -> Iterator[Finding]:
    rule = wanted.rules.qualification
    if rule is None:
        return
    for aspect, count in ((Aspect.PER_CLUSTER, rule.per_cluster), (Aspect.BEST_OTHERS, rule.best_others)):
        if not 0 <= count <= _MOST:
            yield Finding(Spot(aspect), message("A whole number from 0 to {most} is needed here.", most=_MOST))
    if rule.per_cluster == 0 and rule.best_others == 0:
        said = message(
            "Nobody would go to the final. Let at least one team go, or choose that there is no such rule."
        )
        yield Finding(Spot(Aspect.PER_CLUSTER), said)
    for round_ in facts.contest.rounds:
        if round_.kind is RoundKind.CLUSTER and round_.entries and len(round_.entries) < rule.per_cluster:
            said = message(
                "{round} has only {count} teams, fewer than go to the final.",
                round=round_.name,
                count=len(round_.entries),
            )
            yield Finding(Spot(Aspect.PER_CLUSTER), said, fault=False)


def _of_new(wanted: RuleSet, facts: RuleFacts) -> Iterator[Finding]:
    """A new part does not come into rounds that have begun."""
    begun = tuple(round_.name for round_ in facts.contest.rounds if round_.code in facts.begun)
    known = {part.code for part in facts.standing.rules.parts}
    for part in wanted.rules.parts:
        if begun and part.code not in known:
            said = message("{rounds} began without this part and stay without it.", rounds=begun)
            yield Finding(Spot(Aspect.NAME, part.code), said, fault=False)
