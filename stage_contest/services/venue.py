"""The venue: one open contest file and everything that people do with it."""

from dataclasses import dataclass

from stage_contest.services.feed import Feed
from stage_contest.services.history import History
from stage_contest.services.intake import Intake
from stage_contest.services.marking import Marking
from stage_contest.services.preparation import Preparation
from stage_contest.services.results import Results
from stage_contest.services.rulebook import RuleBook
from stage_contest.services.show import Show
from stage_contest.services.snapshots import Snapshots
from stage_contest.storage.database import ContestFile


@dataclass(frozen=True, slots=True)
class Venue:
    """An open contest: its file, its feed, and its services."""

    file: ContestFile
    feed: Feed
    history: History
    preparation: Preparation
    intake: Intake
    rulebook: RuleBook
    marking: Marking
    show: Show
    results: Results
    snapshots: Snapshots


def venue_over(file: ContestFile) -> Venue:
    """Join the services of an open contest file."""
    feed = Feed()
    return Venue(
        file=file,
        feed=feed,
        history=History(file, feed),
        preparation=Preparation(file, feed),
        intake=Intake(file, feed),
        rulebook=RuleBook(file, feed),
        marking=Marking(file, feed),
        show=Show(file, feed),
        results=Results(file, feed),
        snapshots=Snapshots(file),
    )
