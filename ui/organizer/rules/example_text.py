"""The arithmetic of an example in words: each step from the marks to the score of the part."""

from collections.abc import Iterator
from fractions import Fraction

from reports.wording import Words
from stage_contest.domain.criteria import Combine, JudgedPart
from stage_contest.domain.part_proof import (
    AnswersProof,
    CombinedProof,
    CriteriaProof,
    CriterionProof,
    PartProof,
    ValueProof,
)
from stage_contest.domain.points import ONE

_SHOWN_DECIMALS = 4


def steps_in_words(proof: PartProof, words: Words) -> list[str]:
    """A line for each step; none while something is missing."""
    return list(_steps(proof, words))


def written(value: Fraction, words: Words, least_decimals: int = 0) -> str:
    """A value exactly; one that never ends with some of its decimals and "…"."""
    text = words.points(value, least_decimals)
    if "/" not in text:
        return text
    cut = Fraction(int(value * 10**_SHOWN_DECIMALS), 10**_SHOWN_DECIMALS)
    return f"{words.points(cut, _SHOWN_DECIMALS)}…"


def _steps(proof: PartProof, words: Words) -> Iterator[str]:
    say = words.say
    if proof.weighted is None or proof.rounded is None or proof.score is None:
        return
    yield from _source(proof, words)
    if not all(value.kept for value in _values(proof)):
        yield say("Values in brackets were left out.")
    part = proof.part
    if part.weight != ONE:
        yield say(
            "Times the weight {weight} of the part: {points}.",
            weight=words.points(part.weight),
            points=written(proof.weighted, words),
        )
    if part.rounding.part is not None and proof.rounded != proof.weighted:
        yield say("Rounded: {points}.", points=words.points(proof.rounded, part.rounding.part))
    if proof.taken:
        yield say(
            "Going over the time takes off {taken}: {points} is left.",
            taken=written(proof.taken, words),
            points=written(proof.score, words),
        )


def _values(proof: PartProof) -> Iterator[ValueProof]:
    if isinstance(proof.source, CombinedProof):
        yield from proof.source.values
    elif isinstance(proof.source, CriteriaProof):
        for criterion in proof.source.criteria:
            yield from criterion.marks.values


def _source(proof: PartProof, words: Words) -> Iterator[str]:
    part, source, say = proof.part, proof.source, words.say
    if isinstance(part, JudgedPart) and isinstance(source, CombinedProof):
        yield say("Sheets: {sum}.", sum=_combined(part, source, words))
    elif isinstance(part, JudgedPart) and isinstance(source, CriteriaProof):
        for each in source.criteria:
            yield f"{each.criterion.name}: {_criterion(part, each, words)}."
        yield say("Together: {points}.", points=written(source.points, words))
    elif isinstance(source, AnswersProof):
        yield from _answers(source, words)
    elif source is not None:
        yield say("Points as given: {points}", points=words.points(source.points)) + "."


def _combined(part: JudgedPart, source: CombinedProof, words: Words) -> str:
    """How the values of the judges became one: "(17,25 + 16,5 + 18) ÷ 3 = 17,25"."""
    kept = [value.value for value in source.values if value.kept]
    result = written(source.points, words)
    if part.combine is Combine.MEDIAN and len(kept) == 1:
        values = sorted(value.value for value in source.values)
        return words.say("{values}; the middle one is {points}", values=_listed(values, words), points=result)
    added = " + ".join(written(value, words) for value in kept)
    if part.combine is Combine.SUM or len(kept) == 1:
        return f"{added} = {result}" if len(kept) > 1 else result
    return f"({added}) ÷ {len(kept)} = {result}"


def _listed(values: list[Fraction], words: Words) -> str:
    return " · ".join(written(value, words) for value in values)


def _criterion(part: JudgedPart, each: CriterionProof, words: Words) -> str:
    """One criterion's way to what it adds: its combined mark, rounded, weighted, rounded again."""
    text = _combined(part, each.marks, words)
    if each.rounded != each.marks.points:
        text += f" → {words.points(each.rounded, part.rounding.criterion or 0)}"
    if each.criterion.weight != ONE:
        text += f"; × {words.points(each.criterion.weight)} = {written(each.weighted, words)}"
    if each.added != each.weighted:
        text += f" → {words.points(each.added, part.rounding.weighted or 0)}"
    return text


def _answers(source: AnswersProof, words: Words) -> Iterator[str]:
    answers = source.answers
    yield (
        words.say(
            "{right} right, {wrong} wrong, {blank} blank: {points}",
            right=answers.right,
            wrong=answers.wrong,
            blank=answers.blank,
            points=source.counted,
        )
        + "."
    )
    if source.points != source.counted:
        yield words.say("Held within 0 and the most points: {points}.", points=written(source.points, words))


def score_line(proof: PartProof, words: Words) -> str:
    """The score in large letters."""
    score = proof.score
    return "…" if score is None else words.points(score, proof.part.rounding.part or 0)
