"""What is refused where teams and members are written down: blanks, names that stand twice, what has begun."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from stage_contest.domain.contest import Contest, EntryStatus, Round
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.teams import Member, Team, TeamCode
from stage_contest.services.evening import frozen_refusal
from stage_contest.services.intake.spelling import cleaned
from stage_contest.services.intake.team_names import team_key
from stage_contest.storage import freezes, registration, traces
from stage_contest.storage.unit import Unit

_FIRST_YEAR = 1900


def known_team(teams: Sequence[Team], code: TeamCode) -> Team:
    """The team of that code.

    Raises:
        Refusal: if the contest has no such team.
    """
    for team in teams:
        if team.code == code:
            return team
    raise Refusal(message('The contest has no team "{team}".', team=code))


def free_name(teams: Sequence[Team], name: str, *, own: TeamCode | None = None) -> str:
    """The name as it is kept, if no other team bears it; letters and tones count, capitals do not.

    Raises:
        Refusal: if there is no name, or another team bears it.
    """
    kept = cleaned(name)
    if not kept:
        raise Refusal(message("Please write down the team's name."))
    for team in teams:
        if team.code != own and team_key(team.name) == team_key(kept):
            raise Refusal(message('There is a team "{team}" already.', team=team.name))
    return kept


def sound_member(member: Member, today: date) -> Member:
    """The member as it is kept, without stray spaces.

    Raises:
        Refusal: if there is no name, or the birth lies in the future or before 1900.
    """
    name = cleaned(member.name)
    if not any(letter.isalpha() for letter in name):
        raise Refusal(message("Please write down the member's name."))
    born = member.born
    year = born.year if isinstance(born, date) else born
    too_late = born > today if isinstance(born, date) else born is not None and born > today.year
    if year is not None and (too_late or year < _FIRST_YEAR):
        raise Refusal(message("Nobody here was born in {born}. Please look at the birth again.", born=born))
    return replace(member, name=name, position=cleaned(member.position), phone=cleaned(member.phone or "") or None)


def names_must_not_be_frozen(unit: Unit, contest: Contest, team: TeamCode) -> None:
    """Refuse while the team's name stands in frozen results.

    Raises:
        Refusal: naming the round and who can open it again.
    """
    for round_ in _rounds_of(contest, team):
        if freezes.current(unit, round_.code) is not None:
            raise frozen_refusal(round_.name)


def must_be_removable(unit: Unit, contest: Contest, team: Team) -> None:
    """Refuse to remove a team of which anything is written down, or whose round has begun or is drawn.

    Raises:
        Refusal: naming the round, and what to do instead.
    """
    for round_ in _rounds_of(contest, team.code):
        _must_be_removable_from(unit, round_, team)
    replaced_in = registration.round_where_replaced(unit, team.code)
    if replaced_in is not None:
        raise Refusal(
            message(
                "It is written down that {team} was replaced in {round}, so it cannot be removed.",
                team=team.name,
                round=contest.round(replaced_in).name,
            )
        )


def _must_be_removable_from(unit: Unit, round_: Round, team: Team) -> None:
    places = {"team": team.name, "round": round_.name}
    status = next(entry.status for entry in round_.entries if entry.team == team.code)
    if status is not EntryStatus.COMPETING or team.code in traces.teams(unit, round_.code):
        raise Refusal(message("{team} cannot be removed: something is written down of it in {round}.", **places))
    if traces.has_begun(unit, round_.code):
        raise Refusal(
            message(
                "{team} cannot be removed: {round} has begun. Let the team withdraw there, with a reason.", **places
            )
        )
    if traces.is_drawn(unit, round_.code):
        raise Refusal(
            message(
                "{team} cannot be removed: the order of {round} is drawn. Let the team withdraw there, "
                "with a reason.",
                **places,
            )
        )


def _rounds_of(contest: Contest, team: TeamCode) -> tuple[Round, ...]:
    return tuple(each for each in contest.rounds if any(entry.team == team for entry in each.entries))
