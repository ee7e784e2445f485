"""Why a part has its score: every mark, what was left out, each value on the way, what was taken off."""

from collections.abc import Collection, Iterable
from fractions import Fraction

from reports.wording import Words
from stage_contest.domain.criteria import Combine, Criterion, JudgedPart
from stage_contest.domain.errors import Message
from stage_contest.domain.part_proof import (
    AnswersProof,
    CombinedProof,
    CriteriaProof,
    PartProof,
    SheetProof,
    TypedProof,
)
from stage_contest.domain.points import ONE
from stage_contest.domain.records import SheetStanding
from stage_contest.domain.sheets import Deduction
from ui.chair.proof_pen import ProofPen

_MARK_DECIMALS = 2
_STATES = {
    SheetStanding.ABSENT: "–",
    SheetStanding.ABSTAINED: "–",
    SheetStanding.CONFLICT: "–",
    SheetStanding.OPEN: "…",
    SheetStanding.PARTIAL: "…",
    SheetStanding.NOTHING: "·",
}


class PartText:
    """Writes the proofs of parts."""

    def __init__(self, words: Words, pen: ProofPen) -> None:
        self._words = words
        self._pen = pen

    def html(self, part: PartProof, *, said: Collection[Message] = ()) -> str:
        """One part, from the marks of the panel to its score; what was `said` above is not said again."""
        score = self._words.points(part.score, part.part.rounding.part or 0) if part.score is not None else "…"
        lines = [self._pen.heading(part.part.name, score), self._sheets(part)]
        lines += [self._pen.line(self._words.say_message(why)) for why in part.missing if why not in said]
        lines += [self._pen.line(line) for line in self._source(part)]
        lines += [self._pen.taken_off(self.deduction(deduction)) for deduction in part.deductions]
        return "".join(lines)

    def deduction(self, deduction: Deduction) -> str:
        """What was taken off, and why."""
        points = self._words.points(deduction.points)
        return self._words.say("−{points}: {reason}", points=points, reason=deduction.reason)

    def _sheets(self, part: PartProof) -> str:
        """The marks of the panel: a column a judge, a row a criterion, and the totals of the sheets below."""
        if not isinstance(part.part, JudgedPart):
            return ""
        head = ["", *(sheet.judge.upper() for sheet in part.sheets)]
        rows = [
            [self._criterion(line), *(self._mark(sheet, line) for sheet in part.sheets)]
            for line in part.part.criteria
        ]
        return self._pen.table(head, rows, self._totals(part))

    def _criterion(self, line: Criterion) -> str:
        return line.name if line.weight == ONE else f"{line.name} × {self._words.points(line.weight)}"

    def _mark(self, sheet: SheetProof, line: Criterion) -> str:
        mark = sheet.marks.get(line.code)
        return _STATES.get(sheet.standing, "") if mark is None else self._words.points(mark, _MARK_DECIMALS)

    def _totals(self, part: PartProof) -> list[str]:
        """The totals of the sheets; one that was left out stands in brackets."""
        if not isinstance(part.source, CombinedProof):
            return []
        values = {value.judge: value for value in part.source.values}
        cells = []
        for sheet in part.sheets:
            value = values.get(sheet.judge)
            text = "" if value is None else self._words.points(value.value, _MARK_DECIMALS)
            cells.append(text if value is None or value.kept else f"({text})")
        return [self._words.say("Sheet"), *cells]

    def _source(self, part: PartProof) -> Iterable[str]:
        match part.source:
            case CombinedProof():
                yield self._combined(part, part.source)
            case CriteriaProof():
                yield from self._criteria(part.source)
            case AnswersProof():
                yield self._answers(part.source)
            case TypedProof():
                yield self._words.say("Points as given: {points}", points=part.source.points)
            case None:
                return
        yield from self._weighing(part)

    def _combined(self, part: PartProof, source: CombinedProof) -> str:
        kept = sum(value.kept for value in source.values)
        if not isinstance(part.part, JudgedPart):
            return ""
        return self._words.say(
            "{how} of {count} sheets: {points}",
            how=self._how(part.part.combine),
            count=kept,
            points=self._words.points(source.points, part.part.rounding.part or 0),
        )

    def _criteria(self, source: CriteriaProof) -> Iterable[str]:
        for line in source.criteria:
            yield self._words.say(
                "{criterion}: {combined}, adds {added}",
                criterion=line.criterion.name,
                combined=line.marks.points,
                added=line.added,
            )
        yield self._words.say("Together: {points}", points=source.points)

    def _answers(self, source: AnswersProof) -> str:
        counted = source.answers
        return self._words.say(
            "{right} right, {wrong} wrong, {blank} blank: {points}",
            right=counted.right,
            wrong=counted.wrong,
            blank=counted.blank,
            points=source.points,
        )

    def _weighing(self, part: PartProof) -> Iterable[str]:
        say, weighted, rounded = self._words.say, part.weighted, part.rounded
        if weighted is None or rounded is None:
            return
        if part.part.weight != ONE:
            weight = Fraction(part.part.weight, 100)
            yield say("With the weight {weight}: {points}", weight=weight, points=weighted)
        if rounded != weighted:
            yield say("Rounded: {points}", points=self._words.points(rounded, part.part.rounding.part or 0))

    def _how(self, how: Combine) -> str:
        say = self._words.say
        names = {
            Combine.MEAN: say("Mean"),
            Combine.TRIMMED_MEAN: say("Trimmed mean"),
            Combine.MEDIAN: say("Median"),
            Combine.SUM: say("Sum"),
        }
        return names[how]
