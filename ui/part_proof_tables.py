"""How a part's score came about, for a terminal: judges by criteria, then every value down to the score."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from reports.wording import Words
from stage_contest.domain.contest import Contest
from stage_contest.domain.criteria import Combine, Criterion, JudgedPart, ObjectivePart, Over
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.part_proof import (
    AnswersProof,
    CombinedProof,
    CriteriaProof,
    CriterionProof,
    PartProof,
    SheetProof,
    ValueProof,
)
from stage_contest.domain.points import ONE, as_fraction
from stage_contest.domain.records import SheetStanding
from stage_contest.domain.sheets import Deduction
from ui.tables import DASH, new_table, number_column, text_column

Line = tuple[str, str]
"""What a value is, and the value."""

_SHOWN_DECIMALS = 4


def part_drawn(proof: PartProof, contest: Contest, words: Words) -> list[RenderableType]:
    """A part's heading, its sheets, and its calculation."""
    score = DASH if proof.score is None else words.points(proof.score, proof.part.rounding.part or 0)
    drawn: list[RenderableType] = [Text(f"\n{proof.part.name}: {score}", style="bold")]
    if isinstance(proof.part, JudgedPart):
        drawn.append(_sheets_table(proof, proof.part, contest, words))
        if any(not value.kept for value in _values(proof)):
            drawn.append(Text(words.say("Values in brackets were left out.")))
    drawn.append(calculation(list(_steps(proof, words))))
    drawn += [Text(words.say_message(why)) for why in proof.missing]
    return drawn


def calculation(lines: list[Line]) -> Table:
    """Values under one another, flush right, each with what it is."""
    table = Table.grid(padding=(0, 2))
    table.add_column(overflow="fold")
    table.add_column(justify="right", overflow="fold")
    for said, value in lines:
        table.add_row(f" {said}", value)
    return table


def exact(value: Fraction, words: Words, least_decimals: int = 0) -> str:
    """A value exactly; one that never ends as a fraction, with some of its decimals beside it."""
    written = words.points(value, least_decimals)
    if "/" not in written:
        return written
    cut = Fraction(int(value * 10**_SHOWN_DECIMALS), 10**_SHOWN_DECIMALS)
    return f"{written} = {words.points(cut, _SHOWN_DECIMALS)}…"


def deduction_lines(deductions: tuple[Deduction, ...], words: Words) -> Iterator[Line]:
    """A line for each deduction with its reason."""
    for deduction in deductions:
        said = (
            words.say("deduction: {reason}", reason=deduction.reason)
            if deduction.reason
            else words.say("deduction")
        )
        yield said, f"−{words.points(deduction.points, 2)}"


def _sheets_table(proof: PartProof, part: JudgedPart, contest: Contest, words: Words) -> Table:
    table = new_table()
    text_column(table, words.say("Judge"))
    for criterion in part.criteria:
        number_column(table, _criterion_title(criterion, words))
    by_sheet = part.over is Over.SHEET
    if by_sheet:
        number_column(table, words.say("Total"), bold=True)
    text_column(table, "")
    source = proof.source
    totals = _by_judge(source) if isinstance(source, CombinedProof) else {}
    criteria = source.criteria if isinstance(source, CriteriaProof) else ()
    by_criterion = {each.criterion.code: _by_judge(each.marks) for each in criteria}
    for sheet in proof.sheets:
        marks = [_mark(sheet, each, by_criterion.get(each.code, {}), words) for each in part.criteria]
        total = totals.get(sheet.judge)
        written = "" if total is None else _bracketed(words.points(total.value, 2), kept=total.kept)
        table.add_row(
            contest.judge(sheet.judge).name,
            *marks,
            *([written] if by_sheet else []),
            _standing(sheet.standing, words),
        )
    if criteria:
        table.add_section()
        for said, values in _criterion_steps(part, criteria, words):
            table.add_row(said, *(exact(value, words, 2) for value in values))
    return table


def _criterion_title(criterion: Criterion, words: Words) -> str:
    title = f"{criterion.name} /{words.points(criterion.maximum)}"
    return title if criterion.weight == ONE else f"{title} ×{words.points(criterion.weight)}"


def _criterion_steps(
    part: JudgedPart, criteria: tuple[CriterionProof, ...], words: Words
) -> Iterator[tuple[str, list[Fraction]]]:
    """The rows below the marks: what the criteria were combined to, and each step that changed a value."""
    yield _combine(part, words), [each.marks.points for each in criteria]
    if part.rounding.criterion is not None:
        yield _rounded(part.rounding.criterion, words), [each.rounded for each in criteria]
    if any(each.criterion.weight != ONE for each in criteria):
        yield words.say("times the weight"), [each.weighted for each in criteria]
    if part.rounding.weighted is not None:
        yield _rounded(part.rounding.weighted, words), [each.added for each in criteria]


def _rounded(decimals: int, words: Words) -> str:
    return words.say("rounded to {decimals} decimals", decimals=decimals)


def _mark(sheet: SheetProof, criterion: Criterion, values: Mapping[JudgeCode, ValueProof], words: Words) -> str:
    mark = sheet.marks.get(criterion.code)
    if mark is None:
        return DASH
    value = values.get(sheet.judge)
    return _bracketed(words.points(mark, 2), kept=value is None or value.kept)


def _bracketed(text: str, *, kept: bool) -> str:
    return text if kept else f"({text})"


def _by_judge(combined: CombinedProof) -> Mapping[JudgeCode, ValueProof]:
    return {value.judge: value for value in combined.values}


def _values(proof: PartProof) -> Iterator[ValueProof]:
    if isinstance(proof.source, CombinedProof):
        yield from proof.source.values
    elif isinstance(proof.source, CriteriaProof):
        for criterion in proof.source.criteria:
            yield from criterion.marks.values


def _steps(proof: PartProof, words: Words) -> Iterator[Line]:
    yield from _source_lines(proof, words)
    if proof.weighted is None or proof.rounded is None or proof.score is None:
        return
    decimals = proof.part.rounding.part
    if proof.part.weight != ONE:
        yield (
            words.say("times the weight {weight}", weight=as_fraction(proof.part.weight)),
            exact(proof.weighted, words, 2),
        )
    if decimals is not None:
        yield _rounded(decimals, words), words.points(proof.rounded, decimals)
    yield from deduction_lines(proof.deductions, words)
    yield words.say("score of {part}", part=proof.part.name), exact(proof.score, words, decimals or 0)


def _source_lines(proof: PartProof, words: Words) -> Iterator[Line]:
    source, part = proof.source, proof.part
    if source is None:
        return
    if isinstance(source, CombinedProof) and isinstance(part, JudgedPart):
        yield _combine(part, words), exact(source.points, words, 2)
    elif isinstance(source, CriteriaProof):
        yield words.say("sum of the criteria"), exact(source.points, words, 2)
    elif isinstance(source, AnswersProof) and isinstance(part, ObjectivePart):
        yield from _answer_lines(source, part, words)
    else:
        yield words.say("points as typed"), exact(source.points, words, 2)


def _answer_lines(source: AnswersProof, part: ObjectivePart, words: Words) -> Iterator[Line]:
    answers = source.answers
    for said, count, points in (
        (words.say("right"), answers.right, part.points_right),
        (words.say("wrong"), answers.wrong, part.points_wrong),
        (words.say("blank"), answers.blank, part.points_blank),
    ):
        yield f"{said}: {count} × {words.points(points)}", exact(as_fraction(points) * count, words, 2)
    if source.points != source.counted:
        most = words.points(part.maximum)
        yield words.say("held within 0 and {maximum}", maximum=most), exact(source.points, words, 2)


def _combine(part: JudgedPart, words: Words) -> str:
    match part.combine:
        case Combine.MEAN:
            return words.say("mean")
        case Combine.TRIMMED_MEAN:
            return words.say("mean without the {drop} lowest and the {drop} highest", drop=part.drop)
        case Combine.MEDIAN:
            return words.say("median")
        case Combine.SUM:
            return words.say("sum")


def _standing(standing: SheetStanding, words: Words) -> str:
    said = {
        SheetStanding.MARKED: "",
        SheetStanding.ABSENT: words.say("absent"),
        SheetStanding.ABSTAINED: words.say("abstained"),
        SheetStanding.CONFLICT: words.say("conflict of interest"),
        SheetStanding.OPEN: words.say("not submitted"),
        SheetStanding.PARTIAL: words.say("marks are lacking"),
        SheetStanding.NOTHING: words.say("missing"),
    }
    return said[standing]
