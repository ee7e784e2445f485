"""What every service that writes has: the open file, and the feed that is told of each change."""

from stage_contest.services.feed import Feed
from stage_contest.storage.database import ContestFile


class DeskWork:
    """Something that people do with an open contest; each call is one transaction and one published change."""

    def __init__(self, file: ContestFile, feed: Feed) -> None:
        self._file = file
        self._feed = feed
