"""The feed: every accepted change is told once to whoever listens; what changed is then read anew."""

from collections.abc import Callable
from dataclasses import dataclass

from stage_contest.domain.contest import RoundCode


@dataclass(frozen=True, slots=True)
class Change:
    """Something that was written: what kind of act, and the round it belongs to (None for the whole contest)."""

    what: str
    round: RoundCode | None = None


Listener = Callable[[Change], None]


class Feed:
    """Tells every listener of every change, in the order in which they subscribed."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener for every change from now on, until the returned function is called."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def publish(self, change: Change) -> None:
        """Tell every listener; one that unsubscribes meanwhile is not told."""
        for listener in tuple(self._listeners):
            if listener in self._listeners:
                listener(change)
