"""The desks of the frame: their names, icons and how their pages are built."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from ui.context import DeskContext
from ui.widgets.page import Page


class DeskPage(StrEnum):
    """The pages of an open contest, in the order of the navigation."""

    CONTEST = "contest"
    CHECKLIST = "checklist"
    TEAMS = "teams"
    PEOPLE = "people"
    RULES = "rules"
    ROUNDS = "rounds"
    PRIZES = "prizes"
    DRAW = "draw"
    CHECK = "check"
    SETTINGS = "settings"
    JUDGE = "judge"
    SECRETARY = "secretary"
    CHAIR = "chair"
    SCREEN = "screen"
    PAPERS = "papers"


PREPARING = (
    DeskPage.CHECKLIST,
    DeskPage.TEAMS,
    DeskPage.PEOPLE,
    DeskPage.RULES,
    DeskPage.ROUNDS,
    DeskPage.PRIZES,
    DeskPage.DRAW,
    DeskPage.CHECK,
    DeskPage.SETTINGS,
)
"""The pages of one desk, the organizers': the first stands for all of them while another desk is in sight."""

ICONS: Mapping[DeskPage, str] = {
    DeskPage.CONTEST: "house",
    DeskPage.CHECKLIST: "list-bullets",
    DeskPage.TEAMS: "users-three",
    DeskPage.PEOPLE: "identification-badge",
    DeskPage.RULES: "sliders-horizontal",
    DeskPage.ROUNDS: "calendar-blank",
    DeskPage.PRIZES: "trophy",
    DeskPage.DRAW: "shuffle",
    DeskPage.CHECK: "check-square",
    DeskPage.SETTINGS: "gear",
    DeskPage.JUDGE: "pencil-line",
    DeskPage.SECRETARY: "clipboard-text",
    DeskPage.CHAIR: "scales",
    DeskPage.SCREEN: "monitor",
    DeskPage.PAPERS: "medal",
}

PageFactory = Callable[[DeskContext], Page]
PageFactories = Mapping[DeskPage, PageFactory]


def desk_label(context: DeskContext, desk: DeskPage) -> str:
    """The name of a desk in the navigation."""
    say = context.words.say
    labels = {
        DeskPage.CONTEST: say("Contest"),
        DeskPage.CHECKLIST: say("Prepare"),
        DeskPage.TEAMS: say("Teams"),
        DeskPage.PEOPLE: say("Judges and people"),
        DeskPage.RULES: say("Rules"),
        DeskPage.ROUNDS: say("Rounds"),
        DeskPage.PRIZES: say("Prizes"),
        DeskPage.DRAW: say("Draw of lots"),
        DeskPage.CHECK: say("Pre-show check"),
        DeskPage.SETTINGS: say("Settings"),
        DeskPage.JUDGE: say("Marking"),
        DeskPage.SECRETARY: say("Secretary"),
        DeskPage.CHAIR: say("Chair"),
        DeskPage.SCREEN: say("Screen"),
        DeskPage.PAPERS: say("Papers"),
    }
    return labels[desk]


def desk_named(name: str | None) -> DeskPage | None:
    """The desk of that kept name, or None."""
    return next((desk for desk in DeskPage if desk.value == name), None)
