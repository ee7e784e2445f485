"""A line of the checklist: what it is about, how it stands, and where it is mended."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from stage_contest.domain.contest import Round, RoundCode
from stage_contest.domain.errors import Message, message

_NAMED_AT_MOST = 3


class CheckState(StrEnum):
    """How a line of the checklist stands; a remark keeps nothing from beginning."""

    DONE = "done"
    MISSING = "missing"
    REMARK = "remark"


class Section(StrEnum):
    """What a line of the checklist belongs to."""

    CONTEST = "contest"
    TEAMS = "teams"
    ROUNDS = "rounds"
    JUDGES = "judges"
    RULES = "rules"
    PAPERS = "papers"
    FINAL = "final"


class Place(StrEnum):
    """Where something is mended."""

    TEAMS = "teams"
    PEOPLE = "people"
    RULES = "rules"
    ROUNDS = "rounds"
    PRIZES = "prizes"
    DRAW = "draw"
    SETTINGS = "settings"
    RESULTS = "results"


class CheckKind(StrEnum):
    """What is checked, in the order of the checklist."""

    CONTEST_NAMED = "contest_named"
    TEAMS_REGISTERED = "teams_registered"
    TEAM_RULE = "team_rule"
    TEAMS_IN_CLUSTERS = "teams_in_clusters"
    VENUES_AND_DATES = "venues_and_dates"
    PANELS = "panels"
    JUDGES_NAMED = "judges_named"
    CONFLICTS = "conflicts"
    PINS = "pins"
    RULES_SOUND = "rules_sound"
    PRIZES = "prizes"
    SIDE_PRIZES = "side_prizes"
    ORDER_DRAWN = "order_drawn"
    PAPER_TEXTS = "paper_texts"
    CLUSTERS_FROZEN = "clusters_frozen"
    FINALISTS = "finalists"
    FINAL_DRAWN = "final_drawn"


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One line: the sentence says how it stands, with the numbers and names that matter.

    `round` is the first round that is concerned, where it is about one.
    """

    kind: CheckKind
    section: Section
    state: CheckState
    said: Message
    place: Place
    round: RoundCode | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: a state and its sentence."""

    state: CheckState
    said: Message
    round: RoundCode | None = None


def done(said: Message) -> Checked:
    """The check is fulfilled."""
    return Checked(CheckState.DONE, said)


def missing(said: Message, rounds: Sequence[Round] = ()) -> Checked:
    """Something is still to be done, perhaps in those rounds."""
    return Checked(CheckState.MISSING, said, rounds[0].code if rounds else None)


def remark(said: Message) -> Checked:
    """Something to know, which may stay as it is."""
    return Checked(CheckState.REMARK, said)


def names_of(rounds: Sequence[Round]) -> Message | tuple[str, ...]:
    """The names of the first rounds of a list, for a sentence, and how many more there are."""
    return a_few([round_.name for round_ in rounds])


def a_few(names: Sequence[str]) -> Message | tuple[str, ...]:
    """The first names of a list, for a sentence, and how many more there are."""
    if len(names) <= _NAMED_AT_MOST:
        return tuple(names)
    return message("{names} and {more} more", names=tuple(names[:_NAMED_AT_MOST]), more=len(names) - _NAMED_AT_MOST)
