"""The rules of the contest: what is wrong with them, what a change of them moves, and changing them."""

from stage_contest.services.rulebook.codes import new_criterion_code, new_part_code, with_codes_of_names
from stage_contest.services.rulebook.example import ExampleMarks, example, usual_marks
from stage_contest.services.rulebook.facts import RuleFacts
from stage_contest.services.rulebook.findings import examine, most_points
from stage_contest.services.rulebook.in_use import criterion_in_use, part_in_use
from stage_contest.services.rulebook.rule_book import RuleBook
from stage_contest.services.rulebook.rule_set import Aspect, Finding, RulesDraft, RuleSet, Spot

__all__ = [
    "Aspect",
    "ExampleMarks",
    "Finding",
    "RuleBook",
    "RuleFacts",
    "RuleSet",
    "RulesDraft",
    "Spot",
    "criterion_in_use",
    "examine",
    "example",
    "most_points",
    "new_criterion_code",
    "new_part_code",
    "part_in_use",
    "usual_marks",
    "with_codes_of_names",
]
