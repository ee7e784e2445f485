"""The ladder of main prizes as rows of texts, and what typing into them makes of the prizes."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from enum import IntEnum

from reports.wording import Words, parse_money, parse_typed
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.ladder import MainPrize, Prizes
from stage_contest.domain.points import Hundredths
from ui.organizer.prizes.new_names import free_name

_MOST_DIGITS = 6


class Column(IntEnum):
    """The columns from the left."""

    NAME = 0
    SEATS = 1
    MONEY = 2
    LEAST = 3
    SUM = 4


class MainRows:
    """A row a rung of the ladder, best first."""

    numbers: AbstractSet[int] = frozenset({Column.SEATS, Column.MONEY, Column.LEAST, Column.SUM})
    fixed: AbstractSet[int] = frozenset({Column.SUM})
    widths: Sequence[int] = (0, 96, 128, 136, 136)

    def __init__(self, words: Words) -> None:
        self._words = words

    @property
    def title(self) -> str:
        """What stands above the rows."""
        return self._words.say("Main prizes")

    @property
    def add(self) -> str:
        """The word on the button that adds a row."""
        return self._words.say("Add a prize")

    @property
    def nothing_yet(self) -> str:
        """What stands in place of the rows where there is none."""
        return self._words.say("No main prize yet. Add the best one first; the ranking walks down the list.")

    def headings(self) -> tuple[str, ...]:
        """The words above the columns."""
        say = self._words.say
        return (say("Prize"), say("How many"), say("Money each"), say("Least total"), say("Together"))

    def texts(self, prizes: Prizes) -> list[tuple[str, ...]]:
        """The rows."""
        words = self._words
        return [
            (
                prize.name,
                str(prize.count),
                words.amount(prize.money),
                "" if prize.min_total is None else words.points(prize.min_total),
                words.amount(prize.count * prize.money),
            )
            for prize in prizes.main
        ]

    def typed(self, prizes: Prizes, row: int, column: int, text: str) -> Prizes:
        """The prizes after a text was typed into a cell.

        Raises:
            Refusal: if it is no number where one is needed.
        """
        main = list(prizes.main)
        main[row] = _changed(main[row], Column(column), text)
        return replace(prizes, main=tuple(main))

    def added(self, prizes: Prizes) -> Prizes:
        """The prizes with one more, the last."""
        name = free_name(self._words.say("New prize"), [prize.name for prize in prizes.main])
        return replace(prizes, main=(*prizes.main, MainPrize(name, 1, 0)))

    def without(self, prizes: Prizes, row: int) -> Prizes:
        """The prizes without one."""
        return replace(prizes, main=prizes.main[:row] + prizes.main[row + 1 :])

    def moved(self, prizes: Prizes, start: int, end: int) -> Prizes:
        """The prizes with one in another place."""
        main = list(prizes.main)
        main.insert(end, main.pop(start))
        return replace(prizes, main=tuple(main))


def _changed(prize: MainPrize, column: Column, text: str) -> MainPrize:
    match column:
        case Column.NAME:
            return replace(prize, name=" ".join(text.split()))
        case Column.SEATS:
            return replace(prize, count=_seats(text))
        case Column.MONEY:
            return replace(prize, money=money_typed(text))
        case Column.LEAST | Column.SUM:
            return replace(prize, min_total=_least(text) if text.strip() else None)


def money_typed(text: str) -> int:
    """An amount in đồng; nothing at all is 0.

    Raises:
        Refusal: if the text is no amount.
    """
    try:
        return parse_money(text) if text.strip() else 0
    except ValueError as error:
        raise Refusal(message('"{text}" is no amount in đồng; type it like 4.000.000.', text=text)) from error


def _seats(text: str) -> int:
    plain = text.strip()
    if not (plain.isascii() and plain.isdigit() and len(plain) <= _MOST_DIGITS):
        raise Refusal(message('"{text}" is not how many; type a whole number such as 2.', text=text))
    return int(plain)


def _least(text: str) -> Hundredths:
    try:
        return parse_typed(text)
    except ValueError as error:
        raise Refusal(
            message('"{text}" is no total; type it like 70 or 70,5, or leave it empty.', text=text)
        ) from error
