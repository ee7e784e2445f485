import pytest

from stage_contest.domain.contest import EntryStatus
from stage_contest.domain.criteria import CriterionCode
from stage_contest.domain.sheets import Answers, Deduction, SheetState, TypedPoints
from stage_contest.domain.show import Release, Reveal, RevealKind, Scene, Stage
from stage_contest.domain.ties import TieDecision, TieKind
from stage_contest.services.views import SheetKey
from stage_contest.storage import confirmations, freezes, hall, ledger, marks, notes, statuses, texts, ties
from stage_contest.storage.accepting import MarkFacts, mark_facts
from stage_contest.storage.database import ContestFile
from stage_contest.storage.marks import Said
from tests.storage.small_contest import (
    ACTING,
    BINH_MY,
    BINH_TRI,
    BONUS,
    CHAU_O,
    CLUSTER,
    CONTENT,
    FINAL,
    GK1,
    GK2,
    GK3,
    KNOWLEDGE,
    NOW,
    SHEET,
    SKIT,
    act,
    points,
)


def test_marks_are_kept_in_versions_and_the_highest_counts(file: ContestFile) -> None:
    for version, given in enumerate((850, None, 875), 1):
        with file.writing(act("mark.given")) as unit:
            marks.give(
                unit, SHEET, criterion=ACTING, points=None if given is None else points(given), version=version
            )
        with file.reading() as unit:
            assert marks.marks_on(unit, SHEET) == ({} if given is None else {ACTING: given})
    with file.reading() as unit:
        assert [line.points for line in marks.history(unit, SHEET)] == [850, None, 875]
        assert marks.marks(unit, CLUSTER)[GK3, CHAU_O, SKIT] == {ACTING: 875}


def test_a_sheet_goes_through_its_states(file: ContestFile) -> None:
    with file.reading() as unit:
        assert marks.state(unit, SHEET) == (Said.OPEN, "", 0)
    for said in (Said.SUBMITTED, Said.REOPENED, Said.ABSENT, Said.OPEN, Said.ABSTAINED):
        with file.writing(act("sheet")) as unit:
            marks.say(unit, SHEET, said=said, reason="vì thế")
        with file.reading() as unit:
            assert marks.state(unit, SHEET)[:2] == (said, "vì thế")
            assert marks.states(unit, CLUSTER)[GK3, CHAU_O, SKIT] == marks.state(unit, SHEET)


def test_sheets_stand_in_the_order_in_which_they_were_begun(file: ContestFile) -> None:
    with file.writing(act("mark.given")) as unit:
        marks.give(unit, SHEET, criterion=CONTENT, points=points(100), version=1)
        marks.say(unit, SheetKey(CLUSTER, GK2, CHAU_O, SKIT), said=Said.ABSENT)
    with file.reading() as unit:
        last = marks.sheets(unit, CLUSTER)[-2:]
    assert [(sheet.judge, sheet.state, sheet.submitted) for sheet in last] == [
        (GK3, SheetState.MARKED, False),
        (GK2, SheetState.ABSENT, True),
    ]


def test_a_sheet_whose_marks_were_all_cleared_says_nothing(file: ContestFile) -> None:
    with file.writing(act("mark.given")) as unit:
        marks.give(unit, SHEET, criterion=CONTENT, points=points(100), version=1)
        marks.give(unit, SHEET, criterion=CONTENT, points=None, version=2)
    with file.reading() as unit:
        assert all((sheet.judge, sheet.team) != (GK3, CHAU_O) for sheet in marks.sheets(unit, CLUSTER))


def test_one_query_knows_all_that_decides_about_a_mark(file: ContestFile) -> None:
    def facts(sheet: SheetKey = SHEET, criterion: CriterionCode = ACTING) -> MarkFacts:
        with file.reading() as unit:
            found = mark_facts(unit, sheet, criterion)
        assert found is not None
        return found

    first = facts()
    assert (first.criterion, first.maximum, first.step) == ("Diễn xuất", 1000, 25)
    assert (first.on_panel, first.entered, first.conflict, first.called) == (1, 1, 0, 0)
    assert (first.status, first.said, first.frozen) == (EntryStatus.COMPETING, Said.OPEN, False)
    assert (first.points, first.version) == (None, 0)
    assert facts(SheetKey(CLUSTER, GK1, CHAU_O, SKIT)).conflict == 1
    assert facts(SheetKey(CLUSTER, GK3, BINH_MY, SKIT)).status is EntryStatus.GUEST
    assert facts(SheetKey(FINAL, GK3, CHAU_O, SKIT))[3:5] == (0, 0)

    with file.writing(act("stage.called")) as unit:
        hall.call(unit, Stage(CLUSTER, CHAU_O, SKIT))
        marks.give(unit, SHEET, criterion=ACTING, points=points(850), version=1)
        marks.say(unit, SHEET, said=Said.SUBMITTED)
        freezes.freeze(unit, CLUSTER, "snapshot")
    later = facts()
    assert (later.called, later.said, later.frozen, later.points, later.version) == (
        1,
        Said.SUBMITTED,
        True,
        850,
        1,
    )


def test_a_criterion_or_part_that_the_round_has_not_has_no_facts(file: ContestFile) -> None:
    with file.reading() as unit:
        assert mark_facts(unit, SHEET, CriterionCode("nothing")) is None
        assert mark_facts(unit, SheetKey(FINAL, GK3, CHAU_O, KNOWLEDGE), ACTING) is None


def test_answers_are_corrected_and_taken_back(file: ContestFile) -> None:
    corrected = Answers(BINH_TRI, KNOWLEDGE, 7, 2, 1)
    with file.writing(act("answers.set")) as unit:
        notes.set_answers(unit, CLUSTER, corrected, reason="Đếm lại")
    with file.reading() as unit:
        assert notes.answers(unit, CLUSTER)[0] == corrected
    with file.writing(act("answers.set")) as unit:
        notes.take_back_answers(unit, CLUSTER, BINH_TRI, part=KNOWLEDGE, reason="Nhầm đội")
    with file.reading() as unit:
        assert [answers.team for answers in notes.answers(unit, CLUSTER)] == [CHAU_O]


def test_typed_points_are_corrected_and_taken_back(file: ContestFile) -> None:
    corrected = TypedPoints(CHAU_O, BONUS, points(475))
    with file.writing(act("points.typed")) as unit:
        notes.set_typed(unit, CLUSTER, corrected)
    with file.reading() as unit:
        assert notes.typed(unit, CLUSTER) == (corrected,)
    with file.writing(act("points.typed")) as unit:
        notes.take_back_typed(unit, CLUSTER, CHAU_O, part=BONUS, reason="Nhầm đội")
    with file.reading() as unit:
        assert notes.typed(unit, CLUSTER) == ()


def test_a_cancelled_deduction_no_longer_counts_and_its_number_is_not_used_again(file: ContestFile) -> None:
    with file.writing(act("deduction.cancelled")) as unit:
        notes.cancel_deduction(unit, CLUSTER, 2, reason="Đủ người")
        assert notes.deduct(unit, CLUSTER, Deduction(BINH_MY, SKIT, points(25), "Quá giờ")) == 3
        with pytest.raises(KeyError):
            notes.cancel_deduction(unit, CLUSTER, 2, reason="Lần nữa")
    with file.reading() as unit:
        assert list(notes.deductions(unit, CLUSTER)) == [1, 3]


def test_a_withdrawn_tie_decision_no_longer_counts(file: ContestFile) -> None:
    with file.writing(act("tie.withdrawn")) as unit:
        ties.withdraw(unit, CLUSTER, 1, reason="Xem lại")
        assert ties.record(unit, CLUSTER, TieDecision(TieKind.LOTS, (CHAU_O, BINH_TRI), reason="Bà Hoa")) == 3
        with pytest.raises(KeyError):
            ties.withdraw(unit, CLUSTER, 1, reason="Lần nữa")
    with file.reading() as unit:
        assert [line.number for line in ties.decisions(unit, CLUSTER)] == [2, 3]


def test_a_confirmation_is_undone_and_given_again(file: ContestFile) -> None:
    for confirmed in (True, False, True):
        with file.writing(act("confirmation")) as unit:
            if confirmed:
                confirmations.confirm(unit, CLUSTER, CHAU_O, part=SKIT)
                confirmations.confirm(unit, CLUSTER, CHAU_O, part=SKIT)
            else:
                confirmations.undo(unit, CLUSTER, CHAU_O, part=SKIT, reason="Phiếu mở lại")
                confirmations.undo(unit, CLUSTER, CHAU_O, part=SKIT, reason="Phiếu mở lại")
        with file.reading() as unit:
            assert confirmations.of_round(unit, CLUSTER) == ({(CHAU_O, SKIT)} if confirmed else frozenset())
            assert ledger.head(unit).seq > 1


def test_a_status_has_versions_and_a_reason(file: ContestFile) -> None:
    with file.writing(act("entry.status")) as unit:
        statuses.set_status(unit, CLUSTER, BINH_MY, status=EntryStatus.WITHDRAWN, reason="Ốm")
    with file.reading() as unit:
        assert statuses.statuses(unit, CLUSTER) == {BINH_MY: (BINH_MY, 2, EntryStatus.WITHDRAWN, "Ốm")}


def test_a_round_is_frozen_and_unfrozen_and_its_snapshots_stay(file: ContestFile) -> None:
    with file.writing(act("round.frozen", seconds=5)) as unit:
        revision = freezes.freeze(unit, CLUSTER, "Kết quả")
    with file.reading() as unit:
        stored = freezes.current(unit, CLUSTER)
        assert freezes.current(unit, FINAL) is None
    assert stored is not None
    assert (stored.revision, stored.snapshot, (stored.at - NOW).seconds) == (revision, "Kết quả", 5)
    assert stored.hash.upper().startswith(revision.replace("-", ""))
    with file.writing(act("round.unfrozen")) as unit:
        freezes.unfreeze(unit, CLUSTER, reason="Nhập sót phiếu")
    with file.reading() as unit:
        assert freezes.current(unit, CLUSTER) is None
        assert [line.revision for line in freezes.history(unit, CLUSTER)] == [revision, None]


def test_the_last_team_called_in_a_round_is_on_stage(file: ContestFile) -> None:
    with file.reading() as unit:
        assert hall.stage(unit, CLUSTER) is None
    with file.writing(act("stage.called")) as unit:
        hall.call(unit, Stage(CLUSTER, CHAU_O, SKIT))
        hall.call(unit, Stage(CLUSTER, BINH_TRI, SKIT))
    with file.reading() as unit:
        assert hall.stage(unit, CLUSTER) == Stage(CLUSTER, BINH_TRI, SKIT)
        assert hall.stage(unit, FINAL) is None
        assert hall.called(unit, CLUSTER) == {(CHAU_O, SKIT), (BINH_TRI, SKIT)}


def test_the_hall_shows_the_last_scene_and_what_was_not_hidden_again(file: ContestFile) -> None:
    score = Reveal(RevealKind.PART_SCORE, CLUSTER, CHAU_O, SKIT)
    award = Reveal(RevealKind.AWARD, CLUSTER, prize="Giải Nhất")
    with file.reading() as unit:
        assert hall.scene(unit) is None
        assert hall.release(unit, CLUSTER) is Release.NOTHING
    with file.writing(act("revealed")) as unit:
        hall.set_scene(unit, CLUSTER, Scene.ORDER)
        hall.set_scene(unit, FINAL, Scene.STAGE)
        hall.set_release(unit, CLUSTER, Release.RUNNING_TOTALS)
        hall.reveal(unit, score)
        hall.reveal(unit, award)
        hall.reveal(unit, Reveal(RevealKind.STANDINGS, FINAL))
        hall.hide(unit, score)
    with file.reading() as unit:
        assert hall.scene(unit) == (FINAL, Scene.STAGE)
        assert hall.release(unit, CLUSTER) is Release.RUNNING_TOTALS
        assert hall.reveals(unit, CLUSTER) == (award,)


def test_texts_and_carried_keys_are_set_and_changed(file: ContestFile) -> None:
    for issuer, cues in (("BAN TỔ CHỨC", "[]"), ("UBND HUYỆN", "[1]")):
        with file.writing(act("texts.set")) as unit:
            texts.set_paper_texts(unit, CLUSTER, {"issuer": issuer})
            texts.carry(unit, {"cues": cues})
        with file.reading() as unit:
            assert texts.paper_texts(unit, CLUSTER) == {"issuer": issuer}
            assert texts.carried(unit) == {"cues": cues}


def test_the_last_save_is_known_by_its_own_clock(file: ContestFile) -> None:
    with file.reading() as unit:
        assert ledger.last_saved(unit) == NOW
        before = ledger.fingerprint(unit)
    with file.writing(act("mark.given", seconds=9)) as unit:
        marks.give(unit, SHEET, criterion=ACTING, points=points(850), version=1)
    with file.reading() as unit:
        saved = ledger.last_saved(unit)
        assert saved is not None
        assert (saved - NOW).seconds == 9
        assert ledger.fingerprint(unit) != before
