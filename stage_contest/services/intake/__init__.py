"""Intake: registrations of teams out of the spreadsheets that offices send."""

from stage_contest.services.intake.importing import Intake
from stage_contest.services.intake.plan import IntakePlan, Lacking, MemberChange, TeamPlan, plan
from stage_contest.services.intake.progress import CalledOff
from stage_contest.services.intake.reading import read_registrations
from stage_contest.services.intake.refusals import BookRefused, BookTrouble
from stage_contest.services.intake.registrations import Fault, FaultKind, Registrations

__all__ = [
    "BookRefused",
    "BookTrouble",
    "CalledOff",
    "Fault",
    "FaultKind",
    "Intake",
    "IntakePlan",
    "Lacking",
    "MemberChange",
    "Registrations",
    "TeamPlan",
    "plan",
    "read_registrations",
]
