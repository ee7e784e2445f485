from dataclasses import replace

from hypothesis import given

from stage_contest.domain.contest import Contest, Round
from stage_contest.services.archive import Archive, JsonValue, read_archive, write_archive
from tests.domain.contests import many_contests


def tidy(contest: Contest) -> Contest:
    """The contest with its sheets in one order and without those that a conflict of interest overrules."""
    conflicts = {(judge.code, team) for judge in contest.judges for team in judge.conflicts}

    def tidy_round(each: Round) -> Round:
        sheets = [sheet for sheet in each.sheets if (sheet.judge, sheet.team) not in conflicts]
        return replace(each, sheets=tuple(sorted(sheets, key=lambda sheet: (sheet.judge, sheet.team, sheet.part))))

    return replace(contest, rounds=tuple(tidy_round(each) for each in contest.rounds))


@given(many_contests)
def test_a_written_contest_is_read_as_it_was(contest: Contest) -> None:
    carried: dict[str, JsonValue] = {"texts": {"final": {"place": "Bình Sơn"}}}
    read = read_archive(write_archive(Archive(contest, carried)))
    assert tidy(read.contest) == tidy(contest)
    assert read.program == carried


@given(many_contests)
def test_an_archive_read_and_written_again_is_the_same_text(contest: Contest) -> None:
    written = write_archive(Archive(contest))
    read = read_archive(written)
    assert write_archive(read) == written
    assert read_archive(write_archive(read)) == read
