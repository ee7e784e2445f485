"""Results as tables for a terminal, in the words of the chosen language."""

from collections.abc import Iterable
from fractions import Fraction

from rich import box
from rich.table import Table
from rich.text import Text

from reports.wording import Words
from stage_contest.domain.contest import Contest
from stage_contest.domain.outcome import Qualifiers, RoundOutcome, Standing, StandingStatus
from stage_contest.domain.teams import TeamCode
from ui.separation import separated_by

DASH = "–"


def heading(contest: Contest, outcome: RoundOutcome, revision: str, words: Words) -> Text:
    """The name of a round, and whether its results are incomplete, provisional or frozen under a revision."""
    round_ = contest.round(outcome.round)
    if revision:
        state = words.say("final, revision {revision}", revision=revision)
    elif outcome.complete:
        state = words.say("provisional")
    else:
        state = words.say("provisional, not complete")
    name = f"{round_.name} ({round_.code})" if round_.name else round_.code
    return Text(f"\n{name}: {state}", style="bold")


def standings_table(contest: Contest, outcome: RoundOutcome, words: Words) -> Table:
    """The standings of a round: places, names, part scores after deductions, totals, what separated."""
    rules = contest.rules
    parts = [rules.part(code) for code in contest.round(outcome.round).parts]
    table = new_table()
    number_column(table, words.say("Place"))
    text_column(table, words.say("Team"))
    for part in parts:
        number_column(table, part.name)
    number_column(table, words.say("Deductions"))
    number_column(table, words.say("Total"), bold=True)
    text_column(table, words.say("Decided by"))
    total_decimals = rules.rounding_total or 0
    for standing in outcome.standings:
        scores = [_score(standing.parts.get(part.code), part.rounding.part or 0, words) for part in parts]
        table.add_row(
            DASH if standing.place is None else str(standing.place),
            contest.team(standing.team).name,
            *scores,
            words.points(standing.deductions, total_decimals) if standing.deductions else "",
            _score(standing.total, total_decimals, words),
            _remark(standing, contest, words),
        )
    return table


def awards_table(contest: Contest, outcome: RoundOutcome, words: Words) -> Table:
    """The awards of a round, its unawarded seats and its undecided ties, and the money awarded."""
    table = new_table()
    text_column(table, words.say("Prize"))
    number_column(table, words.say("Place"))
    text_column(table, words.say("Team"))
    number_column(table, words.say("Money"))
    for award in outcome.awards:
        place = "" if award.place is None else str(award.place)
        table.add_row(award.prize, place, contest.team(award.team).name, words.money(award.money))
    for seats in outcome.unawarded:
        table.add_row(seats.prize, "", words.say("not awarded ({count})", count=seats.count), "")
    for tie in outcome.undecided:
        place = "" if tie.place is None else str(tie.place)
        tied = words.say("undecided: {teams}", teams=team_names(contest, tie.teams))
        table.add_row(", ".join(tie.prizes), place, tied, "")
    table.add_section()
    table.add_row(words.say("Awarded in all"), "", "", words.money(outcome.money), style="bold")
    return table


def qualifiers_table(contest: Contest, qualifiers: Qualifiers, words: Words) -> Table:
    """Who goes to the final, and the ties across a cut."""
    table = new_table()
    text_column(table, words.say("Team"))
    text_column(table, words.say("Round"))
    text_column(table, words.say("How"))
    for qualifier in qualifiers.qualified:
        table.add_row(
            contest.team(qualifier.team).name, contest.round(qualifier.round).name, words.say_term(qualifier.by)
        )
    for tie in qualifiers.undecided:
        where = words.say("best others") if tie.round is None else contest.round(tie.round).name
        table.add_row(team_names(contest, tie.teams), where, words.say("undecided"))
    return table


def new_table() -> Table:
    """An empty table in the one look of the command line."""
    return Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")


def text_column(table: Table, title: str) -> None:
    """A column of words, broken between words where there is little room; nothing is cut off."""
    table.add_column(title, overflow="fold")


def short_column(table: Table, title: str) -> None:
    """A column of codes or dates, as wide as they are."""
    table.add_column(title, no_wrap=True, overflow="fold")


def number_column(table: Table, title: str, *, bold: bool = False) -> None:
    """A column of numbers, flush right, its title in two lines where that makes it narrower."""
    table.add_column(_in_two_lines(title), justify="right", overflow="fold", style="bold" if bold else "")


def _in_two_lines(title: str) -> str:
    gaps = [place for place, letter in enumerate(title) if letter == " "]
    if not gaps:
        return title
    middle = min(gaps, key=lambda place: max(place, len(title) - place - 1))
    return f"{title[:middle]}\n{title[middle + 1 :]}"


def team_names(contest: Contest, teams: Iterable[TeamCode]) -> str:
    """The names of teams, one after the other."""
    return ", ".join(contest.team(team).name for team in teams)


def _score(score: Fraction | None, decimals: int, words: Words) -> str:
    return DASH if score is None else words.points(score, decimals)


def _remark(standing: Standing, contest: Contest, words: Words) -> str:
    if standing.status is StandingStatus.RANKED:
        return separated_by(standing.decided_by, contest.rules, words)
    return words.say_term(standing.status)
