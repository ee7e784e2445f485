"""The proof of an entry as JSON: exact numbers as texts, in the keys of `explain --format json`."""

from fractions import Fraction

from stage_contest.domain.errors import Message
from stage_contest.domain.part_proof import (
    AnswersProof,
    CombinedProof,
    CriteriaProof,
    CriterionProof,
    PartProof,
    SheetProof,
    Source,
)
from stage_contest.domain.points import exact_text, points_text
from stage_contest.domain.proof import EntryProof, TieProof, TotalProof
from stage_contest.domain.sheets import Deduction
from stage_contest.services.archive.values import JsonValue


def proof_json(proof: EntryProof) -> dict[str, JsonValue]:
    """The whole proof of an entry; what is not known is null."""
    standing = proof.standing
    return {
        "round": proof.round,
        "team": standing.team,
        "status": standing.status.value,
        "place": standing.place,
        "total": _value(standing.total),
        "parts": [_part(part) for part in proof.parts],
        "sum": None if proof.total is None else _total(proof.total),
        "above": proof.above,
        "decided_by": standing.decided_by,
        "ties": [_tie(tie) for tie in proof.ties],
        "unranked": [_said(why) for why in proof.unranked],
    }


def _part(proof: PartProof) -> dict[str, JsonValue]:
    return {
        "part": proof.part.code,
        "sheets": [_sheet(sheet) for sheet in proof.sheets],
        "source": None if proof.source is None else _source(proof.source),
        "weighted": _value(proof.weighted),
        "rounded": _value(proof.rounded),
        "deductions": [_deduction(deduction) for deduction in proof.deductions],
        "score": _value(proof.score),
        "missing": [_said(why) for why in proof.missing],
    }


def _sheet(sheet: SheetProof) -> dict[str, JsonValue]:
    return {
        "judge": sheet.judge,
        "standing": sheet.standing.value,
        "marks": {code: points_text(mark) for code, mark in sheet.marks.items()},
        "lacking": list(sheet.lacking),
    }


def _source(source: Source) -> dict[str, JsonValue]:
    if isinstance(source, CombinedProof):
        return {"values": _values(source), "points": exact_text(source.points)}
    if isinstance(source, CriteriaProof):
        return {"criteria": [_criterion(each) for each in source.criteria], "points": exact_text(source.points)}
    if isinstance(source, AnswersProof):
        answers = source.answers
        return {
            "right": answers.right,
            "wrong": answers.wrong,
            "blank": answers.blank,
            "counted": exact_text(source.counted),
            "points": exact_text(source.points),
        }
    return {"points": exact_text(source.points)}


def _values(combined: CombinedProof) -> list[JsonValue]:
    return [
        {"judge": value.judge, "value": exact_text(value.value), "kept": value.kept} for value in combined.values
    ]


def _criterion(proof: CriterionProof) -> dict[str, JsonValue]:
    return {
        "criterion": proof.criterion.code,
        "values": _values(proof.marks),
        "combined": exact_text(proof.marks.points),
        "rounded": exact_text(proof.rounded),
        "weighted": exact_text(proof.weighted),
        "added": exact_text(proof.added),
    }


def _total(proof: TotalProof) -> dict[str, JsonValue]:
    return {
        "parts": exact_text(proof.summed),
        "deductions": [_deduction(deduction) for deduction in proof.deductions],
        "left": exact_text(proof.left),
        "total": exact_text(proof.total),
    }


def _tie(tie: TieProof) -> dict[str, JsonValue]:
    return {
        "key": str(tie.key),
        "equals": [{"team": each.team, "value": _value(each.value)} for each in tie.equals],
        "ahead": list(tie.ahead),
        "left_equal": list(tie.left_equal),
        "behind": list(tie.behind),
        "reason": None if tie.decision is None else tie.decision.reason,
        "passed_over": None if tie.passed_over is None else _said(tie.passed_over),
    }


def _deduction(deduction: Deduction) -> dict[str, JsonValue]:
    return {"points": points_text(deduction.points), "reason": deduction.reason}


def _value(value: Fraction | None) -> str | None:
    return None if value is None else exact_text(value)


def _said(why: Message) -> str:
    return str(why)
