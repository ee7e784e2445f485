"""Reading a whole archive: JSON text to a checked contest (`docs/archive.md`)."""

from collections.abc import Mapping
from dataclasses import replace

from stage_contest.domain.contest import Contest, Round, RoundCode
from stage_contest.domain.errors import message
from stage_contest.domain.sheets import ScoreSheet
from stage_contest.services.archive.contents import FORMAT, OPEN_SHEETS, VERSION, Archive
from stage_contest.services.archive.json_text import parse_json
from stage_contest.services.archive.people import read_judges, read_teams
from stage_contest.services.archive.rounds import Cast, ReadRound, read_rounds
from stage_contest.services.archive.rules import read_rules
from stage_contest.services.archive.scalars import code, name, year
from stage_contest.services.archive.sheets import SHEET_KEYS, read_open_sheet
from stage_contest.services.archive.values import JsonValue, Members, Node

_NEWEST = 1_000_000


def read_archive(text: str | bytes) -> Archive:
    """Read an archive from its JSON text.

    Raises:
        InputRefused: with the JSON path of the first thing that is wrong, such as
            `rounds[0].sheets[3].marks.content`, and a sentence.
    """
    whole = Node(parse_json(text))
    _check_format(whole.members())
    members = whole.shape("format", "version", "contest", "rules", "judges", "teams", "rounds", "program")
    about = members["contest"].shape("name", "organizer", "year")
    rules = read_rules(members["rules"])
    teams = read_teams(members.get("teams", []))
    team_codes = {team.code for team in teams}
    judges = read_judges(members.get("judges", []), team_codes)
    rounds = read_rounds(members.get("rounds", []), Cast.of(rules, judges, team_codes))
    program = members.get("program", {}).members()
    contest = Contest(
        name=name(about["name"]),
        organizer=about.get("organizer", "").text(),
        year=year(about["year"]),
        rules=rules,
        judges=judges,
        teams=teams,
        rounds=_with_open_sheets(rounds, program),
    )
    return Archive(contest, _carried(program.values))


def _check_format(members: Members) -> None:
    """Refuse what is not an archive of this version, before anything else in it is looked at."""
    if members["format"].text() != FORMAT:
        raise members["format"].refused(
            message('This is not a contest archive; its format is not "{format}".', format=FORMAT)
        )
    version = members["version"].whole(1, _NEWEST)
    if version > VERSION:
        raise members["version"].refused(
            message(
                "The archive is of version {version}, made by a newer program; this one reads version {known}.",
                version=version,
                known=VERSION,
            )
        )


def _with_open_sheets(rounds: tuple[ReadRound, ...], program: Members) -> tuple[Round, ...]:
    """The rounds, each with its open sheets after its other sheets."""
    open_sheets: dict[RoundCode, list[ScoreSheet]] = {read.round.code: [] for read in rounds}
    by_code = {read.round.code: read for read in rounds}
    for item in program.get(OPEN_SHEETS, []).items():
        members = item.shape("round", *SHEET_KEYS)
        round_code = RoundCode(code(members["round"]))
        if round_code not in by_code:
            raise members["round"].refused(message('There is no round "{round}".', round=round_code))
        read = by_code[round_code]
        open_sheets[round_code].append(read_open_sheet(item, members, read.hall, read.sheets_once))
    return tuple(replace(read.round, sheets=(*read.round.sheets, *open_sheets[read.round.code])) for read in rounds)


def _carried(program: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
    """What of `program` is not part of the contest itself."""
    return {key: value for key, value in program.items() if key != OPEN_SHEETS}
