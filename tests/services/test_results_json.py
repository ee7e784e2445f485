import json
from collections.abc import Callable
from pathlib import Path

import pytest

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.errors import ResultsRefused
from stage_contest.domain.outcome import Qualifiers, RoundOutcome
from stage_contest.domain.qualification import qualifiers
from stage_contest.domain.recount import recount, recount_qualifiers
from stage_contest.domain.tabulation import tabulate
from stage_contest.services.archive import read_archive
from stage_contest.services.archive.results_json import prizes_json, qualifiers_json, standings_json

SAMPLES = Path(__file__).parent.parent / "data" / "samples"
NAMES = sorted(path.name.removesuffix(".archive.json") for path in SAMPLES.glob("*.archive.json"))


def sample(name: str) -> Contest:
    return read_archive((SAMPLES / f"{name}.archive.json").read_bytes()).contest


COUNTS = pytest.mark.parametrize("count", [tabulate, recount], ids=["first count", "recount"])
FINALISTS = pytest.mark.parametrize("count", [qualifiers, recount_qualifiers], ids=["first count", "recount"])


def outcomes(contest: Contest, count: Callable[[Contest, RoundCode], RoundOutcome]) -> list[RoundOutcome]:
    return [count(contest, each.code) for each in contest.rounds]


@COUNTS
@pytest.mark.parametrize("name", NAMES)
def test_standings_are_those_of_the_sample(name: str, count: Callable[[Contest, RoundCode], RoundOutcome]) -> None:
    contest = sample(name)
    expected = json.loads((SAMPLES / f"{name}.standings.json").read_bytes())
    assert standings_json(contest, outcomes(contest, count)) == expected


@COUNTS
@pytest.mark.parametrize("name", NAMES)
def test_prizes_are_those_of_the_sample(name: str, count: Callable[[Contest, RoundCode], RoundOutcome]) -> None:
    expected = json.loads((SAMPLES / f"{name}.prizes.json").read_bytes())
    assert prizes_json(outcomes(sample(name), count)) == expected


@FINALISTS
@pytest.mark.parametrize("name", NAMES)
def test_qualifiers_are_those_of_the_sample(name: str, count: Callable[[Contest], Qualifiers]) -> None:
    expected = SAMPLES / f"{name}.qualifiers.json"
    if expected.exists():
        assert qualifiers_json(count(sample(name))) == json.loads(expected.read_bytes())
    else:
        with pytest.raises(ResultsRefused, match="cluster-2"):
            count(sample(name))
