"""When a sheet may be changed: the checks that stand before every write on it, with small reads only.

Names are looked up only once something is refused.
"""

from collections.abc import Sequence

from stage_contest.domain.contest import PERFORMING
from stage_contest.domain.criteria import Criterion, JudgedPart
from stage_contest.domain.errors import Message, Refusal, message
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.points import ZERO, Hundredths, Points
from stage_contest.services.evening import frozen_refusal
from stage_contest.services.views import SheetKey
from stage_contest.storage import contests, rules
from stage_contest.storage.accepting import MarkFacts, mark_facts
from stage_contest.storage.marks import Said
from stage_contest.storage.unit import Unit

_CONFLICT = message(
    "{judge} never marks {team}: a conflict of interest is on record, and the sheet counts as abstained."
)
_NOT_COMPETING = message("{team} does not compete in this round, so there is nothing to mark.")
_NOT_CALLED = message('{team} has not been called on stage in "{part}" yet.')
_CLOSED = {
    Said.SUBMITTED: message(
        'The sheet of {judge} for {team} in "{part}" has been submitted. Ask the secretary to reopen it.'
    ),
    Said.ABSENT: message(
        'The sheet of {judge} for {team} in "{part}" says absent. Ask the secretary to take it back.'
    ),
    Said.ABSTAINED: message(
        'The sheet of {judge} for {team} in "{part}" says abstained. Ask the secretary to take it back.'
    ),
}


def ledger_place(sheet: SheetKey) -> str:
    """The sheet as the ledger names it."""
    return f"{sheet.round}/{sheet.team}/{sheet.part}/{sheet.judge}"


def may_fill_in(sheet: SheetKey, actor: Actor) -> None:
    """Refuse whoever is neither the judge whose sheet it is nor the secretary.

    Raises:
        Refusal: naming the actor.
    """
    actor.must_be(Role.JUDGE, Role.SECRETARY)
    if Role.SECRETARY not in actor.roles and actor.judge != sheet.judge:
        raise Refusal(message("{name} may fill in only sheets of their own.", name=actor.name))


def sheet_criteria(unit: Unit, sheet: SheetKey) -> Sequence[Criterion]:
    """The lines of a sheet.

    Raises:
        Refusal: if its part is not marked on sheets.
    """
    for part in rules.parts(unit):
        if part.code == sheet.part and isinstance(part, JudgedPart):
            return part.criteria
    raise Refusal(message('"{part}" is not a part that judges mark.', part=sheet.part))


def sheet_facts(unit: Unit, sheet: SheetKey) -> MarkFacts:
    """What must be known of a sheet, whatever the criterion.

    Raises:
        Refusal: if the round has no such part.
    """
    facts = mark_facts(unit, sheet, sheet_criteria(unit, sheet)[0].code)
    if facts is None:
        raise Refusal(message('"{part}" is not a part of this round.', part=sheet.part))
    return facts


def must_be_open(unit: Unit, sheet: SheetKey, facts: MarkFacts) -> None:
    """Refuse a sheet that does not exist in its round, or whose round is frozen.

    Raises:
        Refusal: naming the judge, the team or the round.
    """
    if not facts.on_panel:
        raise Refusal(message('The judge "{judge}" is not on the panel of this round.', judge=sheet.judge))
    if not facts.entered:
        raise Refusal(message('The team "{team}" has no entry in this round.', team=sheet.team))
    if facts.frozen:
        raise frozen_refusal(contests.load(unit).round(sheet.round).name)
    if facts.conflict:
        raise _refused(unit, sheet, _CONFLICT)


def must_be_markable(unit: Unit, sheet: SheetKey, facts: MarkFacts) -> None:
    """Refuse a sheet that nobody may write on now.

    Raises:
        Refusal: with what stands in the way.
    """
    must_be_open(unit, sheet, facts)
    if facts.status not in PERFORMING:
        raise _refused(unit, sheet, _NOT_COMPETING)
    if facts.said in _CLOSED:
        raise _refused(unit, sheet, _CLOSED[facts.said])
    if not facts.called:
        raise _refused(unit, sheet, _NOT_CALLED)


def must_fit(facts: MarkFacts, points: Hundredths) -> None:
    """Refuse points that are not a mark for this criterion.

    Raises:
        Refusal: with the criterion, its limit or step, and what was typed.
    """
    said = _misfit(facts, points)
    if said is not None:
        raise Refusal(said)


def _misfit(facts: MarkFacts, points: Hundredths) -> Message | None:
    if points > facts.maximum:
        return message(
            'The most for "{criterion}" is {most}. You typed {typed}.',
            criterion=facts.criterion,
            most=Points(facts.maximum),
            typed=Points(points),
        )
    if points < ZERO:
        return message(
            'The least for "{criterion}" is 0. You typed {typed}.', criterion=facts.criterion, typed=Points(points)
        )
    if points % facts.step:
        below = points - points % facts.step
        return message(
            '"{criterion}" goes in steps of {step}: {below} or {above}, for example. You typed {typed}.',
            criterion=facts.criterion,
            step=Points(facts.step),
            below=Points(Hundredths(below)),
            above=Points(Hundredths(below + facts.step)),
            typed=Points(points),
        )
    return None


def _refused(unit: Unit, sheet: SheetKey, said: Message) -> Refusal:
    contest = contests.load(unit)
    names = {
        "judge": contest.judge(sheet.judge).name,
        "team": contest.team(sheet.team).name,
        "part": contest.rules.part(sheet.part).name,
    }
    return Refusal(Message(said.text, names))
