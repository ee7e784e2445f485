"""`standings`, `prizes`, `qualifiers`: the results of a contest as tables, JSON or CSV (`docs/archive.md`)."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

from reports.wording import Words
from stage_contest.domain.qualification import qualifiers as count_qualifiers
from stage_contest.services.archive.results_json import prizes_json, qualifiers_json, standings_json
from ui import flat_rows
from ui.commands.counted import CountedRound, count_rounds, load_contest, reading
from ui.commands.options import Format, command, contest_file, format_option, round_option
from ui.commands.session import Session
from ui.tables import awards_table, heading, qualifiers_table, standings_table


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add `standings`, `prizes` and `qualifiers`."""
    words = session.words

    @command(app, words, "standings", words.say("Shows the standings of every round, or of one."))
    def standings(
        file: Annotated[Path, contest_file(words)],
        code: Annotated[str | None, round_option(words)] = None,
        form: Annotated[Format, format_option(words)] = Format.TABLE,
    ) -> None:
        print_standings(file, code, form, session)

    @command(app, words, "prizes", words.say("Shows the prizes of every round, or of one, with their money."))
    def prizes(
        file: Annotated[Path, contest_file(words)],
        code: Annotated[str | None, round_option(words)] = None,
        form: Annotated[Format, format_option(words)] = Format.TABLE,
    ) -> None:
        print_prizes(file, code, form, session)

    @command(app, words, "qualifiers", words.say("Shows who goes to the final."))
    def qualifiers(
        file: Annotated[Path, contest_file(words)],
        form: Annotated[Format, format_option(words)] = Format.TABLE,
    ) -> None:
        print_qualifiers(file, form, session)


def print_standings(file: Path, code: str | None, form: Format, session: Session) -> None:
    """Print the standings of the rounds of a file, or of one round."""
    contest, counted = count_rounds(file, code)
    outcomes = [each.outcome for each in counted]
    match form:
        case Format.JSON:
            session.write_json(standings_json(contest, outcomes))
        case Format.CSV:
            session.write_csv(flat_rows.standings_rows(contest, outcomes), flat_rows.standings_columns(contest))
        case Format.TABLE:
            for each in counted:
                session.show(
                    heading(each.contest, each.outcome, each.revision, session.words),
                    *_standings_drawn(each, session.words),
                )


def print_prizes(file: Path, code: str | None, form: Format, session: Session) -> None:
    """Print the prizes of the rounds of a file, or of one round."""
    contest, counted = count_rounds(file, code)
    outcomes = [each.outcome for each in counted]
    words = session.words
    match form:
        case Format.JSON:
            session.write_json(prizes_json(outcomes))
        case Format.CSV:
            session.write_csv(flat_rows.prize_rows(contest, outcomes), flat_rows.PRIZE_COLUMNS)
        case Format.TABLE:
            for each in counted:
                session.show(heading(each.contest, each.outcome, each.revision, words), _awards_drawn(each, words))
            money = sum(outcome.money for outcome in outcomes)
            if len(outcomes) > 1:
                session.say(words.say("All rounds together: {money}", money=words.money(money)))


def print_qualifiers(file: Path, form: Format, session: Session) -> None:
    """Print who goes to the final."""
    with reading(file) as unit:
        contest = load_contest(unit, file)
        found = count_qualifiers(contest)
        match form:
            case Format.JSON:
                session.write_json(qualifiers_json(found))
            case Format.CSV:
                session.write_csv(flat_rows.qualifier_rows(contest, found), flat_rows.QUALIFIER_COLUMNS)
            case Format.TABLE if contest.rules.qualification is None:
                session.say(session.words.say("The rules of this contest send nobody to a final."))
            case Format.TABLE:
                session.show(qualifiers_table(contest, found, session.words))


def _standings_drawn(counted: CountedRound, words: Words) -> list[RenderableType]:
    if not counted.outcome.standings:
        return [Text(words.say("No team takes part in this round yet."))]
    unused = counted.outcome.unused_decisions
    remarks = (
        [Text(words.say("Tie decisions that nothing asked for: {count}.", count=len(unused)))] if unused else []
    )
    return [standings_table(counted.contest, counted.outcome, words), *remarks]


def _awards_drawn(counted: CountedRound, words: Words) -> RenderableType:
    if not counted.outcome.complete:
        return Text(words.say("There are no prizes before the round is complete."))
    return awards_table(counted.contest, counted.outcome, words)
