"""Persons who stand in two places: the same name, letters and tones alike, and the same birth."""

from collections.abc import Iterable, Mapping
from datetime import date

from stage_contest.domain.teams import Member, TeamCode
from stage_contest.services.intake.spelling import match_key

Place = tuple[TeamCode, int]
"""A team and the number of a member in it."""


def also_in(people: Iterable[tuple[Place, Member]]) -> Mapping[Place, tuple[TeamCode, ...]]:
    """The other teams of each person who stands in more than one place; the own team where it is there twice.

    Whoever has no birth is told apart by nothing, and counts as another person.
    """
    by_birth: dict[date | int, list[tuple[Place, Member]]] = {}
    for place, member in people:
        if member.born is not None:
            by_birth.setdefault(member.born, []).append((place, member))
    found: dict[Place, tuple[TeamCode, ...]] = {}
    for born_alike in by_birth.values():
        if len(born_alike) > 1:
            found |= _named_alike(born_alike)
    return found


def _named_alike(people: Iterable[tuple[Place, Member]]) -> dict[Place, tuple[TeamCode, ...]]:
    by_name: dict[str, list[Place]] = {}
    for place, member in people:
        by_name.setdefault(match_key(member.name), []).append(place)
    return {
        place: tuple(dict.fromkeys(team for team, number in places if (team, number) != place))
        for places in by_name.values()
        if len(places) > 1
        for place in places
    }
