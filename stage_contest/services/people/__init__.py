"""Judges with their conflicts of interest, the persons at the desks with their roles, and their PINs."""

from stage_contest.services.people.judges import JudgeList
from stage_contest.services.people.lines import JudgeEntry, PanelPlace, PeoplePicture, PersonLine
from stage_contest.services.people.persons import PersonList
from stage_contest.services.people.pins import PinKeeping

__all__ = ["JudgeEntry", "PanelPlace", "People", "PeoplePicture", "PersonLine"]


class People(JudgeList, PersonList, PinKeeping):
    """Who judges and who works at the desks; each call is one transaction and one published change."""
