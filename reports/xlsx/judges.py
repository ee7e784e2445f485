"""The judges with their conflicts of interest, and the panel of each round."""

from reports.wording import Words
from reports.xlsx.table_page import Column, Figures, TablePage
from stage_contest.domain.contest import Contest

_BETWEEN = ", "


def judges_page(contest: Contest, words: Words) -> TablePage:
    """Every judge with office and the teams whom the judge does not mark."""
    say = words.say
    columns = (
        Column(say("No."), Figures.WHOLE),
        Column(say("Judge")),
        Column(say("Office")),
        Column(say("Does not mark")),
    )
    rows = tuple(
        (
            number,
            judge.name,
            judge.position or None,
            _BETWEEN.join(contest.team(team).name for team in judge.conflicts) or None,
        )
        for number, judge in enumerate(contest.judges, 1)
    )
    return TablePage(say("Judges"), columns, rows, frozen=2)


def panels_page(contest: Contest, words: Words) -> TablePage:
    """Who sits on the panel of which round, and who is its chair."""
    say = words.say
    columns = (
        Column(say("Round")),
        Column(say("Seat"), Figures.WHOLE),
        Column(say("Judge")),
        Column(say("Chair of the panel")),
    )
    rows = tuple(
        (round_.name, number, contest.judge(seat.judge).name, "x" if seat.chair else None)
        for round_ in contest.rounds
        for number, seat in enumerate(round_.panel, 1)
    )
    return TablePage(say("Panels"), columns, rows, frozen=1)
