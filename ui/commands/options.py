"""The arguments and options that several commands share, and how a command is added with its help."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

import typer

from reports.wording import Words
from ui.commands.help_page import spoken_command

Action = TypeVar("Action", bound=Callable[..., None])
Choice = TypeVar("Choice", bound=StrEnum)


class Format(StrEnum):
    """How results are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def command(app: typer.Typer, words: Words, name: str, said: str) -> Callable[[Action], Action]:
    """Add the decorated function as a command; `said` is what its help says, in these words."""
    return app.command(name, cls=spoken_command(words), help=said)


def contest_file(words: Words) -> object:
    """The argument that names the contest file to read."""
    return argument("FILE", words.say("The contest file (FILE.contest)."))


def new_file(words: Words) -> object:
    """The argument that names the contest file to make."""
    return argument("FILE", words.say("The contest file to make; a file that is there is never overwritten."))


def format_option(words: Words) -> object:
    """`--format table|json|csv`."""
    return choice_option(words, "--format", Format, words.say("How to write it: a table to read, JSON or CSV."))


def round_option(words: Words) -> object:
    """`--round CODE`."""
    said = words.say("The code of a round, such as cluster-1.")
    return typer.Option("--round", metavar="CODE", help=said, show_default=False)


def argument(metavar: str, said: str) -> object:
    """An argument that has to be there; a file that may not be read is for the command to name, not for Typer."""
    return typer.Argument(metavar=metavar, help=said, show_default=False, readable=False)


def choice_option(words: Words, name: str, choices: type[Choice], said: str) -> object:
    """An option that takes one of a few words; any other is a wrong command line."""
    known = [choice.value for choice in choices]

    def parse(text: str) -> Choice:
        try:
            return choices(text)
        except ValueError:
            sentence = words.say('"{text}" is not one of: {known}.', text=text, known=known)
            raise typer.BadParameter(sentence) from None

    return typer.Option(name, metavar="|".join(known), parser=parse, help=said, show_default=False)
