"""A whole contest out of its file, as an archive."""

import json
from collections.abc import Mapping

from stage_contest.domain.contest import Contest, EntryStatus, Round
from stage_contest.domain.points import points_text
from stage_contest.domain.show import Release
from stage_contest.services.archive import Archive, JsonValue
from stage_contest.services.archive_file.kept_settings import settings_and_pictures
from stage_contest.services.archive_file.lots import written_draws, written_orders
from stage_contest.services.archive_file.origins import written_origins
from stage_contest.services.archive_file.persons import leaving_persons
from stage_contest.storage import confirmations, contests, freezes, hall, marks, over_time, statuses, texts
from stage_contest.storage.database import ContestFile
from stage_contest.storage.marks import Said
from stage_contest.storage.unit import Unit


def archive_of(file: ContestFile) -> Archive:
    """The whole contest of a file as an archive; the ledger and PINs do not travel."""
    with file.reading() as unit:
        contest = contests.load(unit)
        program: dict[str, JsonValue] = {key: json.loads(text) for key, text in texts.carried(unit).items()}
        program |= _kept(
            {
                "texts": {round_.code: dict(texts.paper_texts(unit, round_.code)) for round_ in contest.rounds},
                "releases": _releases(unit, contest),
                "origins": written_origins(unit, contest.rounds),
                "orders": written_orders(unit, contest.rounds),
                "draws": written_draws(unit, contest.rounds),
                "calls": {round_.code: _calls(unit, round_) for round_ in contest.rounds},
                "reasons": _reasons(unit, contest),
                "confirmations": {round_.code: _confirmations(unit, round_) for round_ in contest.rounds},
                "over_time": _over_time(unit),
                "freezes": _freezes(unit, contest),
                "people": leaving_persons(unit),
            }
        )
        program |= settings_and_pictures(unit)
    return Archive(contest, program)


def _kept(program: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
    """Without what is empty, in the rounds and as a whole."""
    kept: dict[str, JsonValue] = {}
    for key, value in program.items():
        full: JsonValue = {code: said for code, said in value.items() if said} if isinstance(value, dict) else value
        if full:
            kept[key] = full
    return kept


def _releases(unit: Unit, contest: Contest) -> dict[str, JsonValue]:
    settings = {round_.code: hall.release(unit, round_.code) for round_ in contest.rounds}
    return {code: release.value for code, release in settings.items() if release is not Release.NOTHING}


def _calls(unit: Unit, round_: Round) -> list[JsonValue]:
    return [{"team": stage.team, "part": stage.part} for stage in hall.calls(unit, round_.code)]


def _reasons(unit: Unit, contest: Contest) -> list[JsonValue]:
    found: list[JsonValue] = []
    for round_ in contest.rounds:
        for (judge, team, part), line in sorted(marks.states(unit, round_.code).items()):
            if line.said in {Said.ABSENT, Said.ABSTAINED} and line.reason:
                found.append(
                    {"round": round_.code, "judge": judge, "team": team, "part": part, "reason": line.reason}
                )
        for team, status in sorted(statuses.statuses(unit, round_.code).items()):
            if status.status is not EntryStatus.COMPETING and status.reason:
                found.append({"round": round_.code, "team": team, "reason": status.reason})
    return found


def _confirmations(unit: Unit, round_: Round) -> list[JsonValue]:
    return [{"team": team, "part": part} for team, part in sorted(confirmations.of_round(unit, round_.code))]


def _over_time(unit: Unit) -> dict[str, JsonValue]:
    return {
        part: {
            "each_minute": points_text(rule.each_minute),
            "steps": [{"seconds": step.seconds, "points": points_text(step.points)} for step in rule.steps],
        }
        for part, rule in over_time.over_times(unit).items()
    }


def _freezes(unit: Unit, contest: Contest) -> dict[str, JsonValue]:
    found: dict[str, JsonValue] = {}
    for round_ in contest.rounds:
        freeze = freezes.current(unit, round_.code)
        if freeze is not None:
            found[round_.code] = {"revision": freeze.revision, "sha256": freeze.hash}
    return found
