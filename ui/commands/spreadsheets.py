"""`export-tables`: all tables of a contest as a workbook whose registrations `import-teams` reads."""

from pathlib import Path
from typing import Annotated

import typer

from reports.xlsx import contest_tables
from ui.commands.archives import write_file
from ui.commands.counted import load_contest, reading
from ui.commands.options import argument, command, contest_file
from ui.commands.session import Session


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add `export-tables`."""
    words = session.words
    book = argument("BOOK.xlsx", words.say("The Excel workbook to write."))
    force = typer.Option("--force", help=words.say("Overwrites a workbook that is there."))

    @command(app, words, "export-tables", words.say("Writes the tables of a contest to an Excel workbook."))
    def export_tables(
        file: Annotated[Path, contest_file(words)],
        book: Annotated[Path, book],
        overwrite: Annotated[bool, force] = False,
    ) -> None:
        with reading(file) as unit:
            contest = load_contest(unit, file)
        write_file(book, contest_tables(contest, words), overwrite=overwrite)
