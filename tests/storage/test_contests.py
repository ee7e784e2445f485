from dataclasses import replace
from pathlib import Path

import pytest

from stage_contest.domain.contest import Contest, RoundCode, Rules
from stage_contest.storage import contests, rounds
from stage_contest.storage.database import ContestFile
from tests.storage.small_contest import CLUSTER, CONTEST, FINAL, act


def test_a_stored_contest_is_loaded_as_it_was(file: ContestFile) -> None:
    with file.reading() as unit:
        assert contests.load(unit) == CONTEST


def test_a_contest_survives_closing_and_opening(file: ContestFile) -> None:
    file.close()
    with_it = ContestFile.open(file.path)
    with with_it.reading() as unit:
        assert contests.load(unit) == CONTEST
    with_it.close()


def test_one_round_is_loaded_alone(file: ContestFile) -> None:
    with file.reading() as unit:
        assert contests.load_round(unit, CLUSTER) == CONTEST.round(CLUSTER)
        assert rounds.codes(unit) == (CLUSTER, FINAL)


def test_a_round_that_is_not_there_is_a_key_error(file: ContestFile) -> None:
    with file.reading() as unit, pytest.raises(KeyError):
        contests.load_round(unit, RoundCode("cluster-9"))


def test_an_empty_file_holds_no_contest(path: Path) -> None:
    file = ContestFile.create(path)
    with file.reading() as unit, pytest.raises(KeyError):
        contests.load(unit)
    file.close()


def test_a_contest_without_a_qualification_rule_is_loaded_as_it_was(path: Path) -> None:
    bare = Contest("Hội thi", "", 2024, Rules(CONTEST.rules.parts))
    file = ContestFile.create(path)
    with file.writing(act("contest.created")) as unit:
        contests.store(unit, bare)
    with file.reading() as unit:
        assert contests.load(unit) == replace(bare)
    file.close()
