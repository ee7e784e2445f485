"""Paper sheets read twice."""

from collections.abc import Mapping
from dataclasses import replace

from stage_contest.domain.criteria import CriterionCode
from stage_contest.domain.paper_reading import PaperReading, Pass
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import SheetState
from stage_contest.services.paper import PaperDesk, PaperSheet, PaperState
from stage_contest.services.venue import Venue
from stage_contest.services.views import SheetKey
from tests.services.refusals import refused
from tests.services.three_teams import ACTING, ALPHA, AT, CLUSTER, CONTENT, GAMMA, J1, J3, SECRETARY, SKIT

LAN = replace(SECRETARY, name="Lan")
MINH = replace(SECRETARY, name="Minh")
SHEET = SheetKey(CLUSTER, J1, ALPHA, SKIT)
MARKS = {CONTENT: Hundredths(500), ACTING: Hundredths(400)}


def read(
    venue: Venue,
    which: Pass,
    marks: Mapping[CriterionCode, Hundredths] = MARKS,
    *,
    by: str,
    total: int | None = None,
    same_person: bool = False,
) -> PaperSheet:
    reading = PaperReading(SheetState.MARKED, marks, None if total is None else Hundredths(total))
    actor = {"Lan": LAN, "Minh": MINH}[by]
    desk = PaperDesk(venue.file, venue.feed)
    return desk.read(SHEET, which, reading, actor=actor, at=AT, same_person=same_person)


def sheets_in(venue: Venue) -> int:
    return sum(sheet.submitted for sheet in venue.snapshots.contest().round(CLUSTER).sheets)


def test_two_equal_readings_submit_the_sheet(venue: Venue) -> None:
    assert read(venue, Pass.FIRST, by="Lan").state is PaperState.READ_ONCE
    assert sheets_in(venue) == 0
    assert read(venue, Pass.SECOND, by="Minh").state is PaperState.DONE
    (sheet,) = venue.snapshots.contest().round(CLUSTER).sheets
    assert (sheet.judge, sheet.marks, sheet.submitted) == (J1, MARKS, True)
    (paper,) = PaperDesk(venue.file, venue.feed).sheets(CLUSTER).values()
    assert (paper.state, [each.read_by for each in paper.readings.values()]) == (PaperState.DONE, ["Lan", "Minh"])


def test_a_difference_is_told_and_nothing_counts_until_a_reader_mends_the_own_reading(venue: Venue) -> None:
    read(venue, Pass.FIRST, by="Lan")
    found = read(venue, Pass.SECOND, {**MARKS, ACTING: Hundredths(350)}, by="Minh")
    assert found.state is PaperState.DIFFERENT
    assert found.differences is not None
    assert found.differences.criteria == (ACTING,)
    assert sheets_in(venue) == 0
    assert "Only Lan corrects it" in refused(lambda: read(venue, Pass.FIRST, by="Minh"))
    assert read(venue, Pass.SECOND, by="Minh").state is PaperState.DONE


def test_nobody_reads_the_same_sheet_twice_unless_that_is_allowed(venue: Venue) -> None:
    read(venue, Pass.FIRST, by="Lan")
    assert "Somebody else reads it" in refused(lambda: read(venue, Pass.SECOND, by="Lan"))
    assert read(venue, Pass.SECOND, by="Lan", same_person=True).state is PaperState.DONE


def test_the_second_reading_needs_a_first_one(venue: Venue) -> None:
    assert "first time yet" in refused(lambda: read(venue, Pass.SECOND, by="Lan"))


def test_the_written_total_is_a_control_sum(venue: Venue) -> None:
    said = refused(lambda: read(venue, Pass.FIRST, by="Lan", total=950))
    assert "says 9.5, but its marks add up to 9" in said
    assert read(venue, Pass.FIRST, by="Lan", total=900).state is PaperState.READ_ONCE


def test_a_mark_that_lacks_or_does_not_fit_is_refused(venue: Venue) -> None:
    assert "still lacks" in refused(lambda: read(venue, Pass.FIRST, {CONTENT: Hundredths(500)}, by="Lan"))
    wrong = {**MARKS, ACTING: Hundredths(99_900)}
    assert "The most for" in refused(lambda: read(venue, Pass.FIRST, wrong, by="Lan"))


def test_a_closed_sheet_is_not_read_again_before_it_was_reopened(venue: Venue) -> None:
    read(venue, Pass.FIRST, by="Lan")
    read(venue, Pass.SECOND, by="Minh")
    assert "closed already" in refused(lambda: read(venue, Pass.FIRST, by="Lan"))
    venue.marking.reopen_sheet(SHEET, "Đọc nhầm", actor=LAN, at=AT)
    assert read(venue, Pass.FIRST, {**MARKS, ACTING: Hundredths(350)}, by="Lan").state is PaperState.DIFFERENT


def test_a_withdrawn_reading_is_free_for_anybody(venue: Venue) -> None:
    read(venue, Pass.FIRST, by="Lan")
    desk = PaperDesk(venue.file, venue.feed)
    assert "reason" in refused(lambda: desk.withdraw(SHEET, Pass.FIRST, " ", actor=MINH, at=AT))
    assert "no such reading" in refused(lambda: desk.withdraw(SHEET, Pass.SECOND, "x", actor=MINH, at=AT))
    desk.withdraw(SHEET, Pass.FIRST, "Lan phải về", actor=MINH, at=AT)
    assert desk.sheets(CLUSTER) == {}
    assert read(venue, Pass.FIRST, by="Minh").state is PaperState.READ_ONCE


def test_a_conflict_of_interest_has_no_paper_sheet(venue: Venue) -> None:
    reading = PaperReading(SheetState.MARKED, MARKS)
    desk = PaperDesk(venue.file, venue.feed)
    sheet = SheetKey(CLUSTER, J3, GAMMA, SKIT)
    assert "conflict" in refused(lambda: desk.read(sheet, Pass.FIRST, reading, actor=LAN, at=AT))


def test_an_absent_judge_is_read_from_paper_too(venue: Venue) -> None:
    desk = PaperDesk(venue.file, venue.feed)
    absent = PaperReading(SheetState.ABSENT)
    desk.read(SHEET, Pass.FIRST, absent, actor=LAN, at=AT)
    assert desk.read(SHEET, Pass.SECOND, absent, actor=MINH, at=AT).state is PaperState.DONE
    (sheet,) = venue.snapshots.contest().round(CLUSTER).sheets
    assert sheet.state is SheetState.ABSENT
