"""What a new contest can be made from."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reports.wording import Words
from stage_contest.domain.contest import Contest, RoundKind
from stage_contest.services.archive import Archive
from stage_contest.services.preparation.new_contest import GAP


@dataclass(frozen=True, slots=True)
class Sources:
    """The bundled templates, how an earlier contest is read with its teams or without them, and how one is made."""

    templates: tuple[Archive, ...]
    earlier: Callable[[Path, bool], Archive]
    make: Callable[["NewContestPlan"], Path]


@dataclass(frozen=True, slots=True)
class NewContestPlan:
    """What is to be made, and where."""

    path: Path
    archive: Archive


def title_of(archive: Archive, words: Words) -> str:
    """The name of a template; one whose name waits to be filled in is a blank one."""
    contest = archive.contest
    if GAP in contest.name:
        return words.say("A blank contest of {parts} parts", parts=len(contest.rules.parts))
    return contest.name


def summary_of(contest: Contest, words: Words) -> str:
    """How many rounds, teams and judges there are, and the money of the prizes."""
    clusters = sum(round_.kind is RoundKind.CLUSTER for round_ in contest.rounds)
    finals = len(contest.rounds) - clusters
    rounds = words.say("Rounds: {clusters} + final", clusters=clusters) if finals else None
    money = sum(round_.prizes.budget for round_ in contest.rounds)
    said = [
        words.say("Parts: {parts}", parts=tuple(part.name for part in contest.rules.parts)),
        rounds or words.say("Rounds: {clusters}", clusters=clusters),
        words.say("Teams: {teams}", teams=len(contest.teams)),
        words.say("Judges: {judges}", judges=len(contest.judges)),
        words.say("Prizes: {money}", money=words.money(money)) if money else "",
    ]
    return " · ".join(part for part in said if part)
