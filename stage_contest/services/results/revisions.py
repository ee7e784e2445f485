"""The freezes of a round one after the other: which papers still count, and whose prizes became others'."""

from collections.abc import Iterator
from dataclasses import dataclass

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.errors import Message, ResultsRefused, message
from stage_contest.domain.ladder import PrizeKind
from stage_contest.domain.outcome import RoundOutcome
from stage_contest.domain.tabulation import tabulate
from stage_contest.domain.teams import TeamCode
from stage_contest.services.evening import Evening
from stage_contest.services.freeze import read_outcome
from stage_contest.storage import freezes, hall
from stage_contest.storage.unit import Unit

_Holders = dict[tuple[PrizeKind, str], tuple[TeamCode, ...]]


@dataclass(frozen=True, slots=True)
class Revisions:
    """The revision of the freeze that stands, None while there is none, and those before that no longer count."""

    now: str | None
    replaced: tuple[str, ...]


def revisions_of(unit: Unit, code: RoundCode) -> Revisions:
    """Every revision of a round; one that came again, because the content was the same again, counts."""
    freeze = freezes.current(unit, code)
    now = freeze.revision if freeze else None
    every = dict.fromkeys(line.revision for line in freezes.history(unit, code) if line.revision is not None)
    return Revisions(now, tuple(revision for revision in every if revision != now))


def changed_prizes(unit: Unit, evening: Evening) -> tuple[Message, ...]:
    """The prizes that others hold now than in the last freeze with other results; only of a complete round."""
    before = _freeze_before(unit, evening)
    now = evening.outcome or _provisional(evening)
    if before is None or now is None or not now.complete:
        return ()
    return tuple(_changes(evening.contest, _holders(before), _holders(now), hall.prizes_seen(unit, now.round)))


def _freeze_before(unit: Unit, evening: Evening) -> RoundOutcome | None:
    for line in reversed(freezes.history(unit, evening.round.code)):
        if line.snapshot is not None and line.revision != evening.revision:
            return read_outcome(line.snapshot)
    return None


def _provisional(evening: Evening) -> RoundOutcome | None:
    try:
        return tabulate(evening.contest, evening.round.code)
    except ResultsRefused:
        return None


def _holders(outcome: RoundOutcome) -> _Holders:
    found: _Holders = {}
    for award in outcome.awards:
        key = (award.kind, award.prize)
        found[key] = (*found.get(key, ()), award.team)
    return found


def _changes(contest: Contest, before: _Holders, now: _Holders, seen: frozenset[str]) -> Iterator[Message]:
    for key in before | now:
        lost = [team for team in before.get(key, ()) if team not in now.get(key, ())]
        gained = [team for team in now.get(key, ()) if team not in before.get(key, ())]
        if lost or gained:
            said = {"prize": key[1], "before": _names(contest, lost), "now": _names(contest, gained)}
            if lost and key[1] in seen:
                yield message(
                    "{prize}: the hall saw {before}, now it is {now}. Please exchange what was handed over.", **said
                )
            else:
                yield message("{prize}: it was {before}, now it is {now}.", **said)


def _names(contest: Contest, teams: list[TeamCode]) -> tuple[str, ...] | Message:
    return tuple(contest.team(team).name for team in teams) or message("nobody")
