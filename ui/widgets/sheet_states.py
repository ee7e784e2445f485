"""How the states of a score sheet look: a word, an icon and a tone, the same on every desk."""

from collections.abc import Mapping

from reports.wording import Words
from stage_contest.services.views import DeskSheetState
from ui.theme import Tone

ICONS: Mapping[DeskSheetState, str] = {
    DeskSheetState.UNTOUCHED: "circle",
    DeskSheetState.OPEN: "circle-half-fill",
    DeskSheetState.REOPENED: "arrow-counter-clockwise",
    DeskSheetState.SUBMITTED: "check-circle-fill",
    DeskSheetState.ABSENT: "minus-circle",
    DeskSheetState.ABSTAINED: "hand",
}
TONES: Mapping[DeskSheetState, Tone] = {
    DeskSheetState.UNTOUCHED: Tone.QUIET,
    DeskSheetState.OPEN: Tone.WAITING,
    DeskSheetState.REOPENED: Tone.WAITING,
    DeskSheetState.SUBMITTED: Tone.SAFE,
    DeskSheetState.ABSENT: Tone.QUIET,
    DeskSheetState.ABSTAINED: Tone.QUIET,
}


def state_word(state: DeskSheetState, words: Words) -> str:
    """The state in a word or two."""
    said = {
        DeskSheetState.UNTOUCHED: words.say("Not yet"),
        DeskSheetState.OPEN: words.say("Begun"),
        DeskSheetState.REOPENED: words.say("Reopened"),
        DeskSheetState.SUBMITTED: words.say("Submitted"),
        DeskSheetState.ABSENT: words.say("Absent"),
        DeskSheetState.ABSTAINED: words.say("Stood aside"),
    }
    return said[state]
