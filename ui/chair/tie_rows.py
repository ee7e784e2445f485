"""The ties of a round that a person may decide, and what the chair typed about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from reports.wording import Words, parse_typed
from stage_contest.domain.contest import Contest, Round, RoundKind
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.ladder import PrizeKind
from stage_contest.domain.outcome import RoundOutcome, Undecided
from stage_contest.domain.points import Hundredths
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import RECORDED, TieDecision, TieKey, TieKind


@dataclass(frozen=True, slots=True)
class Tie:
    """Teams that are still equal, the sentence that says so, and the keys by which a person may decide.

    `pressing` where a prize or a seat in the final waits for it; `mended_at_prizes` where the chain that has no way
    left is that of a side prize.
    """

    teams: tuple[TeamCode, ...]
    sentence: str
    keys: tuple[TieKind, ...]
    pressing: bool
    mended_at_prizes: bool = False


def open_ties(contest: Contest, round_: Round, outcome: RoundOutcome, words: Words) -> tuple[Tie, ...]:
    """The ties that a prize waits for, then the other shared places."""
    pressing = [_pressing(contest, round_, tie, words) for tie in outcome.undecided]
    seen = {frozenset(tie.teams) for tie in outcome.undecided}
    shared = [group for group in _shared_places(outcome) if frozenset(group[1]) not in seen]
    keys = contest.rules.tie_breaks
    rule = contest.rules.qualification
    seats = rule.per_cluster if rule is not None and round_.kind is RoundKind.CLUSTER else 0
    return (
        *pressing,
        *(
            _shared(contest, place, teams, _left(keys, round_, teams), words, seats=seats)
            for place, teams in shared
        ),
    )


def decision_from(kind: TieKind, typed: Mapping[TeamCode, str], reason: str) -> TieDecision:
    """The decision that was typed: the points of an extra question, or each team's number from 1.

    Raises:
        Refusal: naming the first thing that is not right.
    """
    if not reason.strip():
        raise Refusal(message("Please write the reason."))
    if kind is TieKind.EXTRA_QUESTION:
        return TieDecision(kind, tuple(typed), points=_points(typed), reason=reason.strip())
    return TieDecision(kind, _in_order(typed), reason=reason.strip())


def lots_reason(reason: str, witness: str, words: Words) -> str:
    """The reason of a drawing of lots, which names its witness.

    Raises:
        Refusal: if nobody is named.
    """
    if not witness.strip():
        raise Refusal(message("Please name who witnessed the drawing of lots."))
    named = words.say("Witness: {witness}", witness=witness.strip())
    return f"{reason.strip()}. {named}" if reason.strip() else named


def decision_sentence(decision: TieDecision, names: Mapping[TeamCode, str], words: Words) -> str:
    """A recorded decision in one line."""
    key = words.say_term(decision.key)
    key = key[:1].upper() + key[1:]
    if decision.key is TieKind.EXTRA_QUESTION:
        teams = ", ".join(f"{names[team]} ({words.points(points)})" for team, points in decision.points.items())
    else:
        teams = " › ".join(names[team] for team in decision.teams)
    return words.say("{key}: {teams}. Reason: {reason}", key=key, teams=teams, reason=decision.reason)


def _pressing(contest: Contest, round_: Round, tie: Undecided, words: Words) -> Tie:
    names = tuple(contest.team(team).name for team in tie.teams)
    if tie.kind is PrizeKind.SIDE:
        sentence = words.say("{teams} are equal for {prizes}.", teams=names, prizes=tie.prizes)
        chains = [prize.tie_breaks for prize in round_.prizes.side if prize.name in tie.prizes]
        keys = _left([key for chain in chains for key in chain], round_, tie.teams)
        return Tie(tie.teams, sentence, keys, pressing=True, mended_at_prizes=True)
    sentence = words.say(
        "{teams} share place {place}; it reaches {prizes}.", teams=names, place=tie.place, prizes=tie.prizes
    )
    return Tie(tie.teams, sentence, _left(contest.rules.tie_breaks, round_, tie.teams), pressing=True)


def _shared(
    contest: Contest,
    place: int,
    teams: tuple[TeamCode, ...],
    keys: tuple[TieKind, ...],
    words: Words,
    *,
    seats: int,
) -> Tie:
    names = tuple(contest.team(team).name for team in teams)
    if place <= seats < place + len(teams) - 1:
        sentence = words.say(
            "{teams} share place {place}; a seat in the final waits for it.", teams=names, place=place
        )
        return Tie(teams, sentence, keys, pressing=True)
    sentence = words.say("{teams} share place {place}; no prize waits for it.", teams=names, place=place)
    return Tie(teams, sentence, keys, pressing=False)


def _shared_places(outcome: RoundOutcome) -> list[tuple[int, tuple[TeamCode, ...]]]:
    ranked = [standing for standing in outcome.standings if standing.place is not None]
    groups = [
        (place, tuple(standing.team for standing in group))
        for place, group in groupby(ranked, key=lambda standing: standing.place or 0)
    ]
    return [group for group in groups if len(group[1]) > 1]


def _left(chain: Sequence[TieKey], round_: Round, teams: Sequence[TeamCode]) -> tuple[TieKind, ...]:
    """The ways that the chain still has for these teams: those behind an extra question that left them equal."""
    asked = any(
        decision.key is TieKind.EXTRA_QUESTION
        and set(decision.teams).issuperset(teams)
        and len({decision.points[team] for team in teams}) == 1
        for decision in round_.tie_decisions
    )
    kinds = list(dict.fromkeys(key.kind for key in chain if key.kind in RECORDED))
    if asked and TieKind.EXTRA_QUESTION in kinds:
        kinds = kinds[kinds.index(TieKind.EXTRA_QUESTION) + 1 :]
    return tuple(kinds)


def _points(typed: Mapping[TeamCode, str]) -> dict[TeamCode, Hundredths]:
    points = {}
    for team, text in typed.items():
        try:
            points[team] = parse_typed(text)
        except ValueError:
            raise Refusal(message("Please type the points of every team, such as 7,5.")) from None
    return points


def _in_order(typed: Mapping[TeamCode, str]) -> tuple[TeamCode, ...]:
    numbers = {team: text.strip() for team, text in typed.items()}
    wanted = {str(number) for number in range(1, len(typed) + 1)}
    if set(numbers.values()) != wanted:
        raise Refusal(message("Please give every team its own number from 1 to {count}.", count=len(typed)))
    return tuple(sorted(numbers, key=lambda team: int(numbers[team])))
