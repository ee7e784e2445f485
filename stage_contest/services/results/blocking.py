"""What stands in the way of freezing a round, each thing in a sentence, in the order in which people mend them."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from stage_contest.domain.contest import PERFORMING, Contest, EntryStatus, Round
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import Message, ResultsRefused, message
from stage_contest.domain.ladder import PrizeKind
from stage_contest.domain.outcome import Undecided
from stage_contest.domain.tabulation import tabulate
from stage_contest.domain.teams import TeamCode
from stage_contest.services.results.missing import missing


def competing(round_: Round) -> tuple[TeamCode, ...]:
    """The teams that the round waits for, in running order."""
    return tuple(entry.team for entry in round_.running_order if entry.status is EntryStatus.COMPETING)


def confirmable(
    contest: Contest, round_: Round, confirmed: AbstractSet[tuple[TeamCode, PartCode]]
) -> tuple[tuple[TeamCode, PartCode], ...]:
    """The parts of entries that are all in and wait for the chair, part by part in running order."""
    return tuple(
        (entry.team, part)
        for part in round_.parts
        for entry in round_.running_order
        if entry.status in PERFORMING
        and (entry.team, part) not in confirmed
        and not missing(contest, round_, entry.team, part)
    )


def blocking(
    contest: Contest, round_: Round, confirmed: AbstractSet[tuple[TeamCode, PartCode]]
) -> tuple[Message, ...]:
    """Every thing that the freeze still lacks; the recount and the ledger are looked at by the freeze itself."""
    lacking = tuple(_lacking(contest, round_, confirmed))
    if lacking:
        return lacking
    try:
        outcome = tabulate(contest, round_.code)
    except ResultsRefused as trouble:
        return (trouble.said,)
    return tuple(undecided_sentence(contest, tie) for tie in outcome.undecided)


def _lacking(
    contest: Contest, round_: Round, confirmed: AbstractSet[tuple[TeamCode, PartCode]]
) -> Iterator[Message]:
    teams = competing(round_)
    if not teams:
        yield message("{round} has no competing team yet.", round=round_.name)
    unconfirmed: list[Message] = []
    for part in round_.parts:
        for team in teams:
            lacks = missing(contest, round_, team, part)
            yield from lacks
            if not lacks and (team, part) not in confirmed:
                unconfirmed.append(
                    message(
                        'The chair has not confirmed "{part}" of {team}.',
                        part=contest.rules.part(part).name,
                        team=contest.team(team).name,
                    )
                )
    yield from unconfirmed


def undecided_sentence(contest: Contest, tie: Undecided) -> Message:
    """Who is equal, what is at stake, and that a decision is needed."""
    names = tuple(contest.team(team).name for team in tie.teams)
    if tie.kind is PrizeKind.SIDE:
        return message(
            "{teams} are equal for {prizes}; please record a tie decision.", teams=names, prizes=tie.prizes
        )
    return message(
        "{teams} share place {place}, which reaches {prizes}; please record a tie decision.",
        teams=names,
        place=tie.place,
        prizes=tie.prizes,
    )
