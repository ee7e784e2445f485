"""Whole evenings are played on the real windows, so they share what the tests of the windows share."""

import shutil
from pathlib import Path

import pytest

from stage_contest.services.demonstration import Until
from tests.ui.conftest import a_clean_heap, make_program, nothing_leaks, prepared, settings
from ui.contest_making import make_demonstration

__all__ = ["a_clean_heap", "make_program", "nothing_leaks", "prepared", "settings"]


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demonstration") / "evening.contest"
    make_demonstration(path, Until.EVENING)
    return path


@pytest.fixture
def evening_path(demonstration: Path, tmp_path: Path) -> Path:
    """A copy of the demonstration on its last evening: the last team on stage, one sheet half filled."""
    path = tmp_path / "evening.contest"
    shutil.copyfile(demonstration, path)
    return path
