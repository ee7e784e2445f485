"""What separated an entry from the one just above, in people's words."""

from reports.wording import Words
from stage_contest.domain.contest import Rules
from stage_contest.domain.criteria import CriterionCode, JudgedPart, PartCode
from stage_contest.domain.outcome import SHARED
from stage_contest.domain.ties import TieKind


def separated_by(decided_by: str | None, rules: Rules, words: Words) -> str:
    """The words for `Standing.decided_by`; empty where nothing was separated."""
    if decided_by is None:
        return ""
    if decided_by == SHARED:
        return words.say("shares the place")
    kind, _, place = decided_by.partition(":")
    part, _, criterion = place.partition("/")
    match TieKind(kind):
        case TieKind.PART:
            return words.say("score of {part}", part=rules.part(PartCode(part)).name)
        case TieKind.CRITERION:
            return words.say(
                "{criterion} ({part})",
                criterion=_criterion_name(rules, PartCode(part), CriterionCode(criterion)),
                part=rules.part(PartCode(part)).name,
            )
        case other:
            return words.say_term(other)


def _criterion_name(rules: Rules, part: PartCode, criterion: CriterionCode) -> str:
    judged = rules.part(part)
    if isinstance(judged, JudgedPart):
        for each in judged.criteria:
            if each.code == criterion:
                return each.name
    return criterion
