"""What the draw of lots keeps to: the team rule, a round that has begun, places of those who performed."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from stage_contest.domain.contest import PERFORMING, Contest, Entry, Round
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import Message, Refusal, message
from stage_contest.domain.running_order import in_order
from stage_contest.domain.teams import Team, TeamCode
from stage_contest.services.evening import Evening
from stage_contest.services.preparation.team_rule import must_keep_team_rule
from stage_contest.storage import hall
from stage_contest.storage.unit import Unit


def performing(round_: Round) -> tuple[TeamCode, ...]:
    """The teams that take part in the draw, in running order: all that have not withdrawn or been disqualified."""
    return tuple(entry.team for entry in round_.running_order if entry.status in PERFORMING)


def rule_breaks(contest: Contest, teams: Iterable[Team]) -> dict[TeamCode, Message]:
    """What is wrong with each of the teams that do not keep the team rule."""
    found: dict[TeamCode, Message] = {}
    for team in teams:
        try:
            must_keep_team_rule(contest.rules.team, team)
        except Refusal as refusal:
            found[team.code] = refusal.said
    return found


def must_all_keep_team_rule(contest: Contest, teams: Iterable[Team]) -> None:
    """Refuse the draw while a team breaks the team rule.

    Raises:
        Refusal: naming every such team.
    """
    teams = tuple(teams)
    broken = rule_breaks(contest, teams)
    if broken:
        raise Refusal(
            message(
                "Before the draw every team must keep the team rule. These do not yet: {teams}.",
                teams=tuple(team.name for team in teams if team.code in broken),
            )
        )


def performed_in(unit: Unit, evening: Evening, part: PartCode | None) -> frozenset[TeamCode]:
    """The teams that were called or have something written down in a part.

    With None: in any of the parts that follow the round's one order.
    """
    round_ = evening.round
    begun = set(hall.called(unit, round_.code))
    begun |= {(sheet.team, sheet.part) for sheet in round_.sheets}
    begun |= {(answers.team, answers.part) for answers in round_.answers}
    begun |= {(typed.team, typed.part) for typed in round_.typed}
    begun |= {(taken.team, taken.part) for taken in round_.deductions if taken.part is not None}
    parts = {part} if part is not None else set(round_.parts) - set(evening.part_orders)
    return frozenset(team for team, begun_part in begun if begun_part in parts)


def closed(unit: Unit, evening: Evening, part: PartCode | None) -> Message | None:
    """Why nothing may be drawn here any more: what is drawn for has begun, or is frozen. None while it may."""
    round_ = evening.round
    begun = performed_in(unit, evening, part) or (part is None and hall.called(unit, round_.code))
    if part is not None and begun:
        name = evening.contest.rules.part(part).name
        return message(
            "{part} of {round} has begun; its running order can no longer be drawn.", part=name, round=round_.name
        )
    if begun or evening.freeze is not None or round_.tie_decisions:
        return message("{round} has begun; its running order can no longer be drawn.", round=round_.name)
    return None


def whole_order(
    entries: Sequence[Entry], order: Sequence[TeamCode], required: Iterable[TeamCode], round_name: str
) -> tuple[Entry, ...]:
    """The entries in the order given; those who do not perform may be left out of it and then stand behind.

    Raises:
        Refusal: if a team is missing, named twice, or not of this round.
    """
    known = {entry.team for entry in entries}
    if len(set(order)) != len(order) or not set(order) <= known or not set(required) <= set(order):
        raise Refusal(message("The draw names every team of {round} exactly once.", round=round_name))
    return in_order(entries, order)


def must_stay(
    before: Sequence[Entry], after: Sequence[Entry], performed: AbstractSet[TeamCode], contest: Contest
) -> None:
    """Refuse to move a team that has performed already.

    Raises:
        Refusal: naming the first such team and its place.
    """
    places = {entry.team: place for place, entry in enumerate(after)}
    for place, entry in enumerate(before):
        if entry.team in performed and places[entry.team] != place:
            raise Refusal(
                message(
                    "{team} has been on stage already, so it keeps number {number}. Move only teams still to come.",
                    team=contest.team(entry.team).name,
                    number=entry.order,
                )
            )
