"""Three failures, three exits: a refusal beside the field, disk trouble in a bar, a bug in a report file."""

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from reports.wording import Words
from stage_contest.domain.errors import FileTrouble, Refusal
from ui.bug_report import write_bug_report

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Disk or lock trouble in a sentence, and what to do again when the user says "try again"."""

    sentence: str
    again: Callable[[], bool]


class Problems(QObject):
    """Where acts of the user are tried, so that every failure leaves by its own exit."""

    troubled = Signal(object)
    """A `Trouble` for the bar on top of the window."""
    eased = Signal()
    """An act went well again after a trouble."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def attempt(
        self,
        act: Callable[[], object],
        *,
        refused: Callable[[str], None],
        done: Callable[[], None] | None = None,
    ) -> bool:
        """Do the act and tell whether it was done.

        A refusal goes to `refused` as a sentence in the user's language. Disk and lock trouble goes to the bar,
        whose "try again" repeats the whole attempt. `done` runs after the act returned, at whatever attempt.
        Anything else is a bug and goes on upwards.
        """
        try:
            act()
        except FileTrouble as trouble:
            sentence = self._words.say_message(trouble.said)
            self.troubled.emit(Trouble(sentence, lambda: self.attempt(act, refused=refused, done=done)))
            return False
        except Refusal as refusal:
            refused(self._words.say_message(refusal.said))
            return False
        self.eased.emit()
        if done is not None:
            done()
        return True


class BugReports(QObject):
    """Writes a report file for whatever nobody foresaw, and says where it lies; the contest file is not touched."""

    reported = Signal(object)
    """The path of the report, or None where it could not be written."""

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._folder = folder
        self._clock = clock

    def watch(self) -> None:
        """Catch every exception that nothing else caught, from now on."""
        sys.excepthook = self._on_uncaught

    def report(self, error: BaseException) -> None:
        """Write the report of an error."""
        _log.error("A bug was caught.", exc_info=error)
        self.reported.emit(write_bug_report(error, self._folder, at=self._clock(), command_line=sys.argv))

    def _on_uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error)
