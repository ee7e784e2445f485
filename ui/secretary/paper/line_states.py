"""How a line stands, in a word and an icon: who entered it, who confirmed it, what it waits for."""

from collections.abc import Mapping
from enum import Enum, auto

from reports.wording import Words
from stage_contest.domain.contest import PERFORMING
from stage_contest.domain.paper_reading import Pass
from stage_contest.domain.sheets import SheetState
from stage_contest.services.paper import PaperState
from stage_contest.services.views import DeskSheetState
from ui.secretary.paper.line_rows import LineRow
from ui.theme import Tone
from ui.widgets import entry_statuses, sheet_states


class Standing(Enum):
    """How far a line has come."""

    APART = auto()
    """The team does not compete."""
    TYPED = auto()
    """Something is typed that is not kept."""
    UNREAD = auto()
    ENTERED = auto()
    DIFFERENT = auto()
    AGREED = auto()
    """Both readings agree, but the sheet was reopened."""
    DONE = auto()


_ICONS: Mapping[Standing, tuple[str, Tone]] = {
    Standing.APART: ("prohibit", Tone.QUIET),
    Standing.TYPED: ("pencil-line", Tone.WAITING),
    Standing.ENTERED: ("check", Tone.ACTION),
    Standing.DIFFERENT: ("warning-fill", Tone.DANGER),
    Standing.AGREED: ("arrow-counter-clockwise", Tone.WAITING),
    Standing.DONE: ("checks", Tone.SAFE),
}
_KEPT: Mapping[PaperState, Standing] = {
    PaperState.DIFFERENT: Standing.DIFFERENT,
    PaperState.DONE: Standing.DONE,
    PaperState.READ_ONCE: Standing.ENTERED,
    PaperState.UNREAD: Standing.UNREAD,
}


def standing_of(row: LineRow) -> Standing:
    """How far the line has come."""
    if row.entry.status not in PERFORMING:
        return Standing.APART
    if row.waiting:
        return Standing.TYPED
    if row.paper is None or not row.paper.readings:
        return Standing.UNREAD
    if row.paper.state is PaperState.READ_ONCE and len(row.paper.readings) == len(Pass):
        return Standing.AGREED
    return _KEPT[row.paper.state]


def state_icon(row: LineRow) -> tuple[str, Tone]:
    """The icon of a line and its tone."""
    standing = standing_of(row)
    if standing is Standing.UNREAD:
        return sheet_states.ICONS[row.on_screen], sheet_states.TONES[row.on_screen]
    return _ICONS[standing]


def state_word(row: LineRow, words: Words) -> str:
    """How a line stands, and whose readings there are."""
    say, standing = words.say, standing_of(row)
    if standing is Standing.APART:
        return entry_statuses.status_word(row.entry.status, words)
    if standing is Standing.UNREAD:
        return _on_screen(row.on_screen, words)
    by = {which: reading.read_by for which, reading in row.paper.readings.items()} if row.paper else {}
    first, second = by.get(Pass.FIRST, "–"), by.get(Pass.SECOND, "–")
    said = {
        Standing.TYPED: say("Not kept yet"),
        Standing.ENTERED: say("Entered: {first}", first=first)
        if Pass.FIRST in by
        else say("Second: {second}", second=second),
        Standing.DIFFERENT: say("Differs: {first} ≠ {second}", first=first, second=second),
        Standing.AGREED: say("Reopened; both readings agree"),
        Standing.DONE: say("Entered: {first} · confirmed: {second}", first=first, second=second),
    }
    return said[standing] + _stands_for(row, words)


def _stands_for(row: LineRow, words: Words) -> str:
    """That the judge was absent or stood aside, as an addition; empty for marks and for what is not shown."""
    if row.hidden or row.line.state is SheetState.MARKED:
        return ""
    word = words.say("absent") if row.line.state is SheetState.ABSENT else words.say("stood aside")
    return f" · {word}"


def _on_screen(state: DeskSheetState, words: Words) -> str:
    said = {
        DeskSheetState.UNTOUCHED: words.say("Not read yet"),
        DeskSheetState.SUBMITTED: words.say("Marked on screen"),
        DeskSheetState.OPEN: words.say("Begun on screen"),
    }
    return said.get(state) or sheet_states.state_word(state, words)
