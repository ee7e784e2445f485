"""Faults of a spreadsheet with their places, whatever was read from it."""

from enum import StrEnum
from typing import Protocol

from stage_contest.domain.errors import Message


class PlacedFault(Protocol):
    """Something wrong in a spreadsheet: the worksheet, Excel's row and column (None: no single cell), and why."""

    @property
    def sheet(self) -> str:
        """The worksheet."""

    @property
    def row(self) -> int:
        """Excel's row, from 1."""

    @property
    def column(self) -> str | None:
        """Excel's letter of the column."""

    @property
    def kind(self) -> StrEnum:
        """The kind, as other software knows it."""

    @property
    def said(self) -> Message:
        """What is wrong, in words."""
