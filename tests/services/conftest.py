from collections.abc import Iterator
from pathlib import Path

import pytest

from stage_contest.services.archive import Archive
from stage_contest.services.preparation import create_contest
from stage_contest.services.venue import Venue, venue_over
from stage_contest.storage.database import ContestFile
from tests.services.three_teams import AT, ORGANIZER, contest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hội thi.contest"


@pytest.fixture
def venue(path: Path) -> Iterator[Venue]:
    create_contest(path, Archive(contest()), actor=ORGANIZER, at=AT)
    file = ContestFile.open(path)
    yield venue_over(file)
    file.close()
