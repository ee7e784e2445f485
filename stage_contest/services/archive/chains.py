"""Tie-break chains: `part:skit`, `criterion:skit/content`, `chair` and the other keys."""

from collections.abc import Sequence

from stage_contest.domain.criteria import CriterionCode, JudgedPart, Part, PartCode
from stage_contest.domain.errors import message
from stage_contest.domain.ties import TieKey, TieKind
from stage_contest.services.archive.scalars import Once
from stage_contest.services.archive.values import Node

_PLAIN_KEYS = (TieKind.FEWER_DEDUCTIONS, TieKind.EXTRA_QUESTION, TieKind.CHAIR, TieKind.LOTS)


def read_chain(node: Node, parts: Sequence[Part]) -> tuple[TieKey, ...]:
    """The chain of the contest, over the parts of its rules."""
    return _chain(node, parts, _PLAIN_KEYS)


def read_side_chain(node: Node, parts: Sequence[Part]) -> tuple[TieKey, ...]:
    """The chain of a side prize, which may also ask for the total."""
    return _chain(node, parts, (TieKind.TOTAL, *_PLAIN_KEYS))


def _chain(node: Node, parts: Sequence[Part], plain: Sequence[TieKind]) -> tuple[TieKey, ...]:
    once = Once()
    keys = []
    for item in node.items():
        key = _key(item, parts, plain)
        once.add(item, key, str(key))
        keys.append(key)
    return tuple(keys)


def _key(node: Node, parts: Sequence[Part], plain: Sequence[TieKind]) -> TieKey:
    text = node.text()
    word, colon, rest = text.partition(":")
    if colon and word == TieKind.PART:
        return TieKey(TieKind.PART, _part(node, rest, parts).code)
    if colon and word == TieKind.CRITERION:
        return _criterion_key(node, rest, parts)
    for kind in plain:
        if text == kind.value:
            return TieKey(kind)
    raise node.refused(
        message(
            '"{key}" is not a key of this chain; known are: {keys}, part:CODE, criterion:PART/CODE.',
            key=text,
            keys=", ".join(kind.value for kind in plain),
        )
    )


def _part(node: Node, code: str, parts: Sequence[Part]) -> Part:
    for part in parts:
        if part.code == code:
            return part
    raise node.refused(message('The rules have no part "{part}".', part=code))


def _criterion_key(node: Node, words: str, parts: Sequence[Part]) -> TieKey:
    part_code, _, criterion_code = words.partition("/")
    part = _part(node, part_code, parts)
    if not isinstance(part, JudgedPart):
        raise node.refused(message('The part "{part}" is not judged; it has no criteria.', part=part_code))
    if criterion_code not in {criterion.code for criterion in part.criteria}:
        raise node.refused(
            message('The part "{part}" has no criterion "{criterion}".', part=part_code, criterion=criterion_code)
        )
    return TieKey(TieKind.CRITERION, PartCode(part_code), CriterionCode(criterion_code))
