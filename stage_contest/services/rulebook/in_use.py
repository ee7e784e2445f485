"""Why a part or a criterion cannot be taken away: something in the contest speaks of it."""

from collections.abc import Iterator, Sequence

from stage_contest.domain.criteria import CriterionCode, PartCode
from stage_contest.domain.errors import Message, message
from stage_contest.domain.ties import TieKey
from stage_contest.services.rulebook.facts import RuleFacts


def part_in_use(part: PartCode, name: str, *, facts: RuleFacts, chain: Sequence[TieKey]) -> Message | None:
    """The first thing that speaks of the part, with how to mend it; None where it may go.

    `chain` is the tie-break chain that would stand beside it.
    """
    return next(_of_part(part, name, facts, chain), None)


def criterion_in_use(
    part: PartCode, criterion: CriterionCode, name: str, *, facts: RuleFacts, chain: Sequence[TieKey]
) -> Message | None:
    """The first thing that speaks of the criterion, with how to mend it; None where it may go."""
    return next(_of_criterion((part, criterion), name, facts, chain), None)


def _of_part(part: PartCode, name: str, facts: RuleFacts, chain: Sequence[TieKey]) -> Iterator[Message]:
    used = {line.round for line in facts.performed if line.part == part}
    drawn = {line.round for line in facts.drawn if line.part == part}
    for round_ in facts.contest.rounds:
        if round_.code in drawn - used:
            yield message(
                '"{name}" stays: in {round} its running order was drawn already. Draws are never thrown away.',
                name=name,
                round=round_.name,
            )
        if round_.code in used:
            yield message(
                '"{name}" stays: in {round} something is written down about it already. Marks are never thrown '
                "away.",
                name=name,
                round=round_.name,
            )
        for prize in round_.prizes.side:
            if part in {prize.part, *(key.part for key in prize.tie_breaks)}:
                yield message(
                    '"{name}" stays: the side prize "{prize}" of {round} asks for it. Take the prize away first, '
                    "on the page of prizes.",
                    name=name,
                    prize=prize.name,
                    round=round_.name,
                )
    if any(key.part == part for key in chain):
        yield message(
            '"{name}" stays: equal totals are separated by it. Take it out of that list first.', name=name
        )


def _of_criterion(
    place: tuple[PartCode, CriterionCode], name: str, facts: RuleFacts, chain: Sequence[TieKey]
) -> Iterator[Message]:
    used = {line.round for line in facts.criteria if (line.part, line.criterion) == place}
    for round_ in facts.contest.rounds:
        if round_.code in used:
            yield message(
                '"{name}" stays: in {round} it has marks already. Marks are never thrown away.',
                name=name,
                round=round_.name,
            )
        for prize in round_.prizes.side:
            if any((key.part, key.criterion) == place for key in prize.tie_breaks):
                yield message(
                    '"{name}" stays: the side prize "{prize}" of {round} asks for it when teams are equal. Change '
                    "the prize first, on the page of prizes.",
                    name=name,
                    prize=prize.name,
                    round=round_.name,
                )
    if any((key.part, key.criterion) == place for key in chain):
        yield message(
            '"{name}" stays: equal totals are separated by it. Take it out of that list first.', name=name
        )
