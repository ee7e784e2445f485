"""The template and the demonstration contest made from it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assets import asset
from stage_contest.domain.contest import Contest, RoundCode, RoundKind
from stage_contest.domain.criteria import JudgedPart, ObjectivePart
from stage_contest.domain.ladder import PrizeKind
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.domain.points import Hundredths
from stage_contest.domain.qualification import qualifiers
from stage_contest.domain.sheets import SheetState
from stage_contest.domain.show import RevealKind, Scene
from stage_contest.domain.tabulation import tabulate
from stage_contest.services.archive import Archive, read_archive, write_archive
from stage_contest.services.archive_file import archive_of
from stage_contest.services.demonstration import Until, create_demonstration
from stage_contest.services.freeze import recomputed_snapshot
from stage_contest.services.preparation.team_rule import must_keep_team_rule
from stage_contest.services.venue import Venue, venue_over
from stage_contest.services.views import DeskSheetState, SheetKey
from stage_contest.storage import marks
from stage_contest.storage.database import ContestFile
from stage_contest.storage.verify import verify
from tests.services.three_teams import AT, CHAIR, MC

CLUSTER_1 = RoundCode("cluster-1")
FINAL = RoundCode("final")
Made = Callable[[Until], Venue]


def template() -> Archive:
    return read_archive(asset("templates", "binh-son-2024.json").read_bytes())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    folder = tmp_path_factory.mktemp("demonstrations")
    opened: list[ContestFile] = []

    def make(until: Until) -> Venue:
        path = folder / f"{until}.contest"
        if not path.exists():
            create_demonstration(path, template(), until=until)
        opened.append(ContestFile.open(path, write=False))
        return venue_over(opened[-1])

    yield make
    for file in opened:
        file.close()


@pytest.fixture
def evening(tmp_path: Path) -> Venue:
    path = tmp_path / "evening.contest"
    create_demonstration(path, template(), until=Until.EVENING)
    return venue_over(ContestFile.open(path))


def test_the_plan_costs_sixty_nine_million() -> None:
    budgets = [round_.prizes.budget for round_ in template().contest.rounds]
    assert budgets == [17_000_000] * 3 + [18_000_000]
    assert sum(budgets) == 69_000_000


def test_the_template_has_the_units_in_three_clusters_with_their_hosts() -> None:
    contest = template().contest
    assert len(contest.teams) == 22
    clusters = [round_ for round_ in contest.rounds if round_.kind is RoundKind.CLUSTER]
    assert [len(round_.entries) for round_ in clusters] == [8, 7, 7]
    assert sorted(entry.team for round_ in clusters for entry in round_.entries) == sorted(
        team.code for team in contest.teams
    )
    for round_ in clusters:
        hosts = {contest.team(entry.team).name for entry in round_.entries}
        assert round_.venue in hosts
    assert contest.round(FINAL).entries == ()


def test_the_template_marks_out_of_a_hundred() -> None:
    maxima = []
    for part in template().contest.rules.parts:
        if isinstance(part, JudgedPart):
            maxima.append(sum(line.maximum for line in part.criteria))
            assert {line.step for line in part.criteria} == {25}
        else:
            assert isinstance(part, ObjectivePart)
            maxima.append(part.maximum)
            assert part.maximum == part.questions * part.points_right
    assert maxima == [2000, 3000, 5000]


def test_the_template_reads_as_it_is_written() -> None:
    text = asset("templates", "binh-son-2024.json").read_text(encoding="utf-8")
    assert write_archive(read_archive(text)) == text


def test_the_demonstration_is_the_same_every_time(made: Made, tmp_path: Path) -> None:
    first = made(Until.FINISHED)
    create_demonstration(tmp_path / "again.contest", template(), until=Until.FINISHED)
    second = venue_over(ContestFile.open(tmp_path / "again.contest"))
    assert first.snapshots.state() == second.snapshots.state()
    second.file.close()


def test_a_finished_demonstration_is_frozen_whole_and_counts_out(made: Made) -> None:
    venue = made(Until.FINISHED)
    assert verify(venue.file.path, recomputed_snapshot) == ()
    contest = read_archive(write_archive(archive_of(venue.file))).contest
    for round_ in contest.rounds:
        frozen = venue.results.frozen(round_.code)
        assert frozen is not None
        assert frozen.outcome == tabulate(contest, round_.code)
    assert venue.results.qualified() == qualifiers(contest)
    assert {entry.team for entry in contest.round(FINAL).entries} == {
        qualifier.team for qualifier in qualifiers(contest).qualified
    }


def test_its_people_are_invented_and_keep_the_team_rule(made: Made) -> None:
    contest = made(Until.FINISHED).snapshots.contest()
    for team in contest.teams:
        must_keep_team_rule(contest.rules.team, team)
        assert len({member.name for member in team.members}) == len(team.members)
        for member in team.members:
            assert re.fullmatch(r"03[01]\d{7}", member.phone or "")
    assert len({judge.name for judge in contest.judges}) == 5


def test_it_has_ties_an_absence_an_abstention_over_time_and_a_correction(made: Made) -> None:
    venue = made(Until.FINISHED)
    contest = venue.snapshots.contest()
    decided_by = {
        standing.decided_by for round_ in contest.rounds for standing in tabulate(contest, round_.code).standings
    }
    assert {"part:skit", "chair"} <= decided_by
    states = {sheet.state for round_ in contest.rounds for sheet in round_.sheets}
    assert states == set(SheetState)
    assert all(round_.deductions for round_ in contest.rounds)
    assert any(decision.reason for round_ in contest.rounds for decision in round_.tie_decisions)
    assert "Có em gái trong đội thi" in _reasons(contest, venue)
    corrected = [key for key in venue.snapshots.board(CLUSTER_1).sheets if _was_corrected(venue, key)]
    assert len(corrected) == 1


def test_its_cluster_results_were_revealed(made: Made) -> None:
    venue = made(Until.FINISHED)
    for line in venue.snapshots.rounds():
        kinds = {reveal.kind for reveal in venue.snapshots.screen_page(line.code).revealed}
        assert {RevealKind.TOTAL, RevealKind.AWARD, RevealKind.STANDINGS} <= kinds
        assert (RevealKind.FINALISTS in kinds) is (line.kind is RoundKind.CLUSTER)
    assert venue.show.hall_picture().scene is Scene.STANDINGS


def test_a_newcomer_finishes_the_evening(evening: Venue) -> None:
    stage = evening.snapshots.board(FINAL).stage
    assert stage is not None
    (key,) = evening.snapshots.board(FINAL).waiting
    desk = evening.snapshots.judge_desk(FINAL, key.judge)
    half = desk.sheets[stage.team]
    assert half.state is DeskSheetState.OPEN
    assert 0 < len(half.marks) < len(desk.part.criteria)
    assert len(evening.results.what_blocks(FINAL)) == 1
    newcomer = Actor("Newcomer", frozenset({Role.JUDGE}), Desk.JUDGE, judge=key.judge)
    for line in desk.part.criteria:
        if line.code not in half.marks:
            points = Hundredths(line.maximum - line.step)
            evening.marking.give_mark(key, line.code, points, actor=newcomer, at=AT, operation=line.code)
    evening.marking.submit_sheet(key, actor=newcomer, at=AT)
    evening.results.confirm_all(FINAL, actor=CHAIR, at=AT)
    revision = evening.results.freeze(FINAL, actor=CHAIR, at=AT)
    for reveal in evening.snapshots.screen_page(FINAL).revealable:
        evening.show.reveal(reveal, actor=MC, at=AT)
    evening.show.set_scene(FINAL, Scene.AWARDS, actor=MC, at=AT)
    picture = evening.show.hall_picture()
    assert picture.revision == revision
    assert [award.prize for award in picture.awards] == ["Giải Nhất", "Giải Nhì", "Giải Ba", "Giải Khuyến khích"]
    exported = archive_of(evening.file).contest
    frozen = evening.results.frozen(FINAL)
    assert frozen is not None
    assert tabulate(exported, FINAL) == frozen.outcome
    assert not any(award.kind is PrizeKind.SIDE for award in frozen.outcome.awards)
    evening.file.close()


def _was_corrected(venue: Venue, key: SheetKey) -> bool:
    with venue.file.reading() as unit:
        return any(line.version > 1 for line in marks.history(unit, key))


def _reasons(contest: Contest, venue: Venue) -> set[str]:
    return {
        sheet.reason for round_ in contest.rounds for sheet in venue.snapshots.board(round_.code).sheets.values()
    }
