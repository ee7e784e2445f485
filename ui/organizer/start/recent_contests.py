"""The recent contests as rows."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import Qt
from typing_extensions import override

from reports.wording import Words
from ui.look import Look
from ui.models.frozen_rows import FrozenRows


class Column(IntEnum):
    """The columns from the left."""

    NAME = 0
    FOLDER = 1
    CHANGED = 2


@dataclass(frozen=True, slots=True)
class RecentContest:
    """A contest file that was open before; `changed` is when it was last written, in local time."""

    path: Path
    changed: datetime


class RecentContestsModel(FrozenRows[RecentContest]):
    """The latest first."""

    def __init__(self, words: Words, look: Look) -> None:
        super().__init__([words.say("Contest file"), words.say("Folder"), words.say("Last changed")])
        self._words = words
        self._look = look

    @override
    def cell(self, row: RecentContest, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, Column(column))
            case Qt.ItemDataRole.ToolTipRole:
                return str(row.path)
            case Qt.ItemDataRole.DecorationRole if column == Column.NAME:
                return self._look.icon("file")
            case _:
                return None

    def _text(self, row: RecentContest, column: Column) -> str:
        match column:
            case Column.NAME:
                return row.path.stem
            case Column.FOLDER:
                return str(row.path.parent)
            case Column.CHANGED:
                return self._words.moment(row.changed)


def still_there(paths: tuple[Path, ...]) -> tuple[RecentContest, ...]:
    """The recent contests whose files are still in their places."""
    found: list[RecentContest] = []
    for path in paths:
        try:
            written = path.stat().st_mtime
        except OSError:
            continue
        found.append(RecentContest(path, datetime.fromtimestamp(written).astimezone()))
    return tuple(found)
