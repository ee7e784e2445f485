"""`open`: the windows, loaded here and nowhere else on the command line, so that no other command brings Qt."""

import importlib
import os
from pathlib import Path
from typing import Annotated, Protocol, cast

import typer

from stage_contest.domain.errors import Refusal, message
from ui.commands.counted import reading
from ui.commands.options import command, contest_file
from ui.commands.session import Session
from ui.language import LANGUAGE_VARIABLE
from ui.system_libraries import display_is_there, must_have, needed_libraries


class AppModule(Protocol):
    """`ui.app`."""

    def run(self, path: Path | None) -> int:
        """Open the program, on a contest if one is given; the exit code comes back when it is closed."""


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add `open`."""
    words = session.words

    @command(app, words, "open", words.say("Opens a contest in the windows of the program."))
    def open_contest(file: Annotated[Path, contest_file(words)]) -> None:
        with reading(file):
            pass
        raise typer.Exit(open_program(file, session))


def open_program(contest: Path | None, session: Session) -> int:
    """Open the program, on a contest if one is given; the exit code comes back when it is closed.

    The windows begin in the language of the session.

    Raises:
        Refusal: if there is no screen to open it on, or the system lacks libraries for it.
    """
    if not display_is_there(os.environ):
        raise Refusal(
            message(
                "There is no screen to open the windows on. The other commands work without one; "
                "see: {line} --help.",
                line="stage-contest",
            )
        )
    must_have(needed_libraries(os.environ))
    os.environ[LANGUAGE_VARIABLE] = session.words.language
    app = cast("AppModule", importlib.import_module("ui.app"))
    return app.run(contest)
