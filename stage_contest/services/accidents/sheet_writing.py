"""Writing on sheets in somebody's stead: exchanging two of them, standing aside, zeros."""

from collections.abc import Mapping

from stage_contest.domain.criteria import CriterionCode, JudgedPart
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.points import ZERO, Hundredths
from stage_contest.services.marking.sheet_rules import must_be_open, sheet_facts
from stage_contest.services.views import SheetKey
from stage_contest.storage import marks
from stage_contest.storage.accepting import mark_facts
from stage_contest.storage.marks import Said
from stage_contest.storage.unit import Unit

_ASIDE = frozenset({Said.ABSENT, Said.ABSTAINED})


def exchange(unit: Unit, first: SheetKey, second: SheetKey, *, reason: str) -> None:
    """Let each of two sheets of one judge hold what the other held, marks and submission.

    Raises:
        Refusal: if one of them says absent or abstained, or neither has a mark.
    """
    written = {key: marks.marks_on(unit, key) for key in (first, second)}
    said = {key: marks.state(unit, key).said for key in (first, second)}
    for key in (first, second):
        must_be_open(unit, key, sheet_facts(unit, key))
    if _ASIDE & set(said.values()):
        raise Refusal(
            message("One of the two sheets says absent or abstained. Take that back first, then exchange them.")
        )
    if not any(written.values()):
        raise Refusal(message("Neither of the two sheets has a mark, so there is nothing to exchange."))
    for key, other in ((first, second), (second, first)):
        _write(unit, key, written[other])
        submitted = said[other] is Said.SUBMITTED
        marks.say(unit, key, said=Said.SUBMITTED if submitted else Said.REOPENED, reason=reason)


def stand_aside(unit: Unit, key: SheetKey, *, reason: str) -> None:
    """Say absent on a sheet."""
    marks.say(unit, key, said=Said.ABSENT, reason=reason)


def give_zeros(unit: Unit, key: SheetKey, part: JudgedPart, *, reason: str) -> None:
    """Write 0 for every criterion and submit; a sheet that says absent or abstained stays so.

    Raises:
        Refusal: if it has marks already.
    """
    if marks.state(unit, key).said in _ASIDE:
        return
    if marks.marks_on(unit, key):
        raise Refusal(message("Some judges have marked this performance already. Clear their sheets first."))
    _write(unit, key, {criterion.code: ZERO for criterion in part.criteria})
    marks.say(unit, key, said=Said.SUBMITTED, reason=reason)


def _write(unit: Unit, key: SheetKey, wanted: Mapping[CriterionCode, Hundredths]) -> None:
    for criterion in {**marks.marks_on(unit, key), **wanted}:
        facts = mark_facts(unit, key, criterion)
        points = wanted.get(criterion)
        if facts is not None and facts.points != points:
            marks.give(unit, key, criterion=criterion, points=points, version=facts.version + 1)
