"""`clear-pins`: for whoever holds the file when the organizer's PIN is lost."""

from pathlib import Path
from typing import Annotated

import typer

from stage_contest.services.feed import Feed
from stage_contest.services.people import People
from stage_contest.storage.database import ContestFile
from ui.commands.options import command, contest_file
from ui.commands.session import Session


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add `clear-pins`."""
    words = session.words

    @command(app, words, "clear-pins", words.say("Takes all PINs away, so that every desk opens without one."))
    def clear_pins(file: Annotated[Path, contest_file(words)]) -> None:
        contest = ContestFile.open(file)
        try:
            count = People(contest, Feed()).clear_pins(actor=session.actor, at=session.clock())
        finally:
            contest.close()
        session.say(words.say("PINs taken away: {count}. The ledger says so, with the time.", count=count))
