"""What is wrong with a command line, in people's words."""

import difflib
from collections.abc import Collection

import typer
from typer.core import TyperArgument, TyperOption

from reports.wording import Words
from ui.settings import PROGRAM


def wrong_usage(error: typer.TyperException, word: str | None, words: Words) -> str:
    """The sentence for what Typer found, and where the help is; `word` is the command that was typed."""
    return f"{_said(error, words)} {_see_help(word, words)}"


def unknown_command(word: str, known: Collection[str], words: Words) -> str:
    """The sentence for a command that there is not, with the nearest one that there is."""
    near = difflib.get_close_matches(word, known, 1)
    if near:
        return words.say(
            'There is no command "{word}". Did you mean "{near}"? See: {program} --help.',
            word=word,
            near=near[0],
            program=PROGRAM,
        )
    return words.say('There is no command "{word}". See: {program} --help.', word=word, program=PROGRAM)


def unknown_language(asked: str, known: Collection[str], words: Words) -> str:
    """The sentence for a language that the program does not speak."""
    return words.say('There is no language "{asked}"; choose one of: {known}.', asked=asked, known=list(known))


def _said(error: typer.TyperException, words: Words) -> str:
    param = getattr(error, "param", None)
    place = _place(param) if isinstance(param, TyperArgument | TyperOption) else ""
    match type(error).__name__:
        case "MissingParameter":
            return words.say("{place} is missing.", place=place)
        case "NoSuchOption":
            return words.say("There is no option {option} here.", option=getattr(error, "option_name", ""))
        case "BadParameter":
            return words.say("{place}: {said}", place=place, said=error.message)
        case "BadOptionUsage":
            return words.say("{place} needs a value.", place=getattr(error, "option_name", ""))
        case _:
            return words.say("The command line is wrong: {said}", said=error.format_message())


def _place(param: TyperArgument | TyperOption) -> str:
    return param.opts[0] if isinstance(param, TyperOption) else param.metavar or param.name or ""


def _see_help(word: str | None, words: Words) -> str:
    line = f"{PROGRAM} {word}" if word else PROGRAM
    return words.say("See: {line} --help.", line=line)
