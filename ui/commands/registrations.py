"""`import-teams` and `teams`: registrations out of a spreadsheet, and the teams of a contest with their members."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from reports.wording import Words
from stage_contest.domain.contest import Contest
from stage_contest.domain.teams import Member, Team
from stage_contest.services.archive.values import JsonValue
from stage_contest.services.feed import Feed
from stage_contest.services.intake import Intake, IntakePlan, Registrations, read_registrations
from stage_contest.storage.database import ContestFile
from ui.commands.counted import load_contest, opened, reading
from ui.commands.import_outcome import OutcomeFormat, dry_run_option, fault_sentence, outcome_json, outcome_option
from ui.commands.options import Format, argument, command, contest_file, format_option
from ui.commands.session import Session
from ui.tables import new_table, number_column, short_column, text_column

MEMBER_COLUMNS = ("team", "name", "born", "gender", "position", "role", "captain", "phone")


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add `import-teams` and `teams`."""
    words = session.words
    book = argument("BOOK", words.say("The registrations: an Excel workbook (.xlsx) or a CSV file."))
    dry_run, outcome_format = dry_run_option(words), outcome_option(words)

    @command(app, words, "import-teams", words.say("Imports teams and their members from a spreadsheet."))
    def import_teams(
        file: Annotated[Path, contest_file(words)],
        book: Annotated[Path, book],
        only_look: Annotated[bool, dry_run] = False,
        form: Annotated[OutcomeFormat, outcome_format] = OutcomeFormat.TABLE,
    ) -> None:
        import_registrations(file, book, form, session, only_look=only_look)

    @command(app, words, "teams", words.say("Lists the teams of a contest with their members."))
    def teams(
        file: Annotated[Path, contest_file(words)],
        form: Annotated[Format, format_option(words)] = Format.TABLE,
    ) -> None:
        print_teams(file, form, session)


def import_registrations(file: Path, book: Path, form: OutcomeFormat, session: Session, *, only_look: bool) -> None:
    """Import a file of registrations, or say what is wrong with it and end with exit code 1."""
    with reading(file) as unit:
        rule = load_contest(unit, file).rules.team
    registrations = read_registrations(book, rule=rule, today=session.clock().astimezone().date())
    for conversion in registrations.conversions:
        session.remark(
            session.words.say(
                'Sheet "{sheet}" is written in {code} and was converted: "{before}" reads "{after}".',
                sheet=conversion.sheet,
                code=conversion.code.value,
                before=conversion.before,
                after=conversion.after,
            )
        )
    done = IntakePlan((), (), ()) if registrations.faults else _done(file, book, registrations, session, only_look)
    match form:
        case OutcomeFormat.JSON:
            counts = {"added": len(done.added), "changed": len(done.changed), "unchanged": len(done.unchanged)}
            session.write_json(outcome_json(registrations.faults, session.words, **counts))
        case OutcomeFormat.TABLE:
            _show_outcome(done, registrations, session, only_look=only_look)
    if registrations.faults:
        raise typer.Exit(1)


def print_teams(file: Path, form: Format, session: Session) -> None:
    """Print the teams of a contest with their members."""
    with reading(file) as unit:
        contest = load_contest(unit, file)
    match form:
        case Format.JSON:
            session.write_json({"teams": [_team_json(team) for team in contest.teams]})
        case Format.CSV:
            rows = [{"team": team.name, **_member_row(each)} for team in contest.teams for each in team.members]
            session.write_csv(rows, MEMBER_COLUMNS)
        case Format.TABLE:
            session.show(_teams_drawn(contest, session.words))


def _done(file: Path, book: Path, registrations: Registrations, session: Session, only_look: bool) -> IntakePlan:
    if only_look:
        with opened(file) as contest:
            return Intake(contest, Feed()).planned(registrations)
    contest = ContestFile.open(file)
    try:
        return Intake(contest, Feed()).import_teams(
            registrations, source=book.name, actor=session.actor, at=session.clock()
        )
    finally:
        contest.close()


def _show_outcome(done: IntakePlan, registrations: Registrations, session: Session, *, only_look: bool) -> None:
    words = session.words
    for fault in registrations.faults:
        session.remark(fault_sentence(fault, words))
    if registrations.faults:
        session.remark(words.say("Nothing was imported; faults: {count}.", count=len(registrations.faults)))
        return
    for each in (*done.changed, *done.unchanged):
        for member in each.lacking:
            session.remark(
                words.say("{name} of {team} is not in the file and stays.", name=member.name, team=each.team.name)
            )
    counts = {"added": len(done.added), "changed": len(done.changed), "unchanged": len(done.unchanged)}
    if only_look:
        said = words.say(
            "Would be imported. Teams added: {added}, changed: {changed}, unchanged: {unchanged}.", **counts
        )
    else:
        said = words.say("Imported. Teams added: {added}, changed: {changed}, unchanged: {unchanged}.", **counts)
    session.say(said)


def _team_json(team: Team) -> JsonValue:
    return {"name": team.name, "members": [_member_json(member) for member in team.members]}


def _member_json(member: Member) -> JsonValue:
    born = member.born
    return {
        "name": member.name,
        "born": born if born is None or isinstance(born, int) else born.isoformat(),
        "gender": member.gender.value if member.gender else None,
        "position": member.position,
        "role": member.role.value,
        "captain": member.captain,
        "phone": member.phone,
    }


def _member_row(member: Member) -> dict[str, object]:
    return {
        "name": member.name,
        "born": member.born,
        "gender": member.gender.value if member.gender else None,
        "position": member.position,
        "role": member.role.value,
        "captain": "true" if member.captain else "false",
        "phone": member.phone,
    }


def _teams_drawn(contest: Contest, words: Words) -> Table:
    table = new_table()
    text_column(table, words.say("Team"))
    text_column(table, words.say("Name"))
    number_column(table, words.say("Born"))
    text_column(table, words.say("Role"))
    text_column(table, words.say("Position"))
    short_column(table, words.say("Telephone"))
    for team in contest.teams:
        for row in _rows_drawn(team, words):
            table.add_row(*row)
        table.add_section()
    return table


def _rows_drawn(team: Team, words: Words) -> Iterator[tuple[str, ...]]:
    if not team.members:
        yield team.name, words.say("no members yet")
    for place, member in enumerate(team.members):
        role = words.say_term(member.role)
        yield (
            "" if place else team.name,
            member.name,
            _born(member, words),
            words.say("{role}, captain", role=role) if member.captain else role,
            member.position,
            member.phone or "",
        )


def _born(member: Member, words: Words) -> str:
    if member.born is None:
        return ""
    return str(member.born) if isinstance(member.born, int) else words.date(member.born)
