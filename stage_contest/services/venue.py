"""The venue: one open contest file and everything that people do with it."""

from dataclasses import dataclass

from stage_contest.services.accidents import Accidents
from stage_contest.services.contest_settings import ContestSettings
from stage_contest.services.copies import Copies
from stage_contest.services.correcting import Corrections
from stage_contest.services.feed import Feed
from stage_contest.services.history import History
from stage_contest.services.intake import Intake
from stage_contest.services.lots import Lots
from stage_contest.services.marking import Marking
from stage_contest.services.paper import PaperDesk
from stage_contest.services.people import People
from stage_contest.services.preparation import Teams
from stage_contest.services.prizes import PrizeLadders
from stage_contest.services.readiness import Readiness
from stage_contest.services.results import Results
from stage_contest.services.review import Review
from stage_contest.services.rounds import Rounds
from stage_contest.services.rulebook import RuleBook
from stage_contest.services.show import Show
from stage_contest.services.snapshots import Snapshots
from stage_contest.services.timing import Timing
from stage_contest.services.typed_up import TypedUpIntake
from stage_contest.storage.database import ContestFile


@dataclass(frozen=True, slots=True)
class Venue:
    """An open contest: its file, its feed, and its services."""

    file: ContestFile
    feed: Feed
    history: History
    teams: Teams
    prizes: PrizeLadders
    settings: ContestSettings
    copies: Copies
    intake: Intake
    rulebook: RuleBook
    rounds: Rounds
    lots: Lots
    people: People
    marking: Marking
    accidents: Accidents
    corrections: Corrections
    paper: PaperDesk
    review: Review
    timing: Timing
    typed_up: TypedUpIntake
    show: Show
    results: Results
    readiness: Readiness
    snapshots: Snapshots


def venue_over(file: ContestFile) -> Venue:
    """Join the services of an open contest file."""
    feed = Feed()
    return Venue(
        file=file,
        feed=feed,
        history=History(file, feed),
        teams=Teams(file, feed),
        prizes=PrizeLadders(file, feed),
        settings=ContestSettings(file, feed),
        copies=Copies(file),
        intake=Intake(file, feed),
        rulebook=RuleBook(file, feed),
        rounds=Rounds(file, feed),
        lots=Lots(file, feed),
        people=People(file, feed),
        marking=Marking(file, feed),
        accidents=Accidents(file, feed),
        corrections=Corrections(file, feed),
        paper=PaperDesk(file, feed),
        review=Review(file, feed),
        timing=Timing(file, feed),
        typed_up=TypedUpIntake(file, feed),
        show=Show(file, feed),
        results=Results(file, feed),
        readiness=Readiness(file),
        snapshots=Snapshots(file),
    )
