"""Any sequence of acts at the desks: no mark is lost, none is shown to others, nothing half done freezes.

The state machine does at random what judges, secretary and chair do, restarts in between, and compares the file
with a plain model of what was acknowledged.
"""

import contextlib
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from typing_extensions import override

from stage_contest.domain.criteria import CriterionCode
from stage_contest.domain.errors import Refusal
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Actor
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import ScoreSheet, SheetState
from stage_contest.domain.teams import TeamCode
from stage_contest.services.archive import Archive
from stage_contest.services.preparation import create_contest
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from stage_contest.storage.verify import verify
from tests.examples import examples
from tests.services.three_teams import (
    ACTING,
    AT,
    CHAIR,
    CLUSTER,
    CONTENT,
    GAMMA,
    J3,
    JUDGES,
    ORGANIZER,
    SECRETARY,
    SKIT,
    TEAMS,
    call,
    contest,
    judge,
    note_counts,
    sheet,
)

SHEETS = tuple((code, team) for code in JUDGES for team in TEAMS if (code, team) != (J3, GAMMA))
sheets = st.sampled_from(SHEETS)
criteria = st.sampled_from([CONTENT, ACTING])
marks = st.sampled_from([0, 50, 250, 300, 400])
Sheet = tuple[JudgeCode, TeamCode]


@dataclass
class Known:
    """What the desks were told is on the disk."""

    marks: dict[tuple[Sheet, CriterionCode], int] = field(default_factory=dict)
    said: dict[Sheet, str] = field(default_factory=dict)
    confirmed: set[TeamCode] = field(default_factory=set)
    frozen: bool = False

    def full(self, place: Sheet) -> bool:
        return all((place, criterion) in self.marks for criterion in (CONTENT, ACTING))

    def open(self, place: Sheet) -> bool:
        return self.said.get(place, "open") == "open"

    def settled(self, team: TeamCode) -> bool:
        of_team = [place for place in SHEETS if place[1] == team]
        states = [self.said.get(place, "open") for place in of_team]
        return "open" not in states and "submitted" in states


class Desks(RuleBasedStateMachine):
    """All desks of one evening over a real file; the counted parts are in from the beginning."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "evening.contest"
        create_contest(self.path, Archive(contest()), actor=ORGANIZER, at=AT)
        self.venue = venue_over(ContestFile.open(self.path))
        self.known = Known()
        self.operations = 0
        for team in TEAMS:
            call(self.venue, team, SKIT)
            note_counts(self.venue, team)

    @override
    def teardown(self) -> None:
        """Nothing is wrong with the file at the end."""
        self.venue.file.close()
        try:
            assert verify(self.path) == ()
        finally:
            shutil.rmtree(self.folder)

    @rule(place=sheets, criterion=criteria, points=marks)
    def a_judge_marks(self, place: Sheet, criterion: CriterionCode, points: int) -> None:
        """A mark is taken on an open sheet and on no other."""
        taken = self._try(lambda venue: self._give(venue, place, criterion, points))
        assert taken == (self.known.open(place) and not self.known.frozen)
        if taken:
            self.known.marks[place, criterion] = points

    @rule(place=sheets, criterion=criteria)
    def a_judge_writes_on_anothers_sheet(self, place: Sheet, criterion: CriterionCode) -> None:
        """That is never taken."""
        code, team = place
        other = next(each for each in JUDGES if each != code)
        assert not self._try(lambda venue: self._give(venue, place, criterion, 0, by=judge(other)))
        assert not self._try(lambda venue: venue.marking.submit_sheet(sheet(code, team), actor=judge(other), at=AT))

    @rule(place=sheets)
    def a_judge_submits(self, place: Sheet) -> None:
        """Only a full and open sheet is submitted."""
        code, team = place
        done = self._try(lambda venue: venue.marking.submit_sheet(sheet(code, team), actor=judge(code), at=AT))
        assert done == (self.known.open(place) and self.known.full(place) and not self.known.frozen)
        if done:
            self.known.said[place] = "submitted"

    @rule(place=sheets)
    def the_secretary_reopens(self, place: Sheet) -> None:
        """A reopened sheet keeps its marks and undoes the confirmation."""
        key = sheet(*place)
        done = self._try(lambda venue: venue.marking.reopen_sheet(key, "Sửa", actor=SECRETARY, at=AT))
        assert done == (self.known.said.get(place) == "submitted" and not self.known.frozen)
        if done:
            self.known.said[place] = "open"
            self.known.confirmed.discard(place[1])

    @rule(place=sheets, criterion=criteria, points=marks)
    def the_secretary_corrects(self, place: Sheet, criterion: CriterionCode, points: int) -> None:
        """A correction changes a submitted sheet in one act."""
        corrected = {criterion: Hundredths(points)}
        done = self._try(
            lambda venue: venue.corrections.correct(sheet(*place), corrected, "Nhầm", actor=SECRETARY, at=AT)
        )
        there = self.known.marks.get((place, criterion))
        submitted = self.known.said.get(place) == "submitted"
        assert done == (submitted and there != points and not self.known.frozen)
        if done:
            self.known.marks[place, criterion] = points
            self.known.confirmed.discard(place[1])

    @rule(place=sheets)
    def a_judge_is_absent(self, place: Sheet) -> None:
        """An absent judge's sheet keeps the marks it had, and they do not count."""
        key = sheet(*place)
        done = self._try(lambda venue: venue.marking.mark_absent(key, "Ốm", actor=SECRETARY, at=AT))
        assert done == (self.known.open(place) and not self.known.frozen)
        if done:
            self.known.said[place] = "absent"

    @rule(place=sheets)
    def the_absence_is_taken_back(self, place: Sheet) -> None:
        """The sheet is open again."""
        key = sheet(*place)
        done = self._try(lambda venue: venue.marking.take_back(key, "Đã đến", actor=SECRETARY, at=AT))
        assert done == (self.known.said.get(place) == "absent" and not self.known.frozen)
        if done:
            self.known.said[place] = "open"
            self.known.confirmed.discard(place[1])

    @rule()
    def everything_that_is_in_is_confirmed(self) -> None:
        """What is not in is left out."""
        done = self._try(lambda venue: venue.results.confirm_all(CLUSTER, actor=CHAIR, at=AT))
        if done:
            self.known.confirmed |= {team for team in TEAMS if self.known.settled(team)}

    @rule()
    def all_sheets_come_in(self) -> None:
        """The rest of the evening at once, so that freezing is reached."""
        for place in SHEETS:
            for criterion in (CONTENT, ACTING):
                if (place, criterion) not in self.known.marks:
                    self.a_judge_marks(place, criterion, 400 - 50 * TEAMS.index(place[1]))
            self.a_judge_submits(place)

    @rule()
    def the_evening_ends(self) -> None:
        """What is missing comes in, the chair confirms and freezes."""
        self.all_sheets_come_in()
        self.everything_that_is_in_is_confirmed()
        self.the_chair_freezes()

    @rule()
    def the_chair_freezes(self) -> None:
        """Never before every part of every entry is in and confirmed."""
        done = self._try(lambda venue: venue.results.freeze(CLUSTER, actor=CHAIR, at=AT))
        if done:
            assert all(self.known.settled(team) for team in TEAMS)
            assert self.known.confirmed == set(TEAMS)
            self.known.frozen = True

    @precondition(lambda self: self.known.frozen)
    @rule()
    def the_chair_unfreezes(self) -> None:
        """Then everything can be changed again."""
        assert self._try(lambda venue: venue.results.unfreeze(CLUSTER, "Khiếu nại", actor=CHAIR, at=AT))
        self.known.frozen = False

    @rule()
    def undo(self) -> None:
        """Undo of what was prepared never reaches a mark: the evening is a wall before it."""
        assert not self._try(lambda venue: venue.history.undo(actor=ORGANIZER, at=AT))

    @rule()
    def the_program_is_started_again(self) -> None:
        """Everything acknowledged is there."""
        self.venue.file.close()
        self.venue = venue_over(ContestFile.open(self.path))

    @invariant()
    def no_acknowledged_mark_is_lost(self) -> None:
        """The file holds exactly the marks that were acknowledged."""
        found: dict[tuple[Sheet, CriterionCode], int] = {}
        for each in self.venue.snapshots.contest().round(CLUSTER).sheets:
            place = (each.judge, each.team)
            assert _agrees(each, self.known.said.get(place, "open"))
            found |= {(place, criterion): points for criterion, points in each.marks.items()}
        counted = {
            (place, criterion): points
            for (place, criterion), points in self.known.marks.items()
            if self.known.said.get(place) != "absent"
        }
        assert found == counted

    @invariant()
    def a_judge_sees_the_own_marks_only(self) -> None:
        """A desk shows what its judge gave, and no more."""
        for code in JUDGES:
            desk = self.venue.snapshots.judge_desk(CLUSTER, code, SKIT)
            for team, shown in desk.sheets.items():
                assert shown.key.judge == code
                own = {c: p for (place, c), p in self.known.marks.items() if place == (code, team)}
                assert dict(shown.marks).items() <= own.items()

    def _give(
        self, venue: Venue, place: Sheet, criterion: CriterionCode, points: int, *, by: Actor | None = None
    ) -> None:
        self.operations += 1
        venue.marking.give_mark(
            sheet(*place),
            criterion,
            Hundredths(points),
            actor=by or judge(place[0]),
            at=AT,
            operation=f"machine-{self.operations}",
        )

    def _try(self, act: Callable[[Venue], object]) -> bool:
        with contextlib.suppress(Refusal):
            act(self.venue)
            return True
        return False


def _agrees(found: ScoreSheet, said: str) -> bool:
    if found.state is SheetState.ABSENT:
        return said == "absent"
    return found.submitted == (said == "submitted")


Desks.TestCase.settings = settings(max_examples=examples(20), stateful_step_count=40, deadline=None)
TestDesks = Desks.TestCase
