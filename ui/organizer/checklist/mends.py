"""Where a line of the checklist is mended, and how the button that leads there is called."""

from collections.abc import Mapping

from reports.wording import Words
from stage_contest.services.readiness import CheckKind, Place, Section
from ui.desks import DeskPage

PAGES: Mapping[Place, DeskPage] = {
    Place.TEAMS: DeskPage.TEAMS,
    Place.PEOPLE: DeskPage.PEOPLE,
    Place.RULES: DeskPage.RULES,
    Place.ROUNDS: DeskPage.ROUNDS,
    Place.PRIZES: DeskPage.PRIZES,
    Place.DRAW: DeskPage.DRAW,
    Place.SETTINGS: DeskPage.SETTINGS,
    Place.RESULTS: DeskPage.CHAIR,
}


def mending(kind: CheckKind, words: Words) -> str:
    """What is done about a line of the checklist."""
    say = words.say
    verbs = {
        CheckKind.CONTEST_NAMED: say("Name the contest"),
        CheckKind.TEAMS_REGISTERED: say("Import the teams"),
        CheckKind.TEAM_RULE: say("Complete the teams"),
        CheckKind.TEAMS_IN_CLUSTERS: say("Assign the teams"),
        CheckKind.VENUES_AND_DATES: say("Set venue and date"),
        CheckKind.PANELS: say("Seat the judges"),
        CheckKind.JUDGES_NAMED: say("Name the judges"),
        CheckKind.CONFLICTS: say("Note conflicts"),
        CheckKind.PINS: say("Set PINs"),
        CheckKind.RULES_SOUND: say("Look at the rules"),
        CheckKind.PRIZES: say("Set the prizes"),
        CheckKind.SIDE_PRIZES: say("Mend the side prizes"),
        CheckKind.ORDER_DRAWN: say("Draw the order"),
        CheckKind.PAPER_TEXTS: say("Fill in the texts"),
        CheckKind.CLUSTERS_FROZEN: say("Go to the results"),
        CheckKind.FINALISTS: say("Let the finalists in"),
        CheckKind.FINAL_DRAWN: say("Draw the order"),
    }
    return verbs[kind]


def section_name(section: Section, words: Words) -> str:
    """What the lines of a section are about."""
    say = words.say
    names = {
        Section.CONTEST: say("Contest"),
        Section.TEAMS: say("Teams"),
        Section.ROUNDS: say("Rounds"),
        Section.JUDGES: say("Judges"),
        Section.RULES: say("Rules, prizes"),
        Section.PAPERS: say("Draw, papers"),
        Section.FINAL: say("Final"),
    }
    return names[section]
