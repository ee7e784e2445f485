"""Standard output and standard error, whatever the terminal, the pipe or the operating system makes of them."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path

from rich.console import Console
from typing_extensions import override

_NO_LIMIT = 10_000


class Paper(Console):
    """Standard output for tables: as wide as the terminal, and without limit where there is none."""

    def __init__(self) -> None:
        super().__init__(file=sys.stdout, highlight=False, markup=False, emoji=False)
        if not self.is_terminal:
            self.width = _NO_LIMIT

    @override
    def on_broken_pipe(self) -> None:
        """Leave a reader that went away to whoever began the command."""
        raise BrokenPipeError


def ready_the_streams() -> None:
    """Make both streams take every letter: UTF-8 in files and pipes, a stand-in where a terminal lacks a letter."""
    if sys.stdout is None:
        sys.stdout = _nowhere()
    if sys.stderr is None:
        sys.stderr = _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def let_the_reader_go() -> None:
    """Write the rest to nowhere after the reader of a pipe went away, so that Python ends in peace."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _nowhere() -> TextIOWrapper:
    """A stream that swallows everything; it lives as long as the program."""
    return Path(os.devnull).open("w", encoding="utf-8")
