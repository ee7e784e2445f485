"""The registrations of teams out of the rows of members, and a team that is registered a second time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from stage_contest.domain.errors import message
from stage_contest.services.intake.gathering import Membership
from stage_contest.services.intake.registrations import Fault, FaultKind
from stage_contest.services.intake.team_checks import Squad
from stage_contest.services.intake.team_names import team_key, team_name

_MIXED = 2
"""A table with this many times as many runs of rows as teams is sorted by something else."""

_Run = list[Membership]


@dataclass(frozen=True, slots=True)
class Gathered:
    """The first registration of each team, and the faults of rows without a team or of a second registration."""

    squads: tuple[Squad, ...]
    faults: tuple[Fault, ...]


def gathered(members: Sequence[Membership]) -> Gathered:
    """Put the rows of members together into teams."""
    runs: dict[str, _Run] = {}
    faults = list(_of_no_team(members))
    keys = _keys(members)
    for _, of_table in groupby(members, key=lambda member: (member.person.sheet, member.table)):
        rows = [member for member in of_table if member.team is not None]
        for key, run in _runs(rows, keys):
            before = runs.get(key)
            if before is None or _goes_on(before, run, keys, rows):
                runs.setdefault(key, []).extend(run)
            else:
                faults.append(_twice(run, before))
    return Gathered(tuple(_squad(key, run) for key, run in runs.items()), tuple(faults))


def _keys(members: Sequence[Membership]) -> Mapping[str, str]:
    return {written: team_key(written) for written in {member.team for member in members} if written is not None}


def _runs(rows: Sequence[Membership], keys: Mapping[str, str]) -> list[tuple[str, _Run]]:
    """The rows of a table by team, as long as a team's rows follow one another; mixed rows are sorted first."""
    runs = [(key, list(run)) for key, run in groupby(rows, key=lambda member: keys[member.team or ""])]
    teams = dict.fromkeys(key for key, _ in runs)
    if len(runs) < _MIXED * len(teams):
        return runs
    return [(team, [member for key, run in runs if key == team for member in run]) for team in teams]


def _goes_on(before: _Run, run: _Run, keys: Mapping[str, str], rows: _Run) -> bool:
    """Whether a table begins with more rows of the team that the table above it on the same sheet ended with."""
    first, last = run[0], before[-1]
    return (
        first is rows[0]
        and first.goes_on
        and first.person.sheet == last.person.sheet
        and keys[first.team or ""] == keys[last.team or ""]
    )


def _of_no_team(members: Sequence[Membership]) -> Iterator[Fault]:
    """A fault for each row whose cell of the team is blank; one for a whole table that names no team."""
    told: set[tuple[str, int]] = set()
    for member in members:
        person, table = member.person, (member.person.sheet, member.table)
        if member.team is None and not person.hidden and (member.team_column or table not in told):
            told.add(table)
            said = message(
                'It is not said which team "{name}" belongs to. Write the name of the team.', name=person.name
            )
            yield Fault(person.sheet, person.row, member.team_column, FaultKind.TEAM_MISSING, said)


def _twice(run: _Run, before: _Run) -> Fault:
    again, first = run[0], before[0].person
    said = message(
        '{team} is registered already: sheet "{sheet}", row {row}.',
        team=team_name(again.team or ""),
        sheet=first.sheet,
        row=first.row,
    )
    return Fault(again.person.sheet, again.person.row, again.team_column, FaultKind.TEAM_TWICE, said)


def _squad(key: str, run: _Run) -> Squad:
    return Squad(team_name(run[0].team or ""), key, tuple(member.person for member in run))
