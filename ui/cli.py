"""The command line: chooses the language, loads the module of the command, turns failures into exit codes.

Commands live in `ui.commands`, one module a subject. Only the module of the command that was typed is loaded, by
name, so that none waits for what another needs. The same way `ui.commands.windows` loads `ui.app`, so that Qt comes
with the commands that open a window and with no other (`docs/architecture.md`).
"""

import importlib
import os
import sys
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Protocol, cast

import typer

from reports.wording import LANGUAGES, Words
from stage_contest.domain.errors import InputRefused, Refusal
from ui.bug_report import log_to_a_file, program_version, reports_folder, write_bug_report
from ui.commands.help_page import spoken_group
from ui.commands.session import Session
from ui.commands.wrong_usage import unknown_command, unknown_language, wrong_usage
from ui.language import (
    LANGUAGE_OPTION,
    LANGUAGE_VARIABLE,
    choose_language,
    language_named,
    system_language,
    take_language,
)
from ui.settings import PROGRAM, SettingsFile, settings_path
from ui.streams import let_the_reader_go, ready_the_streams

DONE, INPUT_WRONG, COMMAND_LINE_WRONG, INTERRUPTED = 0, 1, 2, 130
"""The exit codes of `docs/archive.md`, and the one for Ctrl+C."""

COMMANDS: Mapping[str, str] = {
    "open": "windows",
    "new": "making",
    "demo": "making",
    "import": "archives",
    "export": "archives",
    "import-teams": "registrations",
    "teams": "registrations",
    "export-tables": "spreadsheets",
    "import-sheets": "typed_up",
    "standings": "results",
    "prizes": "results",
    "qualifiers": "results",
    "explain": "explaining",
    "documents": "papers",
    "clear-pins": "pins",
    "verify": "condition",
    "info": "condition",
}
"""Every command and the module of `ui.commands` that adds it."""


class CommandModule(Protocol):
    """A module of `ui.commands`."""

    def add_commands(self, app: typer.Typer, session: Session) -> None:
        """Add the commands of the subject."""


class WindowsModule(Protocol):
    """The module of `ui.commands` that opens windows."""

    def open_program(self, contest: Path | None, session: Session) -> int:
        """Open the program, on a contest if one is given; the exit code comes back when it is closed."""


def main() -> None:
    """The program `stage-contest`."""
    ready_the_streams()
    log_to_a_file()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Do what the command line says; gives back the exit code."""
    asked, rest = take_language(arguments)
    remembered = SettingsFile(settings_path()).load().language
    language = choose_language(asked, os.environ, remembered=remembered, system=system_language(os.environ))
    session = Session(Words(language), lambda: datetime.now(UTC))
    if asked is not None and language_named(asked) is None:
        session.remark(unknown_language(asked, LANGUAGES, session.words))
        return COMMAND_LINE_WRONG
    try:
        code = _do(rest, session)
        sys.stdout.flush()
    except BrokenPipeError:
        let_the_reader_go()
        code = DONE
    except KeyboardInterrupt:
        code = INTERRUPTED
    except Refusal as refusal:
        code = _refused(_sentence(refusal, session.words), session)
    except OSError as error:
        code = _refused(
            session.words.say("The system refused this: {said}.", said=error.strerror or error), session
        )
    except Exception as error:  # noqa: BLE001 - a bug: one of the two places that catch them all
        code = _report(error, arguments, session)
    return code


def _do(arguments: Sequence[str], session: Session) -> int:
    word = next((argument for argument in arguments if not argument.startswith("-")), None)
    if word is not None and word not in COMMANDS:
        session.remark(unknown_command(word, COMMANDS, session.words))
        return COMMAND_LINE_WRONG
    app = _program(session)
    for module in dict.fromkeys(_modules_needed(word, arguments)):
        _command_module(module).add_commands(app, session)
    program = typer.main.get_command(app)
    try:
        with program.make_context(PROGRAM, list(arguments)) as context:
            program.invoke(context)
    except typer.Exit as ended:
        return ended.exit_code
    except typer.TyperException as error:
        session.remark(wrong_usage(error, word, session.words))
        return COMMAND_LINE_WRONG
    return DONE


def _program(session: Session) -> typer.Typer:
    """The program without its commands: what it says of itself, and what it does when no command is typed."""
    words = session.words
    app = typer.Typer(cls=spoken_group(words), add_completion=False, invoke_without_command=True)
    language_said = words.say(
        "The language to speak; the environment variable {variable} does the same.", variable=LANGUAGE_VARIABLE
    )
    about = words.say(
        "Runs a stage contest on one laptop, from registration to prizes. Without a command it opens its windows."
    )

    @app.callback(help=about)
    def program(
        context: typer.Context,
        language: Annotated[  # noqa: ARG001 - taken from the command line before; it stands here for the help
            str, typer.Option(LANGUAGE_OPTION, metavar="|".join(LANGUAGES), help=language_said)
        ] = "",
        say_version: Annotated[
            bool, typer.Option("--version", help=words.say("Says which version this is."))
        ] = False,
    ) -> None:
        if say_version:
            session.say(f"{PROGRAM} {program_version()}".strip())
            raise typer.Exit
        if context.invoked_subcommand is None:
            windows = cast("WindowsModule", importlib.import_module("ui.commands.windows"))
            raise typer.Exit(windows.open_program(None, session))

    return app


def _modules_needed(word: str | None, arguments: Sequence[str]) -> Collection[str]:
    """The module of the command typed; all of them for the list of commands; none for the windows alone."""
    if word is not None:
        return [COMMANDS[word]]
    return COMMANDS.values() if "--help" in arguments else []


def _command_module(name: str) -> CommandModule:
    return cast("CommandModule", importlib.import_module(f"ui.commands.{name}"))


def _sentence(refusal: Refusal, words: Words) -> str:
    said = words.say_message(refusal.said)
    if isinstance(refusal, InputRefused) and refusal.place:
        return f"{refusal.place}: {said}"
    return said


def _refused(sentence: str, session: Session) -> int:
    session.remark(sentence)
    return INPUT_WRONG


def _report(error: Exception, arguments: Sequence[str], session: Session) -> int:
    words = session.words
    report = write_bug_report(error, reports_folder(), at=session.clock(), command_line=[PROGRAM, *arguments])
    if report is None:
        return _refused(words.say("The program made a mistake: {said}.", said=repr(error)), session)
    return _refused(
        words.say(
            "The program made a mistake and stopped; the contest file is as it was. The report is in {file}.",
            file=report,
        ),
        session,
    )
