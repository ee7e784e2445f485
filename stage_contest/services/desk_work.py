"""What every service that writes has: the open file, the feed that is told of each change, reasons for undoing."""

from collections.abc import Iterator
from contextlib import contextmanager

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.services.evening import Evening, load_evening
from stage_contest.services.feed import Change, Feed
from stage_contest.storage.database import ContestFile
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit


class DeskWork:
    """Something that people do with an open contest; each call is one transaction and one published change."""

    def __init__(self, file: ContestFile, feed: Feed) -> None:
        self._file = file
        self._feed = feed

    @contextmanager
    def _doing(self, act: Act, code: RoundCode | None = None) -> Iterator[Unit]:
        """One transaction, told to the feed once it is on the disk; a repeated act is not told again."""
        with self._file.writing(act) as unit:
            yield unit
        if not unit.repeated:
            self._feed.publish(Change(act.what, code))

    @contextmanager
    def _in_round(self, act: Act, code: RoundCode, *, finalists: bool = False) -> Iterator[tuple[Unit, Evening]]:
        """One transaction with the round as it stands at its beginning; who goes to the final only if asked for."""
        with self._doing(act, code) as unit:
            yield unit, load_evening(unit, code, finalists=finalists)

    @contextmanager
    def _in_open_round(self, act: Act, code: RoundCode) -> Iterator[tuple[Unit, Evening]]:
        """One transaction in a round that is not frozen."""
        with self._in_round(act, code) as (unit, evening):
            evening.must_be_open()
            yield unit, evening


def reason_needed(reason: str) -> None:
    """Refuse a blank reason: whatever undoes something that was already said has one.

    Raises:
        Refusal: asking for the reason.
    """
    if not reason.strip():
        raise Refusal(message("Please write down the reason; it is kept with the change."))
