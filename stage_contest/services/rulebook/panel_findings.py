"""What is said about how a part combines its sheets, seen from the panels that will mark it."""

from collections.abc import Iterator

from stage_contest.domain.combining import least_values
from stage_contest.domain.contest import Round
from stage_contest.domain.criteria import Combine, JudgedPart, Part
from stage_contest.domain.errors import message
from stage_contest.services.rulebook.facts import RuleFacts
from stage_contest.services.rulebook.rule_set import Aspect, Finding, Spot

_FEW = 3
"""Fewer sheets than this are hardly a mean."""
_MOST_DROPPED = 1_000_000


def of_panels(part: Part, facts: RuleFacts) -> Iterator[Finding]:
    """The faults and remarks of dropping marks and of adding them up."""
    if not isinstance(part, JudgedPart):
        return
    panels = [round_ for round_ in facts.contest.rounds if round_.panel and _marks(round_, part, facts)]
    if part.combine is Combine.TRIMMED_MEAN:
        yield from _of_dropping(part, min(panels, key=lambda round_: len(round_.panel), default=None))
    if part.combine is Combine.SUM and len({len(round_.panel) for round_ in panels}) > 1:
        said = message("The panels are not equally large, so the sums of different rounds cannot be compared.")
        yield Finding(Spot(Aspect.COMBINE, part.code), said, fault=False)


def _marks(round_: Round, part: JudgedPart, facts: RuleFacts) -> bool:
    """Whether the round has the part, or would have it because it is new."""
    known = {each.code for each in facts.standing.rules.parts}
    return part.code in round_.parts or (part.code not in known and round_.code not in facts.begun)


def _of_dropping(part: JudgedPart, smallest: Round | None) -> Iterator[Finding]:
    spot = Spot(Aspect.DROP, part.code)
    if not 0 <= part.drop <= _MOST_DROPPED:
        yield Finding(spot, message("So many marks cannot be left out; please type a small whole number."))
        return
    if part.drop == 0:
        yield Finding(spot, message("With 0, no mark is left out: this is the plain mean."), fault=False)
        return
    if smallest is None:
        return
    count, least = len(smallest.panel), least_values(part)
    if count < least:
        said = message(
            "{round} has {count} judges. Leaving out the {drop} lowest and the {drop} highest needs at least "
            "{least}.",
            round=smallest.name,
            count=count,
            drop=part.drop,
            least=least,
        )
        yield Finding(spot, said)
    elif count - 2 * part.drop < _FEW:
        said = message(
            "{round} has {count} judges, and {left} of their marks would count. One who is absent may be too many.",
            round=smallest.name,
            count=count,
            left=count - 2 * part.drop,
        )
        yield Finding(spot, said, fault=False)
