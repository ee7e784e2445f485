"""Settings of a contest: its name, texts and logo of papers, the hall; and their way through the archive."""

import base64
import json
from dataclasses import replace
from pathlib import Path

import pytest

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.errors import InputRefused
from stage_contest.domain.papers import PaperTexts
from stage_contest.domain.setup import ContestSetup, FlagsFor
from stage_contest.services.archive import Archive, JsonValue, read_archive, write_archive
from stage_contest.services.archive_file import archive_of
from stage_contest.services.freeze import recomputed_snapshot
from stage_contest.services.preparation import create_contest
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from stage_contest.storage.verify import verify
from tests.services.refusals import refused
from tests.services.three_teams import AT, CLUSTER, FINAL, ORGANIZER, SECRETARY, contest, play_and_freeze

PNG = b"\x89PNG\r\n\x1a\n and the picture"


def describe(venue: Venue, name: str = "Other", organizer: str = "Commune", year: int = 2025) -> None:
    venue.settings.describe(name=name, organizer=organizer, year=year, actor=ORGANIZER, at=AT)


def test_the_contest_gets_another_name(venue: Venue) -> None:
    describe(venue)
    known = venue.snapshots.contest()
    assert (known.name, known.organizer, known.year) == ("Other", "Commune", 2025)
    venue.history.undo(actor=ORGANIZER, at=AT)
    assert venue.snapshots.contest() == contest()


def test_a_contest_has_a_name_and_a_year(venue: Venue) -> None:
    assert refused(lambda: describe(venue, name=" ")) == "Please write down the contest's name."
    assert refused(lambda: describe(venue, year=24)) == "The year must be from 1900 to 2200."


def test_frozen_results_keep_the_name_of_the_contest(venue: Venue) -> None:
    play_and_freeze(venue)
    assert "are frozen" in refused(lambda: describe(venue))
    known = contest()
    describe(venue, known.name, known.organizer, known.year)
    assert verify(venue.file.path, recomputed_snapshot) == ()


def test_settings_are_kept_and_forgotten(venue: Venue) -> None:
    assert venue.settings.setup() == ContestSetup()
    hall = ContestSetup(69_000_000, FlagsFor.NONE, hall_depth=1800, picture_width=300)
    wanted = replace(hall, idle_minutes=5, same_reader_twice=True)
    venue.settings.set_up(wanted, actor=ORGANIZER, at=AT)
    assert venue.settings.setup() == wanted
    venue.settings.set_up(ContestSetup(), actor=ORGANIZER, at=AT)
    assert venue.settings.setup() == ContestSetup()
    venue.history.undo(actor=ORGANIZER, at=AT)
    assert venue.settings.setup() == wanted


def test_texts_are_copied_to_other_rounds(venue: Venue) -> None:
    said = PaperTexts(issuer="THE COMMITTEE", signer_name="Lan")
    venue.settings.set_texts(said, [CLUSTER, FINAL], actor=ORGANIZER, at=AT)
    assert venue.snapshots.texts(CLUSTER) == venue.snapshots.texts(FINAL) == said
    venue.history.undo(actor=ORGANIZER, at=AT)
    assert venue.snapshots.texts(FINAL) == PaperTexts()


def test_only_the_organizer_sets_anything(venue: Venue) -> None:
    settings = venue.settings
    for act in (
        lambda: settings.set_up(ContestSetup(), actor=SECRETARY, at=AT),
        lambda: settings.describe(name="X", organizer="", year=2024, actor=SECRETARY, at=AT),
        lambda: settings.set_texts(PaperTexts(), [CLUSTER], actor=SECRETARY, at=AT),
        lambda: settings.set_logo(PNG, actor=SECRETARY, at=AT),
        lambda: settings.remove_logo(actor=SECRETARY, at=AT),
    ):
        assert "it is for: organizer" in refused(act)
    assert 'no round "moon"' in refused(
        lambda: settings.set_texts(PaperTexts(), [RoundCode("moon")], actor=ORGANIZER, at=AT)
    )


def test_a_logo_is_kept_replaced_and_removed(venue: Venue) -> None:
    assert venue.settings.logo() is None
    venue.settings.remove_logo(actor=ORGANIZER, at=AT)
    venue.settings.set_logo(PNG, actor=ORGANIZER, at=AT)
    venue.settings.set_logo(PNG + b"!", actor=ORGANIZER, at=AT)
    assert venue.settings.logo() == PNG + b"!"
    venue.settings.remove_logo(actor=ORGANIZER, at=AT)
    assert venue.settings.logo() is None
    venue.history.undo(actor=ORGANIZER, at=AT)
    assert venue.settings.logo() == PNG + b"!"


def test_a_logo_is_a_png_of_sensible_size(venue: Venue) -> None:
    def set_logo(content: bytes) -> None:
        venue.settings.set_logo(content, actor=ORGANIZER, at=AT)

    assert refused(lambda: set_logo(b"GIF89a")) == "The logo must be a PNG picture."
    assert "too large" in refused(lambda: set_logo(PNG + bytes(2_000_000)))


def test_settings_and_logo_travel_in_the_archive(venue: Venue, path: Path) -> None:
    venue.settings.set_up(ContestSetup(0, FlagsFor.ALL, 1800, 300), actor=ORGANIZER, at=AT)
    venue.settings.set_logo(PNG, actor=ORGANIZER, at=AT)
    archive = archive_of(venue.file)
    assert archive.program["settings"] == {
        "approved_money": 0,
        "flags_for": "all",
        "hall_depth": 1800,
        "picture_width": 300,
    }
    other = path.with_name("again.contest")
    create_contest(other, read_archive(write_archive(archive)), actor=ORGANIZER, at=AT)
    again = venue_over(ContestFile.open(other))
    assert again.settings.setup() == venue.settings.setup()
    assert again.settings.logo() == PNG
    assert archive_of(again.file) == archive
    again.file.close()


def test_a_setting_of_another_program_is_kept(path: Path) -> None:
    program: dict[str, JsonValue] = {"settings": {"colour": ["blue"]}}
    create_contest(path, Archive(contest(), program), actor=ORGANIZER, at=AT)
    venue = venue_over(ContestFile.open(path))
    assert archive_of(venue.file).program == program
    assert venue.settings.setup() == ContestSetup()
    venue.file.close()


@pytest.mark.parametrize(
    ("program", "place"),
    [
        ({"settings": {"hall_depth": "deep"}}, "program.settings.hall_depth"),
        ({"settings": {"approved_money": -1}}, "program.settings.approved_money"),
        ({"settings": {"flags_for": "some"}}, "program.settings.flags_for"),
        ({"settings": {"same_reader_twice": 1}}, "program.settings.same_reader_twice"),
        ({"pictures": {"flag": {}}}, "program.pictures.flag"),
        ({"pictures": {"logo": {"media": "image/gif", "content": ""}}}, "program.pictures.logo.media"),
        ({"pictures": {"logo": {"media": "image/png", "content": "?"}}}, "program.pictures.logo.content"),
        (
            {"pictures": {"logo": {"media": "image/png", "content": base64.b64encode(b"GIF").decode()}}},
            "program.pictures.logo.content",
        ),
    ],
)
def test_what_cannot_be_set_is_refused_with_its_place(
    path: Path, program: dict[str, JsonValue], place: str
) -> None:
    with pytest.raises(InputRefused) as caught:
        create_contest(path, Archive(contest(), json.loads(json.dumps(program))), actor=ORGANIZER, at=AT)
    assert caught.value.place == place
    assert not path.exists()


@pytest.mark.parametrize("minutes", [0, 61])
def test_judges_desks_lock_themselves_within_the_hour(venue: Venue, minutes: int) -> None:
    said = refused(lambda: venue.settings.set_up(ContestSetup(idle_minutes=minutes), actor=ORGANIZER, at=AT))
    assert said == "Judges' desks lock themselves after 1 to 60 minutes."
