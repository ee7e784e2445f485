"""The feed of the services as a Qt signal: many changes in one go become one refresh, in the windows' thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from stage_contest.services.feed import Change, Feed


class FeedBridge(QObject):
    """Says `changed` once, soon after one or more changes were published, from whatever thread."""

    changed = Signal()
    _published = Signal()

    def __init__(self, feed: Feed) -> None:
        super().__init__()
        self._waiting = False
        self._published.connect(self._on_published, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe: Callable[[], None] = feed.subscribe(self._on_change)

    def close(self) -> None:
        """Listen no more."""
        self._unsubscribe()

    def _on_change(self, change: Change) -> None:
        del change
        if not self._waiting:
            self._waiting = True
            self._published.emit()

    def _on_published(self) -> None:
        self._waiting = False
        self.changed.emit()
