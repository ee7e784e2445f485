"""The rounds, and who comes on stage when."""

from reports.wording import Words
from reports.xlsx.table_page import Column, Figures, TablePage
from stage_contest.domain.contest import Contest


def rounds_page(contest: Contest, words: Words) -> TablePage:
    """Every round with its kind, place, day, parts and number of teams."""
    say = words.say
    columns = (
        *(Column(say("Round")), Column(say("Kind")), Column(say("Venue")), Column(say("Day"))),
        *(Column(say("Parts")), Column(say("Teams"), Figures.WHOLE)),
    )
    rows = tuple(
        (
            round_.name,
            _capital(words.say_term(round_.kind)),
            round_.venue or None,
            round_.date,
            ", ".join(contest.rules.part(part).name for part in round_.parts),
            len(round_.entries),
        )
        for round_ in contest.rounds
    )
    return TablePage(say("Rounds"), columns, rows, frozen=1)


def running_orders_page(contest: Contest, words: Words) -> TablePage:
    """The teams of every round in their running order."""
    say = words.say
    columns = (
        *(Column(say("Round")), Column(say("Running order"), Figures.WHOLE)),
        *(Column(say("Team")), Column(say("State"))),
    )
    rows = tuple(
        (round_.name, entry.order, contest.team(entry.team).name, _capital(words.say_term(entry.status)))
        for round_ in contest.rounds
        for entry in round_.running_order
    )
    return TablePage(say("Running orders"), columns, rows, frozen=1)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
