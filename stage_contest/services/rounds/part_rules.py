"""What the parts of a round keep to: at least one, parts of the contest only, and no change once it has begun."""

from collections.abc import Sequence

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.ladder import Prizes
from stage_contest.services.rounds.locks import must_be_open
from stage_contest.storage import traces
from stage_contest.storage.unit import Unit


def must_be_parts(contest: Contest, round_: Round, parts: Sequence[PartCode]) -> None:
    """Refuse an empty list of parts, a part twice, and one that the contest does not have.

    Raises:
        Refusal: naming the round.
    """
    known = {part.code for part in contest.rules.parts}
    if not parts or len(set(parts)) != len(parts) or not known.issuperset(parts):
        raise Refusal(
            message("{round} needs at least one part of the contest, and each only once.", round=round_.name)
        )


def parts_must_be_free(
    unit: Unit, contest: Contest, round_: Round, parts: Sequence[PartCode], *, prizes: Prizes | None = None
) -> None:
    """Refuse other parts in a round that has begun, and to drop a part that was drawn for or that has a prize.

    `prizes` are those that the round will have, where they change as well.

    Raises:
        Refusal: naming the round, and the part where there is one.
    """
    if tuple(parts) == round_.parts:
        return
    must_be_open(unit, round_)
    if traces.has_begun(unit, round_.code):
        raise Refusal(message("{round} has begun, so its parts stay as they are.", round=round_.name))
    for part in round_.parts:
        if part not in parts:
            _must_be_droppable(unit, contest, round_, part, prizes or round_.prizes)


def _must_be_droppable(unit: Unit, contest: Contest, round_: Round, part: PartCode, prizes: Prizes) -> None:
    name = contest.rules.part(part).name
    if part in traces.parts(unit, round_.code):
        raise Refusal(
            message("{part} of {round} has a draw of lots of its own, so it stays.", part=name, round=round_.name)
        )
    for prize in prizes.side:
        if prize.part == part:
            raise Refusal(
                message(
                    'In {round} the prize "{prize}" is for {part}. Take the prize away first.',
                    round=round_.name,
                    prize=prize.name,
                    part=name,
                )
            )
