"""What is otherwise than in the freeze before: prizes of others, and a final with teams that do not qualify now."""

from collections.abc import Iterator

from stage_contest.domain.contest import RoundKind
from stage_contest.domain.errors import Message, Refusal
from stage_contest.services.venue import Venue
from stage_contest.services.views import ResultsPage
from ui.context import DeskContext


def since_the_last_freeze(context: DeskContext, page: ResultsPage) -> tuple[str, ...]:
    """Each difference in a sentence."""
    changed = context.venue.results.changed_since(page.board.round.code)
    return tuple(context.words.say_message(said) for said in (*changed, *_in_finals(context.venue, page)))


def _in_finals(venue: Venue, page: ResultsPage) -> Iterator[Message]:
    """The differences of finals, told on the page of a frozen cluster."""
    if page.board.round.kind is not RoundKind.CLUSTER or not page.board.frozen:
        return
    for line in venue.snapshots.rounds():
        if line.kind is RoundKind.FINAL:
            try:
                yield from venue.rounds.finalists(line.code).differences
            except Refusal:
                continue  # the teams of this final are entered by hand
