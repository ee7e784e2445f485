"""What unfreezing a round brings with it, told before it is done."""

from collections.abc import Iterator

from stage_contest.domain.contest import Contest, RoundKind
from stage_contest.domain.errors import Message, message
from stage_contest.domain.outcome import RoundOutcome
from stage_contest.domain.show import RevealKind, Scene
from stage_contest.services.evening import Evening
from stage_contest.storage import hall, traces
from stage_contest.storage.unit import Unit


def consequences(unit: Unit, evening: Evening, contest: Contest) -> tuple[Message, ...]:
    """Each thing that follows, the most public first; nothing while the round is not frozen."""
    if evening.outcome is None or evening.revision is None:
        return ()
    return (
        *_in_the_hall(unit, evening),
        message("Every prize is provisional until the next freeze, and marks can be changed again."),
        *_handed_over(evening, evening.outcome),
        message(
            "Papers of revision {revision} do not count any more; the next freeze makes a new revision.",
            revision=evening.revision,
        ),
        *_finals(unit, evening, contest),
    )


def _in_the_hall(unit: Unit, evening: Evening) -> Iterator[Message]:
    shown = hall.scene(unit)
    if shown is not None and shown.round == evening.round.code and shown.scene is not Scene.NEUTRAL:
        yield message("The hall's screen turns to the contest's name at once.")
    else:
        yield message("The hall's screen can show the results again only after the next freeze.")


def _handed_over(evening: Evening, outcome: RoundOutcome) -> Iterator[Message]:
    """The prizes that the hall has seen."""
    seen = {reveal.prize for reveal in evening.seen if reveal.kind is RevealKind.AWARD}
    shown = tuple(
        f"{award.prize} – {evening.contest.team(award.team).name}"
        for award in outcome.awards
        if award.prize in seen
    )
    if shown:
        yield message(
            "The hall has seen: {prizes}. Where one of them changes, what was handed over is to be exchanged.",
            prizes=shown,
        )


def _finals(unit: Unit, evening: Evening, contest: Contest) -> Iterator[Message]:
    """A final that has its teams keeps them."""
    if evening.round.kind is not RoundKind.CLUSTER or contest.rules.qualification is None:
        return
    for final in contest.rounds:
        if final.kind is not RoundKind.FINAL or not final.entries:
            continue
        if traces.is_drawn(unit, final.code):
            yield message(
                "{round} keeps its {count} teams and their drawn order; after the next freeze the results and the "
                "rounds page show what differs.",
                round=final.name,
                count=len(final.entries),
            )
        else:
            yield message(
                "{round} keeps its {count} teams; after the next freeze the results and the rounds page show what "
                "differs.",
                round=final.name,
                count=len(final.entries),
            )
