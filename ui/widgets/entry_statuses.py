"""How the statuses of an entry look: a word, an icon and a tone."""

from collections.abc import Mapping

from reports.wording import Words
from stage_contest.domain.contest import EntryStatus
from stage_contest.services.views import EntryLine
from ui.theme import Tone

ICONS: Mapping[EntryStatus, str] = {
    EntryStatus.COMPETING: "check-circle",
    EntryStatus.WITHDRAWN: "sign-out",
    EntryStatus.DISQUALIFIED: "prohibit",
    EntryStatus.GUEST: "hand-waving",
}
TONES: Mapping[EntryStatus, Tone] = {
    EntryStatus.COMPETING: Tone.QUIET,
    EntryStatus.WITHDRAWN: Tone.WAITING,
    EntryStatus.DISQUALIFIED: Tone.DANGER,
    EntryStatus.GUEST: Tone.ACTION,
}


def status_word(status: EntryStatus, words: Words) -> str:
    """The status in a word or two."""
    said = {
        EntryStatus.COMPETING: words.say("Competes"),
        EntryStatus.WITHDRAWN: words.say("Withdrawn"),
        EntryStatus.DISQUALIFIED: words.say("Disqualified"),
        EntryStatus.GUEST: words.say("Guest"),
    }
    return said[status]


def named_with_status(entry: EntryLine, words: Words) -> str:
    """The team's name, with its status where it does not simply compete: "Bình An · Withdrawn"."""
    if entry.status is EntryStatus.COMPETING:
        return entry.name
    return f"{entry.name} · {status_word(entry.status, words)}"
