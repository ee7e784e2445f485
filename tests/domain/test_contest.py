import pytest

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import InputRefused, ResultsRefused, message
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.ladder import MainPrize, Prizes, SidePrize
from stage_contest.domain.teams import TeamCode
from tests.domain.evenings import EVENING, SONG, sheet, song, song_evening


def contest() -> Contest:
    return song_evening(song(), sheet("j1", "4 4"))


def test_everything_is_found_by_its_code() -> None:
    found = contest()
    assert found.round(EVENING) is found.rounds[0]
    assert found.team(TeamCode("a")) is found.teams[0]
    assert found.judge(JudgeCode("j1")) is found.judges[0]
    assert found.rules.part(SONG) is found.rules.parts[0]


def test_a_code_that_is_not_there_is_a_key_error() -> None:
    found = contest()
    with pytest.raises(KeyError):
        found.round(RoundCode("other"))
    with pytest.raises(KeyError):
        found.team(TeamCode("other"))
    with pytest.raises(KeyError):
        found.judge(JudgeCode("other"))
    with pytest.raises(KeyError):
        found.rules.part(PartCode("other"))


def test_the_budget_is_the_money_of_all_seats_and_side_prizes() -> None:
    prizes = Prizes(main=(MainPrize("1st", 1, 100), MainPrize("2nd", 2, 50)), side=(SidePrize("Best", SONG, 30),))
    assert prizes.budget == 230


def test_a_refusal_says_its_sentence_and_its_place() -> None:
    said = message("{round} is not complete.", round="Evening")
    assert str(ResultsRefused(said)) == "Evening is not complete."
    assert str(InputRefused("rounds[0]", said)) == "rounds[0]: Evening is not complete."
    assert str(InputRefused("", said)) == "Evening is not complete."
