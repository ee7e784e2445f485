"""The contents of the guide: its pages in order, and the text of each in a language."""

import re
from collections.abc import Mapping
from enum import StrEnum

from assets import asset
from reports.wording import Language

_PICTURE = re.compile(r"!\[[^\]]*\]\(\.\./pictures/[^/]+/([^)]+)\.png\)")


class GuidePage(StrEnum):
    """The pages in reading order; one that is about a desk's page has its name (`ui.desks.DeskPage`)."""

    BEGINNING = "beginning"
    CONTEST = "contest"
    CHECKLIST = "checklist"
    TEAMS = "teams"
    IMPORT = "import"
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
    TROUBLE = "trouble"


def guide_page_of(desk: str) -> GuidePage:
    """The page about the desk's page of that name; the beginning where there is none."""
    return next((page for page in GuidePage if page.value == desk), GuidePage.BEGINNING)


def guide_text(page: GuidePage, language: Language) -> str:
    """The page as Markdown; its first line is its title."""
    return asset("guide", language, f"{page.value}.md").read_text(encoding="utf-8")


def guide_titles(language: Language) -> Mapping[GuidePage, str]:
    """The title of every page, in order."""
    return {page: guide_text(page, language).partition("\n")[0].lstrip("# ") for page in GuidePage}


def guide_pictures(page: GuidePage, language: Language) -> tuple[str, ...]:
    """The names of the pictures on a page, in order."""
    return tuple(_PICTURE.findall(guide_text(page, language)))
