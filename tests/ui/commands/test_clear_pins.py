"""`clear-pins` on the command line."""

from datetime import UTC, datetime
from pathlib import Path

from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.services.feed import Feed
from stage_contest.services.people import People
from stage_contest.storage.database import ContestFile
from tests.ui.commands.conftest import Command

ORGANIZER = Actor("organizer", frozenset({Role.ORGANIZER}), Desk.ORGANIZER)
AT = datetime(2024, 8, 15, tzinfo=UTC)


def test_every_pin_is_taken_away_and_the_ledger_says_so(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "hội thi.contest"
    assert command("new", file).code == 0
    contest = ContestFile.open(file)
    people = People(contest, Feed())
    people.make_judges_persons(actor=ORGANIZER, at=AT)
    people.generate_pins(actor=ORGANIZER, at=AT)
    contest.close()
    ended = command("clear-pins", file)
    assert (ended.code, "5" in ended.out) == (0, True)
    contest = ContestFile.open(file)
    assert [line.has_pin for line in People(contest, Feed()).persons()] == [False] * 5
    contest.close()
    assert command("verify", file).code == 0
    assert command("clear-pins", tmp_path / "missing.contest").code == 1
