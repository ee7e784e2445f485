"""What is said about the tie-break chain: keys about nothing, keys said twice, and ties that stay."""

from collections.abc import Iterator

from stage_contest.domain.contest import Rules
from stage_contest.domain.criteria import criteria_of
from stage_contest.domain.errors import message
from stage_contest.domain.ties import RECORDED, TieKey, TieKind
from stage_contest.services.rulebook.rule_set import Aspect, Finding, Spot

_SPOT = Spot(Aspect.TIE_BREAKS)


def of_chain(rules: Rules) -> Iterator[Finding]:
    """The faults and remarks of the chain."""
    chain = rules.tie_breaks
    for key in chain:
        if not _is_known(key, rules):
            said = message('Equal totals are separated by "{key}", which the rules do not have.', key=str(key))
            yield Finding(_SPOT, said)
    if len(set(chain)) < len(chain):
        yield Finding(_SPOT, message("One way stands twice in the list; please take one of them out."))
    if not chain:
        said = message("Teams with equal totals will always share their place.")
        yield Finding(_SPOT, said, fault=False)
    elif all(key.kind not in RECORDED for key in chain):
        said = message(
            "Teams that are equal in all of these share their place: nobody may ask an extra question, decide, or "
            "draw lots."
        )
        yield Finding(_SPOT, said, fault=False)


def _is_known(key: TieKey, rules: Rules) -> bool:
    if key.kind is TieKind.TOTAL:
        return False
    if key.part is None:
        return True
    part = next((part for part in rules.parts if part.code == key.part), None)
    if part is None:
        return False
    return key.criterion is None or any(each.code == key.criterion for each in criteria_of(part))
