"""The desks of the frame: their names, icons and how their pages are built."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from ui.context import DeskContext
from ui.widgets.page import Page


class DeskPage(StrEnum):
    """The pages of an open contest, in the order of the navigation."""

    CONTEST = "contest"
    JUDGE = "judge"
    SECRETARY = "secretary"
    CHAIR = "chair"
    SCREEN = "screen"
    PAPERS = "papers"


ICONS: Mapping[DeskPage, str] = {
    DeskPage.CONTEST: "house",
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
