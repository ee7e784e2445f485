"""The page that `--help` shows, wholly in the words of the chosen language."""

from collections.abc import Sequence

from rich.padding import Padding
from rich.table import Table
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typing_extensions import override

from reports.wording import Words
from ui.settings import PROGRAM
from ui.streams import Paper


def spoken_command(words: Words) -> type[TyperCommand]:
    """The kind of command whose help is said in these words."""

    class SpokenCommand(TyperCommand):
        @override
        def format_help(self, ctx: object, formatter: object) -> None:
            _print_help(self, words)

    return SpokenCommand


def spoken_group(words: Words) -> type[TyperGroup]:
    """The kind of program whose help is said in these words."""

    class SpokenGroup(TyperGroup):
        @override
        def format_help(self, ctx: object, formatter: object) -> None:
            _print_help(self, words)

    return SpokenGroup


def _print_help(command: TyperCommand | TyperGroup, words: Words) -> None:
    arguments = [param for param in command.params if isinstance(param, TyperArgument)]
    options = [param for param in command.params if isinstance(param, TyperOption) and not param.hidden]
    commands = list(command.commands.values()) if isinstance(command, TyperGroup) else []
    console = Paper()
    console.print(words.say("Usage: {line}", line=_usage_line(command, arguments, words)), style="bold")
    console.print()
    console.print(Padding(command.help or "", (0, 2), expand=False))
    _print_list(console, words.say("Arguments:"), [(_metavar(each), each.help or "") for each in arguments])
    _print_list(
        console,
        words.say("Options:"),
        [*((_option(each), each.help or "") for each in options), ("--help", words.say("Shows this page."))],
    )
    _print_list(console, words.say("Commands:"), [(each.name or "", each.help or "") for each in commands])


def _print_list(console: Paper, title: str, lines: Sequence[tuple[str, str]]) -> None:
    if not lines:
        return
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, style="cyan")
    table.add_column()
    for name, said in lines:
        table.add_row(name, said)
    console.print()
    console.print(title, style="bold")
    console.print(Padding(table, (0, 2), expand=False))


def _usage_line(command: TyperCommand | TyperGroup, arguments: Sequence[TyperArgument], words: Words) -> str:
    if isinstance(command, TyperGroup):
        return " ".join([PROGRAM, words.say("[OPTIONS] [COMMAND] …")])
    return " ".join([PROGRAM, command.name or "", words.say("[OPTIONS]"), *map(_metavar, arguments)])


def _metavar(argument: TyperArgument) -> str:
    return argument.metavar or (argument.name or "").upper()


def _option(option: TyperOption) -> str:
    names = ", ".join(option.opts)
    return names if option.is_flag else f"{names} {option.metavar}"
