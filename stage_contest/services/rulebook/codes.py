"""Codes for new parts and criteria, made from their names: "Tiểu phẩm" is "tieu-pham"."""

from collections.abc import Container, Mapping
from dataclasses import replace
from itertools import count

from stage_contest.domain.criteria import CriterionCode, JudgedPart, Part, PartCode, criteria_of
from stage_contest.domain.ties import TieKey
from stage_contest.domain.vietnamese import plain
from stage_contest.services.rulebook.rule_set import RuleSet

_LONGEST = 80

Codes = Mapping[PartCode, PartCode]
CriterionCodes = Mapping[tuple[PartCode, CriterionCode], CriterionCode]


def new_part_code(name: str, taken: Container[str]) -> PartCode:
    """A code for a part of this name that is not taken yet."""
    return PartCode(_free(name, taken, otherwise="part"))


def new_criterion_code(name: str, taken: Container[str]) -> CriterionCode:
    """A code for a criterion of this name that is not taken yet."""
    return CriterionCode(_free(name, taken, otherwise="criterion"))


def with_codes_of_names(wanted: RuleSet, standing: RuleSet) -> RuleSet:
    """The set with codes made from their names for all parts and criteria that `standing` does not have."""
    old = {part.code: part for part in standing.rules.parts}
    codes: dict[PartCode, PartCode] = {}
    criteria: dict[tuple[PartCode, CriterionCode], CriterionCode] = {}
    for part in wanted.rules.parts:
        known = old.get(part.code)
        codes[part.code] = part.code if known else new_part_code(part.name, {*old, *codes.values()})
        criteria |= {(part.code, was): code for was, code in _criterion_codes(part, known).items()}
    rules = replace(
        wanted.rules,
        parts=tuple(_named(part, codes, criteria) for part in wanted.rules.parts),
        tie_breaks=tuple(_key_named(key, codes, criteria) for key in wanted.rules.tie_breaks),
    )
    return RuleSet(rules, {codes[part]: rule for part, rule in wanted.over_time.items() if part in codes})


def _criterion_codes(part: Part, known: Part | None) -> Mapping[CriterionCode, CriterionCode]:
    old = {criterion.code for criterion in criteria_of(known)} if known is not None else set()
    codes: dict[CriterionCode, CriterionCode] = {}
    for criterion in criteria_of(part):
        kept = criterion.code in old
        codes[criterion.code] = (
            criterion.code if kept else new_criterion_code(criterion.name, {*old, *codes.values()})
        )
    return codes


def _named(part: Part, codes: Codes, criteria: CriterionCodes) -> Part:
    if not isinstance(part, JudgedPart):
        return replace(part, code=codes[part.code])
    named = tuple(replace(each, code=criteria[part.code, each.code]) for each in part.criteria)
    return replace(part, code=codes[part.code], criteria=named)


def _key_named(key: TieKey, codes: Codes, criteria: CriterionCodes) -> TieKey:
    if key.part is None or key.part not in codes:
        return key
    criterion = None if key.criterion is None else criteria.get((key.part, key.criterion), key.criterion)
    return replace(key, part=codes[key.part], criterion=criterion)


def _free(name: str, taken: Container[str], *, otherwise: str) -> str:
    base = plain(name).replace(" ", "-")[:_LONGEST].strip("-") or otherwise
    numbered = (f"{base}-{number}" for number in count(2))
    return base if base not in taken else next(code for code in numbered if code not in taken)
