"""New contest files."""

from pathlib import Path

import pytest

from stage_contest.domain.errors import FileTrouble, InputRefused, message
from stage_contest.services.archive import Archive
from stage_contest.services.preparation import build_beside, create_contest
from stage_contest.services.venue import Venue
from stage_contest.storage.database import ContestFile
from tests.services.refusals import refused
from tests.services.three_teams import (
    AT,
    ORGANIZER,
    contest,
)


def test_a_new_file_holds_the_whole_contest(venue: Venue) -> None:
    assert venue.snapshots.contest() == contest()
    assert [path.name for path in venue.file.path.parent.iterdir() if path.name.startswith(".")] == []


def test_an_existing_file_is_never_overwritten(path: Path) -> None:
    path.write_text("my own notes")
    with pytest.raises(FileTrouble, match="There is already a file"):
        create_contest(path, Archive(contest()), actor=ORGANIZER, at=AT)
    assert path.read_text() == "my own notes"


def test_a_contest_that_cannot_be_stored_leaves_nothing_behind(path: Path) -> None:
    wrong = Archive(contest(), {"texts": {"moon": {}}})
    with pytest.raises(InputRefused):
        create_contest(path, wrong, actor=ORGANIZER, at=AT)
    assert list(path.parent.iterdir()) == []


def test_a_folder_that_is_not_there_is_said_in_words(path: Path) -> None:
    with pytest.raises(FileTrouble):
        create_contest(path.parent / "nowhere" / "x.contest", Archive(contest()), actor=ORGANIZER, at=AT)


def test_a_refusal_about_a_new_file_names_the_file_that_was_asked_for(path: Path) -> None:
    lost = path.parent / "nowhere" / "x.contest"
    assert refused(lambda: create_contest(lost, Archive(contest()), actor=ORGANIZER, at=AT)) == (
        f'"x.contest" cannot be made in the folder "{lost.parent}": '
        "No such file or directory. Choose another folder."
    )

    def fill(file: ContestFile) -> None:
        raise FileTrouble(message('The disk that holds "{file}" is full.', file=file.path.name))

    assert refused(lambda: build_beside(path, fill)) == f'The disk that holds "{path.name}" is full.'


def test_what_a_power_cut_left_half_made_is_made_anew(path: Path) -> None:
    path.with_name(f".{path.name}.being-made").write_text("half")
    create_contest(path, Archive(contest()), actor=ORGANIZER, at=AT)
    ContestFile.open(path).close()
