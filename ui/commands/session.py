"""What a command is given: its words, the clock, and the two ways it speaks."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import typer
from rich.console import RenderableType

from reports.wording import Words
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.services.archive.values import JsonValue
from ui.streams import Paper


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the command line; `clock` gives the aware time of now."""

    words: Words
    clock: Callable[[], datetime]

    @property
    def actor(self) -> Actor:
        """Who acts on the command line: the organizer, in whose hands the file is."""
        return Actor(name=Role.ORGANIZER.value, roles=frozenset({Role.ORGANIZER}), desk=Desk.COMMAND_LINE)

    def say(self, text: str) -> None:
        """A line on standard output: what was asked for."""
        typer.echo(text)

    def remark(self, text: str) -> None:
        """One line on standard error, whatever names stand in it: what is not part of the answer."""
        typer.echo("".join(letter if letter.isprintable() else " " for letter in text), err=True)

    def show(self, *drawn: RenderableType) -> None:
        """Tables on standard output; where no terminal limits them they are as wide as they need to be."""
        paper = Paper()
        for each in drawn:
            paper.print(each)

    def write_json(self, value: JsonValue) -> None:
        """JSON on standard output."""
        typer.echo(json.dumps(value, ensure_ascii=False, indent=1))

    def write_csv(self, rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> None:
        """Rows as CSV with a header on standard output; None is an empty cell."""
        text = io.StringIO()
        writer = csv.DictWriter(text, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        typer.echo(text.getvalue(), nl=False)
