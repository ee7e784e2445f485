"""One open contest with everything that outlives a page: services, place, drafts, hall, and who is signed in."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from stage_contest.services.venue import Venue
from ui.attendance import Attendance
from ui.bridge import FeedBridge
from ui.context import DeskContext
from ui.drafts import Drafts
from ui.look import Speech
from ui.memory import Memory
from ui.place import PlaceKeeper
from ui.problems import Problems
from ui.projector.projection import Projection


class OpenedContest(QObject):
    """Built when a contest file was opened, closed before another one is; the hall starts black."""

    def __init__(self, venue: Venue, memory: Memory, clock: Callable[[], datetime], speech: Speech) -> None:
        super().__init__()
        self.venue = venue
        self._memory = memory
        self._clock = clock
        self.place = PlaceKeeper(memory.place(venue.file.path))
        self.drafts = Drafts()
        self.attendance = Attendance(venue.people.persons)
        self.bridge = FeedBridge(venue.feed)
        self._hall_shade = memory.hall_shade()
        self.projection = Projection(
            venue.show.hall_picture, speech.words, self._hall_shade, wanted=memory.hall_screen()
        )
        self.bridge.changed.connect(self.projection.refresh)
        self.place.moved.connect(self._on_moved)
        self.projection.changed.connect(self._on_projection_changed)

    @property
    def path(self) -> Path:
        """The contest file."""
        return self.venue.file.path

    def context(self, speech: Speech) -> DeskContext:
        """What pages are handed, in that language and theme."""
        return DeskContext(
            venue=self.venue,
            words=speech.words,
            look=speech.look,
            clock=self._clock,
            problems=Problems(speech.words),
            place=self.place,
            drafts=self.drafts,
            memory=self._memory,
            projection=self.projection,
            attendance=self.attendance,
        )

    def speak(self, speech: Speech) -> None:
        """Let the hall speak so, too; its colours are chosen on its own page."""
        self.projection.speak(speech.words)

    def close(self) -> None:
        """Close the projector and the file."""
        self.bridge.close()
        self.projection.close()
        self.venue.file.close()

    def _on_moved(self) -> None:
        self._memory.keep_place(self.path, self.place.now)

    def _on_projection_changed(self) -> None:
        if self.projection.wanted and self.projection.wanted != self._memory.hall_screen():
            self._memory.keep_hall_screen(self.projection.wanted)
        if self.projection.shade is not self._hall_shade:
            self._hall_shade = self.projection.shade
            self._memory.keep_hall_shade(self._hall_shade)
