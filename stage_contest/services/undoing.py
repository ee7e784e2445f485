"""What a late change takes back: the confirmation of what it changes, and what the hall saw of it."""

from collections.abc import Set as AbstractSet

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.show import RevealKind
from stage_contest.domain.teams import TeamCode
from stage_contest.storage import confirmations, hall
from stage_contest.storage.unit import Unit

_SCORES = (RevealKind.PART_SCORE, RevealKind.TOTAL)


def undo_confirmation(unit: Unit, code: RoundCode, team: TeamCode, *, part: PartCode | None, reason: str) -> None:
    """Undo the confirmation of an entry's part, or of all its parts, and hide the scores the hall saw of it."""
    for confirmed_team, confirmed_part in sorted(confirmations.of_round(unit, code)):
        if confirmed_team == team and part in {None, confirmed_part}:
            confirmations.undo(unit, code, team, part=confirmed_part, reason=reason)
    for reveal in hall.reveals(unit, code):
        if reveal.kind in _SCORES and reveal.team == team and part in {None, reveal.part}:
            hall.hide(unit, reveal)


def hide_all_but(unit: Unit, code: RoundCode, allowed: AbstractSet[RevealKind]) -> None:
    """Hide whatever the hall saw of a round that is not of an allowed kind."""
    for reveal in hall.reveals(unit, code):
        if reveal.kind not in allowed:
            hall.hide(unit, reveal)
