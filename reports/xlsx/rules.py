"""The parts with their criteria, and how equal totals are told apart."""

from collections.abc import Iterator
from decimal import Decimal
from typing import assert_never

from reports.wording import Words
from reports.xlsx.table_page import Column, Figures, TablePage, Value
from stage_contest.domain.contest import Contest
from stage_contest.domain.criteria import JudgedPart, ObjectivePart, Part, TypedPart
from stage_contest.domain.points import Hundredths
from stage_contest.domain.ties import TieKey


def parts_page(contest: Contest, words: Words) -> TablePage:
    """A row each criterion of a part that judges mark, a row each other part."""
    say = words.say
    columns = (
        *(Column(say("Part")), Column(say("Minutes"), Figures.POINTS), Column(say("Weight"), Figures.POINTS)),
        *(
            Column(say("Criterion")),
            Column(say("Maximum"), Figures.POINTS),
            Column(say("Step of points"), Figures.POINTS),
        ),
    )
    rows = tuple(row for part in contest.rules.parts for row in _part_rows(part, words))
    return TablePage(say("Parts and criteria"), columns, rows, frozen=1)


def ties_page(contest: Contest, words: Words) -> TablePage:
    """What decides between equal totals, first things first."""
    say = words.say
    columns = (Column(say("No."), Figures.WHOLE), Column(say("Equal totals are told apart by")))
    rows = tuple((number, _tie(key, contest, words)) for number, key in enumerate(contest.rules.tie_breaks, 1))
    return TablePage(say("Equal totals"), columns, rows)


def _part_rows(part: Part, words: Words) -> Iterator[tuple[Value, ...]]:
    head = (part.name, None if part.minutes is None else _points(part.minutes), _points(part.weight))
    match part:
        case JudgedPart():
            for criterion in part.criteria:
                yield *head, criterion.name, _points(criterion.maximum), _points(criterion.step)
        case ObjectivePart():
            points = words.points(part.points_right)
            said = words.say("{count} questions, {points} points each", count=part.questions, points=points)
            yield *head, said, _points(part.maximum), None
        case TypedPart():
            yield *head, words.say("Points as they are given"), _points(part.maximum), _points(part.step)
        case _:
            assert_never(part)


def _points(hundredths: Hundredths) -> Decimal:
    return Decimal(hundredths).scaleb(-2)


def _tie(key: TieKey, contest: Contest, words: Words) -> str:
    term = words.say_term(key.kind)
    text = term[:1].upper() + term[1:]
    if key.part is None:
        return text
    part = contest.rules.part(key.part)
    if key.criterion is None or not isinstance(part, JudgedPart):
        return f"{text}: {part.name}"
    criterion = next(each.name for each in part.criteria if each.code == key.criterion)
    return f"{text}: {part.name} – {criterion}"
