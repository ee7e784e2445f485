from collections.abc import Iterator
from pathlib import Path

import pytest

from stage_contest.storage.database import ContestFile
from tests.storage.small_contest import make


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hội thi.contest"


@pytest.fixture
def file(path: Path) -> Iterator[ContestFile]:
    opened = make(path)
    yield opened
    opened.close()
