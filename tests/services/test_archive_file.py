"""A whole contest into its file and out again."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from stage_contest.domain.contest import EntryStatus
from stage_contest.domain.criteria import Combine, JudgedPart
from stage_contest.domain.errors import InputRefused
from stage_contest.domain.papers import PaperTexts
from stage_contest.domain.points import ONE
from stage_contest.domain.sheets import ScoreSheet, SheetState
from stage_contest.domain.show import Release
from stage_contest.services.archive import Archive, JsonValue, read_archive, write_archive
from stage_contest.services.archive_file import archive_of
from stage_contest.services.freeze import recomputed_snapshot
from stage_contest.services.preparation import create_contest
from stage_contest.services.venue import Venue, venue_over
from stage_contest.services.views import DeskSheetState
from stage_contest.storage.database import ContestFile
from stage_contest.storage.verify import verify
from tests.services.three_teams import (
    ACTING,
    ALPHA,
    AT,
    CHAIR,
    CLUSTER,
    CONTENT,
    GAMMA,
    J1,
    J2,
    J3,
    ORGANIZER,
    SECRETARY,
    SKIT,
    TEAMS,
    call,
    contest,
    freeze,
    mark,
    note_counts,
    perform_skit,
    play_and_freeze,
    sheet,
)

SAMPLES = Path(__file__).parent.parent / "data" / "samples"
Spoil = Callable[[dict[str, JsonValue]], None]


def imported(path: Path, archive: Archive) -> Venue:
    create_contest(path, read_archive(write_archive(archive)), actor=ORGANIZER, at=AT)
    return venue_over(ContestFile.open(path))


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.glob("*.archive.json")))
def test_the_export_of_an_import_is_the_import(path: Path, name: str) -> None:
    archive = read_archive((SAMPLES / name).read_bytes())
    venue = imported(path, archive)
    assert write_archive(archive_of(venue.file)) == write_archive(archive)
    venue.file.close()


def test_unknown_keys_of_the_program_are_carried_along(path: Path) -> None:
    program: dict[str, JsonValue] = {"question_bank": [{"text": "Câu 1", "right": True}], "cues": {}}
    venue = imported(path, Archive(contest(), program))
    assert archive_of(venue.file).program == program
    venue.file.close()


def test_a_frozen_evening_comes_back_frozen(venue: Venue, path: Path) -> None:
    for team in TEAMS[1:]:
        perform_skit(venue, team, content=500 if team == GAMMA else 550)
        note_counts(venue, team)
    call(venue)
    mark(venue, sheet(J1), 600, 300)
    venue.marking.mark_absent(sheet(J2), "called away", actor=SECRETARY, at=AT)
    venue.marking.mark_abstained(sheet(J3), "sister", actor=SECRETARY, at=AT)
    note_counts(venue)
    venue.marking.set_entry_status(CLUSTER, GAMMA, EntryStatus.WITHDRAWN, "ill", actor=ORGANIZER, at=AT)
    venue.show.set_release(CLUSTER, Release.PART_SCORES, actor=ORGANIZER, at=AT)
    venue.settings.set_texts(PaperTexts(issuer="THE COMMITTEE"), [CLUSTER], actor=ORGANIZER, at=AT)
    venue.results.confirm_all(CLUSTER, actor=CHAIR, at=AT)
    revision = freeze(venue)
    archive = archive_of(venue.file)
    assert set(archive.program) == {"texts", "releases", "calls", "reasons", "confirmations", "freezes"}
    again = imported(path.with_name("again.contest"), archive)
    assert again.snapshots.contest() == venue.snapshots.contest()
    frozen = again.results.frozen(CLUSTER)
    assert frozen is not None
    assert frozen.revision == revision
    assert again.snapshots.board(CLUSTER).sheets == venue.snapshots.board(CLUSTER).sheets
    assert again.snapshots.board(CLUSTER).sheets[sheet(J2)].reason == "called away"
    assert again.snapshots.screen_page(CLUSTER).release is Release.PART_SCORES
    assert again.snapshots.texts(CLUSTER) == venue.snapshots.texts(CLUSTER)
    assert archive_of(again.file) == archive
    assert verify(again.file.path, recomputed_snapshot) == ()
    again.file.close()


def test_an_evening_under_way_goes_on_after_the_import(venue: Venue, path: Path) -> None:
    perform_skit(venue)
    venue.marking.reopen_sheet(sheet(J1), "slip", actor=SECRETARY, at=AT)
    again = imported(path.with_name("again.contest"), archive_of(venue.file))
    desk = again.snapshots.judge_desk(CLUSTER, J1)
    assert desk.sheets[ALPHA].state is DeskSheetState.OPEN
    assert desk.called == {ALPHA}
    mark(again, sheet(J1), 500, 250)
    again.file.close()


def spoiled(venue: Venue, spoil: Spoil) -> Archive:
    whole = json.loads(write_archive(archive_of(venue.file)))
    spoil(whole["program"])
    return read_archive(json.dumps(whole))


def put(*place: str | int, value: JsonValue) -> Spoil:
    def spoil(program: dict[str, JsonValue]) -> None:
        parent: JsonValue = program
        for step in place[:-1]:
            parent = parent[step]  # type: ignore[index]
        parent[place[-1]] = value  # type: ignore[index]

    return spoil


@pytest.mark.parametrize(
    ("spoil", "place", "said"),
    [
        (
            put("freezes", "cluster", "sha256", value="0" * 64),
            "program.freezes.cluster",
            "does not give the results",
        ),
        (
            put("freezes", "cluster", "revision", value="00-000"),
            "program.freezes.cluster",
            "does not give the results that were frozen as 00-000",
        ),
        (put("freezes", "cluster", "at", value="today"), "program.freezes.cluster.at", "not known here"),
        (put("freezes", "moon", value={}), "program.freezes.moon", 'There is no round "moon"'),
        (put("confirmations", "cluster", value=[]), "program.freezes.cluster", "has not confirmed"),
        (
            put("confirmations", "cluster", 0, value={"team": "omega", "part": "skit"}),
            "program.confirmations.cluster[0]",
            'has no entry "omega"',
        ),
        (
            put("confirmations", value={"final": [{"team": "alpha", "part": "skit"}]}),
            "program.confirmations.final[0]",
            'has no entry "alpha"',
        ),
        (put("texts", value={"cluster": {"motto": "x"}}), "program.texts.cluster.motto", 'no text "motto"'),
        (put("releases", value={"cluster": "all"}), "program.releases.cluster", "choose one of"),
        (put("calls", value={"cluster": 3}), "program.calls.cluster", "A list in brackets"),
        (
            put("reasons", value=[{"round": "moon", "team": "alpha", "reason": "x"}]),
            "program.reasons[0].round",
            'There is no round "moon"',
        ),
        (
            put("reasons", value=[{"round": "cluster", "team": "omega", "reason": "x"}]),
            "program.reasons[0].team",
            'The team "omega" has no entry',
        ),
        (
            put(
                "reasons",
                value=[{"round": "cluster", "judge": "j1", "team": "alpha", "part": "skit", "reason": "x"}],
            ),
            "program.reasons[0]",
            "neither absent nor abstained",
        ),
    ],
)
def test_a_program_that_does_not_fit_is_refused_with_its_place(
    venue: Venue, path: Path, spoil: Spoil, place: str, said: str
) -> None:
    play_and_freeze(venue)
    target = path.with_name("again.contest")
    with pytest.raises(InputRefused, match=said) as refusal:
        create_contest(target, spoiled(venue, spoil), actor=ORGANIZER, at=AT)
    assert refusal.value.place == place
    assert not target.exists()


def test_a_confirmation_of_something_missing_is_refused(venue: Venue, path: Path) -> None:
    said = put("confirmations", value={"cluster": [{"team": "alpha", "part": SKIT}]})
    with pytest.raises(InputRefused, match='An has not marked "Skit" of Team Alpha'):
        create_contest(path.with_name("again.contest"), spoiled(venue, said), actor=ORGANIZER, at=AT)


def test_a_confirmation_of_an_entry_that_does_not_perform_is_refused(venue: Venue, path: Path) -> None:
    perform_skit(venue)
    venue.marking.set_entry_status(CLUSTER, ALPHA, EntryStatus.WITHDRAWN, "ill", actor=ORGANIZER, at=AT)
    said = put("confirmations", value={"cluster": [{"team": "alpha", "part": SKIT}]})
    with pytest.raises(InputRefused, match="There is nothing to confirm") as refusal:
        create_contest(path.with_name("again.contest"), spoiled(venue, said), actor=ORGANIZER, at=AT)
    assert refusal.value.place == "program.confirmations.cluster[0]"


def test_a_confirmation_of_a_score_that_cannot_be_counted_is_refused(path: Path) -> None:
    skit, *others = contest().rules.parts
    assert isinstance(skit, JudgedPart)
    trimmed = replace(skit, combine=Combine.TRIMMED_MEAN, drop=1)
    marked = ScoreSheet(J1, ALPHA, SKIT, SheetState.MARKED, {CONTENT: ONE, ACTING: ONE})
    absent = [ScoreSheet(judge, ALPHA, SKIT, SheetState.ABSENT) for judge in (J2, J3)]
    cluster, final = contest().rounds
    whole = replace(
        contest(),
        rules=replace(contest().rules, parts=(trimmed, *others)),
        rounds=(replace(cluster, sheets=(marked, *absent)), final),
    )
    program: dict[str, JsonValue] = {"confirmations": {"cluster": [{"team": "alpha", "part": "skit"}]}}
    with pytest.raises(InputRefused) as refusal:
        create_contest(path, Archive(whole, program), actor=ORGANIZER, at=AT)
    assert refusal.value.place == "program.confirmations.cluster"
