"""Everything that is written down about entries: on score sheets, and beside them."""

from stage_contest.services.marking.counts_taken_back import CountsTakenBack
from stage_contest.services.marking.notes import EntryNotes
from stage_contest.services.marking.reopening import Reopening
from stage_contest.services.marking.sheets import SheetMarking


class Marking(SheetMarking, Reopening, EntryNotes, CountsTakenBack):
    """What judges and the secretary write down; each call is one transaction and one published change."""
