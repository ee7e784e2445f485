"""What a change of the rules would move."""

from dataclasses import replace

from stage_contest.domain.contest import Contest
from stage_contest.domain.moves import Move, moves_between
from stage_contest.services.rulebook.facts import RuleFacts
from stage_contest.services.rulebook.rule_set import RuleSet


def contest_under(facts: RuleFacts, wanted: RuleSet) -> Contest:
    """The contest with everything that is written down, under other rules."""
    parts = facts.round_parts(wanted)
    rounds = tuple(replace(round_, parts=parts[round_.code]) for round_ in facts.contest.rounds)
    return replace(facts.contest, rules=wanted.rules, rounds=rounds)


def moves(facts: RuleFacts, wanted: RuleSet) -> tuple[Move, ...]:
    """The entries of rounds that are not frozen which stand differently under other rules, best first."""
    after = contest_under(facts, wanted)
    return tuple(
        move
        for round_ in facts.contest.rounds
        if round_.code not in facts.frozen
        for move in moves_between(facts.contest, after, round_.code)
    )
