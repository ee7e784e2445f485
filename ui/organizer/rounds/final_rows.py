"""Who comes to the final and why, as rows of two lines: the team, and the way it comes."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from reports.wording import Words
from stage_contest.domain.contest import EntryStatus
from stage_contest.domain.origins import Way
from stage_contest.domain.teams import TeamCode
from stage_contest.services.rounds import FinalEntry, Finalist, FinalistsProposal, OpenSeats
from ui.context import DeskContext
from ui.models.frozen_rows import FrozenRows
from ui.theme import SIZES, Tone
from ui.widgets.entry_statuses import status_word

WHY = Qt.ItemDataRole.UserRole
_ICON = 20
_DECIMALS = 2


class Standing(StrEnum):
    """How a row stands; what can be done with it follows from this."""

    COMING = "coming"
    """Qualifies, and is not accepted yet."""
    ACCEPTED = "accepted"
    CANDIDATE = "candidate"
    """One of the teams of a tie whose seat is open."""
    WAITING = "waiting"
    """A cluster that is not frozen yet, or the heading of a tie."""


_ICONS = {
    Standing.COMING: ("circle-dashed", Tone.WAITING),
    Standing.ACCEPTED: ("check-circle-fill", Tone.SAFE),
    Standing.CANDIDATE: ("question", Tone.WAITING),
    Standing.WAITING: ("hourglass", Tone.QUIET),
}


@dataclass(frozen=True, slots=True)
class FinalRow:
    """One row; `team` None where it is about no single team."""

    standing: Standing
    name: str
    why: str
    team: TeamCode | None = None


def final_rows(proposal: FinalistsProposal, words: Words) -> tuple[FinalRow, ...]:
    """The rows of a proposal: who is accepted, who else comes, which seats are open, which clusters are awaited."""
    return (
        *(_accepted(entry, words) for entry in proposal.entries),
        *(
            FinalRow(Standing.COMING, finalist.name, why(finalist, words), finalist.team)
            for finalist in proposal.missing
        ),
        *(row for tie in proposal.open if tie.seats for row in _tie(tie, words)),
        *(FinalRow(Standing.WAITING, name, words.say("not frozen yet")) for name in proposal.waiting_for),
    )


def why(finalist: Finalist, words: Words) -> str:
    """Why a team comes: "Cụm thi số 1, hạng 2 · 92,5 điểm"."""
    total = words.points(finalist.total, _DECIMALS) if finalist.total is not None else "–"
    if finalist.way is Way.BEST_OTHER:
        return words.say("Best other, of {round} · {total} points", round=finalist.round_name, total=total)
    return words.say(
        "{round}, place {place} · {total} points", round=finalist.round_name, place=finalist.place, total=total
    )


def _accepted(entry: FinalEntry, words: Words) -> FinalRow:
    said = [_way(entry, words)]
    if entry.status is not EntryStatus.COMPETING:
        said.insert(0, status_word(entry.status, words))
    return FinalRow(Standing.ACCEPTED, entry.name, " · ".join(part for part in said if part), entry.team)


def _way(entry: FinalEntry, words: Words) -> str:
    origin = entry.origin
    if origin is None:
        return why(entry.found, words) if entry.found is not None else ""
    if origin.way is Way.REPLACEMENT:
        return words.say("In place of {team}: {reason}", team=entry.replaces, reason=origin.reason)
    if origin.way is Way.SEAT:
        return words.say("Given an open seat: {reason}", reason=origin.reason)
    return why(entry.found, words) if entry.found is not None else ""


def _tie(tie: OpenSeats, words: Words) -> Iterator[FinalRow]:
    name = tie.round_name or words.say("Best others")
    yield FinalRow(Standing.WAITING, name, words.say("a tie: {seats} seats are undecided", seats=tie.seats))
    for finalist in tie.candidates:
        yield FinalRow(Standing.CANDIDATE, finalist.name, why(finalist, words), finalist.team)


class FinalRowsModel(FrozenRows[FinalRow]):
    """A row a team."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__([context.words.say("Teams")])
        self._look = context.look

    @override
    def cell(self, row: FinalRow, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return f"{row.name} · {row.why}" if row.why else row.name
            case Qt.ItemDataRole.DecorationRole:
                return self._look.icon(*_ICONS[row.standing])
            case _ if role == WHY:
                return row.why
            case _:
                return None


class TwoLines(QStyledItemDelegate):
    """Draws the icon, the team and below it, small and quiet, the way it comes."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._quiet = QColor(context.look.theme.ink(Tone.QUIET))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, SIZES.scaled(52))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        name, whole.text = whole.text, ""
        icon = whole.icon
        whole.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        whole.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, whole.widget)
        room = QRect(option.rect).adjusted(SIZES.gap, SIZES.half, -SIZES.half, -SIZES.half)
        side = SIZES.scaled(_ICON)
        icon.paint(painter, QRect(room.left(), room.top() + (room.height() - side) // 2, side, side))
        room.setLeft(room.left() + side + SIZES.gap)
        half = room.height() // 2
        painter.save()
        painter.setPen(whole.palette.text().color())
        painter.setFont(whole.font)
        self._line(painter, QRect(room.left(), room.top(), room.width(), half), name)
        small = QFont(whole.font)
        small.setPixelSize(SIZES.text_small)
        painter.setFont(small)
        painter.setPen(self._quiet)
        self._line(painter, QRect(room.left(), room.top() + half, room.width(), half), str(index.data(WHY)))
        painter.restore()

    def _line(self, painter: QPainter, room: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
