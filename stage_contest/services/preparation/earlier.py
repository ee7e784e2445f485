"""An earlier contest as the beginning of a new one: everything but what was written down in it."""

from dataclasses import replace
from pathlib import Path

from stage_contest.domain.contest import Contest, Entry, Round, RoundKind
from stage_contest.services.archive import Archive, JsonValue
from stage_contest.services.archive_file import archive_of
from stage_contest.storage.database import ContestFile

_OF_ITS_DAY = ("date", "decision_number", "decision_date", "register_number")
"""Texts of papers that were true once only."""
_STAY = ("texts", "over_time", "settings", "pictures", "people")
"""Keys of `program` that hold for the next contest, too."""
_APPROVED = "approved_money"
"""The setting that somebody decides for every contest anew."""


def earlier_contest(path: Path, *, teams: bool) -> Archive:
    """The contest of a file without its marks, dates and draws, with its teams or without them.

    Raises:
        FileTrouble: if the file is missing, damaged or newer than this program.
    """
    file = ContestFile.open(path)
    try:
        return without_marks(archive_of(file), teams=teams)
    finally:
        file.close()


def without_marks(archive: Archive, *, teams: bool) -> Archive:
    """The archive before its first evening; without its teams nobody has entries or conflicts, either."""
    program: dict[str, JsonValue] = {key: archive.program[key] for key in _STAY if key in archive.program}
    if isinstance(texts := program.get("texts"), dict):
        program["texts"] = {code: _timeless(of_round) for code, of_round in texts.items()}
    if isinstance(settings := program.get("settings"), dict):
        program["settings"] = {name: value for name, value in settings.items() if name != _APPROVED}
    return Archive(_prepared(archive.contest, teams=teams), program)


def _prepared(contest: Contest, *, teams: bool) -> Contest:
    kept = replace(contest, rounds=tuple(_prepared_round(each, teams=teams) for each in contest.rounds))
    if teams:
        return kept
    judges = tuple(replace(judge, conflicts=()) for judge in contest.judges)
    return replace(kept, teams=(), judges=judges)


def _prepared_round(round_: Round, *, teams: bool) -> Round:
    """The round with its parts, panel and prizes; the final's teams are found anew."""
    stay = teams and round_.kind is RoundKind.CLUSTER
    entries = tuple(Entry(entry.team, order) for order, entry in enumerate(round_.entries, 1)) if stay else ()
    return Round(
        round_.code,
        round_.name,
        round_.kind,
        round_.parts,
        venue=round_.venue,
        panel=round_.panel,
        prizes=round_.prizes,
        entries=entries,
    )


def _timeless(texts: JsonValue) -> JsonValue:
    if not isinstance(texts, dict):
        return texts
    return {field: "" if field in _OF_ITS_DAY else text for field, text in texts.items()}
