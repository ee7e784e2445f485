"""Why an entry has its place, for a terminal: its parts, its total, and each step that separated it."""

from collections.abc import Sequence
from fractions import Fraction

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from reports.wording import Words
from stage_contest.domain.contest import Contest
from stage_contest.domain.proof import EntryProof, TieProof, TotalProof
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import TieKind
from ui.part_proof_tables import calculation, deduction_lines, exact, part_drawn
from ui.separation import separated_by
from ui.tables import new_table, number_column, team_names, text_column


def proof_drawn(proof: EntryProof, contest: Contest, words: Words) -> list[RenderableType]:
    """The whole proof of an entry, part by part, then the total, the tie steps and the place."""
    team = contest.team(proof.standing.team)
    round_ = contest.round(proof.round)
    drawn: list[RenderableType] = [Text(f"{team.name} – {round_.name}", style="bold")]
    for part in proof.parts:
        drawn += part_drawn(part, contest, words)
    if proof.total is not None:
        drawn += _total_drawn(proof, proof.total, contest, words)
    if proof.ties:
        drawn += [Text("\n" + words.say("Ranking"), style="bold"), _ties_table(proof, contest, words)]
        drawn += _remarks(proof.ties, words)
    return [*drawn, Text(f"\n{_place(proof, contest, words)}", style="bold")]


def _total_drawn(proof: EntryProof, total: TotalProof, contest: Contest, words: Words) -> list[RenderableType]:
    decimals = contest.rules.rounding_total
    lines = [
        (part.part.name, exact(part.score, words, part.part.rounding.part or 0))
        for part in proof.parts
        if part.score is not None
    ]
    lines.append((words.say("sum of the parts"), exact(total.summed, words, decimals or 0)))
    lines += deduction_lines(total.deductions, words)
    if decimals is not None:
        lines.append(
            (words.say("rounded to {decimals} decimals", decimals=decimals), words.points(total.total, decimals))
        )
    written = exact(total.total, words, decimals or 0)
    return [Text(f"\n{words.say('Total')}: {written}", style="bold"), calculation(lines)]


def _ties_table(proof: EntryProof, contest: Contest, words: Words) -> Table:
    table = new_table()
    text_column(table, words.say("Key"))
    number_column(table, words.say("Value"))
    text_column(table, words.say("Ahead"))
    text_column(table, words.say("Equal"))
    text_column(table, words.say("Behind"))
    for tie in proof.ties:
        own = next(value.value for value in tie.equals if value.team == proof.standing.team)
        equals = [team for team in tie.left_equal if team != proof.standing.team]
        table.add_row(
            separated_by(str(tie.key), contest.rules, words),
            _value(own, tie, words),
            _teams(tie.ahead, tie, contest, words),
            _teams(equals, tie, contest, words),
            _teams(tie.behind, tie, contest, words),
        )
    return table


def _teams(teams: Sequence[TeamCode], tie: TieProof, contest: Contest, words: Words) -> str:
    """How many teams the total put there; the names, with their values, at every later key."""
    if not teams:
        return ""
    if tie.key.kind is TieKind.TOTAL:
        return words.say("{count} teams", count=len(teams)) if len(teams) > 1 else team_names(contest, teams)
    values = {each.team: each.value for each in tie.equals}
    return ", ".join(f"{contest.team(team).name} {_value(values[team], tie, words)}".strip() for team in teams)


def _value(value: Fraction | None, tie: TieProof, words: Words) -> str:
    if value is None:
        return ""
    places = tie.key.kind in {TieKind.CHAIR, TieKind.LOTS}
    return words.points(value) if places else exact(value, words, 2)


def _remarks(ties: Sequence[TieProof], words: Words) -> list[RenderableType]:
    """What was passed over, and the reasons of decisions, in the order of the keys."""
    remarks: list[RenderableType] = []
    for tie in ties:
        if tie.passed_over is not None:
            remarks.append(Text(f" {words.say_term(tie.key.kind)}: {words.say_message(tie.passed_over)}"))
        if tie.decision is not None and tie.decision.reason:
            remarks.append(Text(f" {words.say_term(tie.key.kind)}: {tie.decision.reason}"))
    return remarks


def _place(proof: EntryProof, contest: Contest, words: Words) -> str:
    place = proof.standing.place
    if place is None:
        return " ".join(words.say_message(why) for why in proof.unranked)
    if proof.above is None:
        return words.say("Place {place}.", place=place)
    return words.say(
        "Place {place}; separated from {above} by: {key}.",
        place=place,
        above=contest.team(proof.above).name,
        key=separated_by(proof.standing.decided_by, contest.rules, words),
    )
