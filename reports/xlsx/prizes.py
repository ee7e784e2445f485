"""The prizes of every round with their money, and the budget of the contest."""

from collections.abc import Iterator

from reports.wording import Words
from reports.xlsx.table_page import Column, Figures, TablePage, Value
from stage_contest.domain.contest import Contest


def prizes_page(contest: Contest, words: Words) -> TablePage:
    """A row each prize, then the sum of all."""
    say = words.say
    columns = (
        *(Column(say("Round")), Column(say("Prize")), Column(say("For the part"))),
        *(Column(say("How many"), Figures.WHOLE), Column(say("Money each (đồng)"), Figures.MONEY)),
        Column(say("Money in all (đồng)"), Figures.MONEY),
    )
    rows = tuple(_prizes(contest))
    prizes = sum(row[3] for row in rows if isinstance(row[3], int))
    money = sum(round_.prizes.budget for round_ in contest.rounds)
    total = (say("In all"), None, None, prizes, None, money)
    return TablePage(say("Prizes and budget"), columns, (*rows, total), totals=1, frozen=2)


def _prizes(contest: Contest) -> Iterator[tuple[Value, ...]]:
    for round_ in contest.rounds:
        for prize in round_.prizes.main:
            yield round_.name, prize.name, None, prize.count, prize.money, prize.count * prize.money
        for side in round_.prizes.side:
            yield round_.name, side.name, contest.rules.part(side.part).name, 1, side.money, side.money
