"""How teams came into a final, in `program` of an archive."""

from collections.abc import Iterable

from stage_contest.domain.contest import Contest, Round, RoundCode
from stage_contest.domain.errors import message
from stage_contest.domain.origins import Origin, Way
from stage_contest.domain.teams import TeamCode
from stage_contest.services.archive import JsonValue
from stage_contest.services.archive.values import Members, Node
from stage_contest.storage import entry_origins
from stage_contest.storage.unit import Unit


def written_origins(unit: Unit, rounds: Iterable[Round]) -> dict[str, JsonValue]:
    """By round, the way of every entry that did not simply get entered."""
    found: dict[str, JsonValue] = {}
    for round_ in rounds:
        origins = entry_origins.of_round(unit, round_.code)
        found[round_.code] = [_written(origins[entry.team]) for entry in round_.entries if entry.team in origins]
    return found


def read_origins(unit: Unit, contest: Contest, by_round: Iterable[tuple[Round, Node]]) -> None:
    """Write the ways of entries into the file.

    Raises:
        InputRefused: if a round has no such entry, or a way names a round or a team that is not there.
    """
    for round_, of_round in by_round:
        waiting = {entry.team for entry in round_.entries}
        for item in of_round.items():
            origin = _read(contest, item)
            if origin.team not in waiting:
                raise item.refused(message('The team "{team}" has no entry in this round.', team=origin.team))
            waiting.remove(origin.team)
            entry_origins.write(unit, round_.code, origin)


def _written(origin: Origin) -> JsonValue:
    whole: dict[str, JsonValue] = {
        "team": origin.team,
        "way": origin.way.value,
        "from": origin.from_round,
        "replaces": origin.replaces,
        "reason": origin.reason,
    }
    return {key: value for key, value in whole.items() if value}


def _read(contest: Contest, item: Node) -> Origin:
    members = item.shape("team", "way", "from", "replaces", "reason")
    return Origin(
        TeamCode(members["team"].text()),
        members["way"].choice(Way),
        _from(contest, members),
        _replaces(contest, members),
        members.get("reason", "").text(),
    )


def _from(contest: Contest, members: Members) -> RoundCode | None:
    if not members.has("from"):
        return None
    code = members["from"].text()
    if all(round_.code != code for round_ in contest.rounds):
        raise members["from"].refused(message('There is no round "{round}".', round=code))
    return RoundCode(code)


def _replaces(contest: Contest, members: Members) -> TeamCode | None:
    if not members.has("replaces"):
        return None
    code = members["replaces"].text()
    if all(team.code != code for team in contest.teams):
        raise members["replaces"].refused(message('The contest has no team "{team}".', team=code))
    return TeamCode(code)
