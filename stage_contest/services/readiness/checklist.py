"""The checklist: every check in its order, each with the place where it is mended."""

from collections.abc import Callable
from typing import NamedTuple

from stage_contest.services.readiness import contest_and_teams, final, rounds_and_judges, rules_and_papers
from stage_contest.services.readiness.check_item import Checked, CheckItem, CheckKind, Place, Section
from stage_contest.services.readiness.prepared import Prepared, prepared
from stage_contest.storage.database import ContestFile


class _Check(NamedTuple):
    kind: CheckKind
    section: Section
    place: Place
    look: Callable[[Prepared], Checked | None]


_CHECKS = (
    _Check(CheckKind.CONTEST_NAMED, Section.CONTEST, Place.SETTINGS, contest_and_teams.contest_named),
    _Check(CheckKind.TEAMS_REGISTERED, Section.TEAMS, Place.TEAMS, contest_and_teams.teams_registered),
    _Check(CheckKind.TEAM_RULE, Section.TEAMS, Place.TEAMS, contest_and_teams.team_rule),
    _Check(CheckKind.TEAMS_IN_CLUSTERS, Section.ROUNDS, Place.ROUNDS, contest_and_teams.teams_in_clusters),
    _Check(CheckKind.VENUES_AND_DATES, Section.ROUNDS, Place.ROUNDS, rounds_and_judges.venues_and_dates),
    _Check(CheckKind.PANELS, Section.ROUNDS, Place.ROUNDS, rounds_and_judges.panels),
    _Check(CheckKind.JUDGES_NAMED, Section.JUDGES, Place.PEOPLE, rounds_and_judges.judges_named),
    _Check(CheckKind.CONFLICTS, Section.JUDGES, Place.PEOPLE, rounds_and_judges.conflicts),
    _Check(CheckKind.PINS, Section.JUDGES, Place.PEOPLE, rounds_and_judges.pins),
    _Check(CheckKind.RULES_SOUND, Section.RULES, Place.RULES, rules_and_papers.rules_sound),
    _Check(CheckKind.PRIZES, Section.RULES, Place.PRIZES, rules_and_papers.prizes),
    _Check(CheckKind.SIDE_PRIZES, Section.RULES, Place.PRIZES, rules_and_papers.side_prizes),
    _Check(CheckKind.ORDER_DRAWN, Section.PAPERS, Place.DRAW, rules_and_papers.order_drawn),
    _Check(CheckKind.PAPER_TEXTS, Section.PAPERS, Place.SETTINGS, rules_and_papers.paper_texts),
    _Check(CheckKind.CLUSTERS_FROZEN, Section.FINAL, Place.RESULTS, final.clusters_frozen),
    _Check(CheckKind.FINALISTS, Section.FINAL, Place.ROUNDS, final.finalists),
    _Check(CheckKind.FINAL_DRAWN, Section.FINAL, Place.DRAW, final.final_drawn),
)


class Readiness:
    """What is still missing, from one consistent picture of the file."""

    def __init__(self, file: ContestFile) -> None:
        self._file = file

    def checklist(self) -> tuple[CheckItem, ...]:
        """Every check that there is something to say about now, in the order in which people prepare."""
        with self._file.reading() as unit:
            found = prepared(unit)
        looked = ((check, check.look(found)) for check in _CHECKS)
        return tuple(
            CheckItem(check.kind, check.section, checked.state, checked.said, check.place, checked.round)
            for check, checked in looked
            if checked is not None
        )
