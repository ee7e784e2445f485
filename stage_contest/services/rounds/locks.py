"""What of a round may still be changed: less once lots are drawn, little once it has begun, nothing once frozen."""

from collections.abc import Iterable

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.errors import Message, Refusal, message
from stage_contest.domain.teams import TeamCode
from stage_contest.services.evening import frozen_refusal
from stage_contest.storage import freezes, traces
from stage_contest.storage.unit import Unit


def must_be_open(unit: Unit, round_: Round) -> None:
    """Refuse once a round is frozen.

    Raises:
        Refusal: naming the round.
    """
    if freezes.current(unit, round_.code) is not None:
        raise frozen_refusal(round_.name)


def entries_lock(unit: Unit, round_: Round) -> Message | None:
    """Why the teams of a round stay as they are; None while they may change."""
    if freezes.current(unit, round_.code) is not None:
        return frozen_refusal(round_.name).said
    if traces.has_begun(unit, round_.code):
        return message(
            "{round} has begun, so its teams stay. A team that does not perform is given another status on the "
            "contest's first page.",
            round=round_.name,
        )
    return None


def entries_must_be_free(unit: Unit, round_: Round, reason: str) -> None:
    """Refuse other teams in a round that has begun, and without a reason in one whose order is drawn.

    Raises:
        Refusal: naming the round.
    """
    locked = entries_lock(unit, round_)
    if locked is not None:
        raise Refusal(locked)
    if traces.is_drawn(unit, round_.code) and not reason.strip():
        raise Refusal(
            message(
                "The lots of {round} are drawn. Please write down why its teams change; the reason is kept.",
                round=round_.name,
            )
        )


def must_be_removable(unit: Unit, contest: Contest, round_: Round, teams: Iterable[TeamCode]) -> None:
    """Refuse to take out a team of which something is written down in a round, if only its status.

    Raises:
        Refusal: naming the team and the round.
    """
    held = traces.teams(unit, round_.code)
    for team in teams:
        if team in held:
            raise Refusal(
                message(
                    "The status of {team} in {round} was changed once, so its entry stays there. Let it withdraw "
                    "or compete again.",
                    team=contest.team(team).name,
                    round=round_.name,
                )
            )
