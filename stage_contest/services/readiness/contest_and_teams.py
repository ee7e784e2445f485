"""Is the contest named; are its teams registered, as the team rule wants them, each in one cluster?"""

from collections import Counter

from stage_contest.domain.contest import PERFORMING
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.teams import Team, TeamCode, TeamRule
from stage_contest.services.preparation.new_contest import GAP
from stage_contest.services.preparation.team_rule import must_keep_team_rule
from stage_contest.services.readiness.check_item import Checked, a_few, done, missing, names_of
from stage_contest.services.readiness.prepared import Prepared


def contest_named(found: Prepared) -> Checked:
    """The contest has a name without gaps, and an organizer."""
    contest = found.contest
    if not contest.name.strip() or GAP in contest.name:
        return missing(message("The contest has no name yet."))
    if not contest.organizer.strip():
        return missing(message("It is not written down yet who organizes the contest."))
    return done(
        message(
            "The contest of {year} is named; {organizer} organizes it.",
            year=contest.year,
            organizer=contest.organizer,
        )
    )


def teams_registered(found: Prepared) -> Checked:
    """There are teams."""
    if not found.contest.teams:
        return missing(message("No team is registered yet; import the lists that the offices sent."))
    return done(message("{teams} teams are registered.", teams=len(found.contest.teams)))


def team_rule(found: Prepared) -> Checked | None:
    """Every team that comes keeps the team rule; nothing to say without teams."""
    contest = found.contest
    gone = _gone(found)
    coming = [team for team in contest.teams if team.code not in gone]
    if not coming:
        return None
    if not any(team.members for team in coming) and not _keeps(contest.rules.team, coming[0]):
        return missing(message("None of the {teams} teams has members yet.", teams=len(coming)))
    broken = [team.name for team in coming if not _keeps(contest.rules.team, team)]
    if broken:
        return missing(
            message(
                "{broken} of {teams} teams break the team rule: {which}.",
                broken=len(broken),
                teams=len(coming),
                which=a_few(broken),
            )
        )
    return done(message("All {teams} teams keep the team rule.", teams=len(coming)))


def teams_in_clusters(found: Prepared) -> Checked | None:
    """Every team is entered once; nothing to say without teams."""
    contest = found.contest
    if not contest.teams:
        return None
    entered = Counter(entry.team for round_ in found.first_rounds for entry in round_.entries)
    nowhere = [team.name for team in contest.teams if not entered[team.code]]
    twice = [team.name for team in contest.teams if entered[team.code] > 1]
    if found.clusters and twice:
        return missing(message("In more than one cluster: {which}.", which=a_few(twice)))
    if nowhere:
        return missing(
            message("{count} teams are in no round yet: {which}.", count=len(nowhere), which=a_few(nowhere))
        )
    empty = [round_ for round_ in found.first_rounds if not round_.entries]
    if empty:
        return missing(message("Rounds without teams: {which}.", which=names_of(empty)), empty)
    sizes = " + ".join(str(len(round_.entries)) for round_ in found.first_rounds)
    return done(message("Every team is in one round: {sizes}.", sizes=sizes))


def _gone(found: Prepared) -> frozenset[TeamCode]:
    """The teams whose entries are all withdrawn or disqualified."""
    entries = [entry for round_ in found.contest.rounds for entry in round_.entries]
    here = {entry.team for entry in entries if entry.status in PERFORMING}
    return frozenset(entry.team for entry in entries) - here


def _keeps(rule: TeamRule, team: Team) -> bool:
    try:
        must_keep_team_rule(rule, team)
    except Refusal:
        return False
    return True
