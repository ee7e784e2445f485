"""What may be revealed of a round now, and why something may not."""

from stage_contest.domain.errors import Message, message
from stage_contest.domain.revealing import allowed_kinds, open_scenes, revealable_results, revealable_scores
from stage_contest.domain.show import Reveal, RevealKind, Scene
from stage_contest.services.evening import Evening
from stage_contest.services.freeze.finalists import FINALISTS_UNKNOWN

_SCORES = (RevealKind.PART_SCORE, RevealKind.TOTAL)


def revealable(evening: Evening) -> tuple[Reveal, ...]:
    """Everything that the round allows now and that is not revealed yet, in the order of an evening."""
    allowed = allowed_kinds(evening.release, frozen=evening.freeze is not None)
    found: list[Reveal] = []
    for kind in _SCORES:
        if kind in allowed:
            found.extend(
                revealable_scores(
                    [entry.team for entry in evening.round.running_order],
                    evening.round.parts,
                    evening.revealed,
                    template=Reveal(kind, evening.round.code),
                    confirmed=evening.confirmed,
                )
            )
    if evening.outcome is not None:
        results = revealable_results(evening.outcome, finalists=bool(evening.finalists))
        found.extend(reveal for reveal in results if reveal not in evening.revealed)
    return tuple(found)


def scenes_of(evening: Evening) -> tuple[Scene, ...]:
    """The scenes of a round that have something to show now."""
    return open_scenes(
        evening.release,
        evening.stage,
        evening.seen,
        frozen=evening.freeze is not None,
        drawn=evening.draw is not None,
    )


def why_not(evening: Evening, reveal: Reveal) -> Message:
    """Why this may not be revealed now."""
    if reveal.kind not in allowed_kinds(evening.release, frozen=evening.freeze is not None):
        return _BEFORE_THE_FREEZE[reveal.kind in _SCORES](evening.round.name)
    if reveal.kind is RevealKind.AWARD:
        return message('Nobody holds "{prize}" in {round}.', prize=reveal.prize, round=evening.round.name)
    if reveal.kind is RevealKind.FINALISTS:
        return FINALISTS_UNKNOWN
    return message(
        "The chair has not confirmed this score of {team}, so it cannot be shown.",
        team=next((team.name for team in evening.contest.teams if team.code == reveal.team), reveal.team),
    )


def _results_later(round_name: str) -> Message:
    return message("Prizes, places and finalists of {round} can be shown once it is frozen.", round=round_name)


def _scores_later(round_name: str) -> Message:
    return message(
        "{round} does not show this before it is frozen; its setting for the hall says so.", round=round_name
    )


_BEFORE_THE_FREEZE = {True: _scores_later, False: _results_later}
