"""The whole check: every line of it, from the facts alone."""

from stage_contest.domain.errors import message
from stage_contest.domain.points import Hundredths, Points
from ui.organizer.preshow.check_line import Act, CheckLine, Light, Topic
from ui.organizer.preshow.facts import Facts
from ui.organizer.preshow.hall_check import judge_letters, judge_screens
from ui.organizer.preshow.laptop_check import (
    judge_clock,
    judge_copies,
    judge_disk,
    judge_power,
    judge_printer,
    judge_sleep,
)

_SMALL_NAME = 17
"""The size in points below which a team's name looks small on a certificate."""


def judge(facts: Facts) -> tuple[CheckLine, ...]:
    """Every line of the check, in its order."""
    checks = (
        judge_screens,
        judge_letters,
        judge_power,
        judge_sleep,
        judge_disk,
        judge_clock,
        judge_printer,
        judge_copies,
        judge_preparation,
        judge_names,
    )
    return tuple(check(facts) for check in checks)


def judge_preparation(facts: Facts) -> CheckLine:
    """Whether members, judges, PINs and criteria are there."""
    found = facts.preparation
    if not found.missing or found.first is None:
        return CheckLine(Topic.PREPARATION, Light.GREEN, message("Nothing is missing on the checklist."))
    return CheckLine(
        Topic.PREPARATION,
        Light.AMBER,
        message(
            "{missing} lines of the checklist are still open: {first}", missing=found.missing, first=found.first
        ),
        message("Go through the checklist."),
        Act.GO_TO_CHECKLIST,
    )


def judge_names(facts: Facts) -> CheckLine:
    """Whether the longest name looks well on a certificate."""
    longest = facts.longest
    if longest is None:
        return CheckLine(Topic.NAMES, Light.GREEN, message("The round has no teams yet, so no name to measure."))
    found = message(
        "“{team}” is printed smallest, at {size} points on {lines} lines.",
        team=longest.team,
        size=Points(Hundredths(round(longest.size * 100))),
        lines=longest.lines,
    )
    if longest.size >= _SMALL_NAME:
        return CheckLine(Topic.NAMES, Light.GREEN, found)
    return CheckLine(
        Topic.NAMES,
        Light.AMBER,
        found,
        message("Shorten the texts of the certificate, or the team's name."),
        Act.GO_TO_SETTINGS,
    )
