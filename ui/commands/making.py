"""`new` and `demo`: a contest file from a bundled template, empty or played through."""

from pathlib import Path
from typing import Annotated

import typer

from stage_contest.services.demonstration import Until
from ui.commands.options import choice_option, command, new_file
from ui.commands.session import Session
from ui.contest_making import TEMPLATE, make_demonstration, make_new, template_names


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add `new` and `demo`."""
    words = session.words
    templates = words.say("The template to start from: {known}.", known=template_names())
    played = words.say("How far it is played: all finished, or to the last evening with a team on stage.")

    @command(app, words, "new", words.say("Makes a new contest from a template."))
    def new(
        file: Annotated[Path, new_file(words)],
        name: Annotated[str, typer.Option("--template", metavar="NAME", help=templates)] = TEMPLATE,
    ) -> None:
        make_new(file, name)
        session.say(words.say("{file} was made from the template {name}.", file=file, name=name))

    @command(app, words, "demo", words.say("Makes the demonstration contest, with invented people and marks."))
    def demo(
        file: Annotated[Path, new_file(words)],
        until: Annotated[Until, choice_option(words, "--until", Until, played)] = Until.FINISHED,
    ) -> None:
        make_demonstration(file, until)
        session.say(words.say("{file} is the demonstration contest.", file=file))
