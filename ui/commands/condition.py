"""`verify` and `info`: whether a contest file is whole, and what is in it."""

from pathlib import Path
from typing import Annotated

import typer

from reports.wording import Words
from stage_contest.services.freeze import recomputed_snapshot
from stage_contest.storage import ledger
from stage_contest.storage.finding import Finding
from stage_contest.storage.verify import verify as find_damage
from ui.commands.counted import reading
from ui.commands.options import Format, command, contest_file, format_option
from ui.commands.overview import ROUND_COLUMNS, overview_drawn, overview_json, overview_of, round_rows
from ui.commands.session import Session


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add `verify` and `info`."""
    words = session.words

    @command(app, words, "verify", words.say("Checks that a contest file is whole and agrees with its ledger."))
    def verify(file: Annotated[Path, contest_file(words)]) -> None:
        print_verification(file, session)

    @command(app, words, "info", words.say("Says what is in a contest file: its rounds, teams and judges."))
    def info(
        file: Annotated[Path, contest_file(words)],
        form: Annotated[Format, format_option(words)] = Format.TABLE,
    ) -> None:
        print_info(file, form, session)


def print_verification(file: Path, session: Session) -> None:
    """Say in a line that the file is whole, or name everything that is not and end with exit code 1."""
    findings = find_damage(file, recomputed_snapshot)
    for finding in findings:
        session.remark(_sentence(finding, file, session.words))
    if findings:
        raise typer.Exit(1)
    with reading(file) as unit:
        head = ledger.head(unit)
    session.say(
        session.words.say(
            "{file} is whole. Ledger rows: {count}. Fingerprint: {fingerprint}.",
            file=file.name,
            count=head.seq,
            fingerprint=head.hash,
        )
    )


def print_info(file: Path, form: Format, session: Session) -> None:
    """Print what is in a contest file."""
    overview = overview_of(file)
    match form:
        case Format.JSON:
            session.write_json(overview_json(overview))
        case Format.CSV:
            session.write_csv(round_rows(overview), ROUND_COLUMNS)
        case Format.TABLE:
            session.show(*overview_drawn(overview, session.words))


def _sentence(finding: Finding, file: Path, words: Words) -> str:
    said = words.say_message(finding.said)
    return f"{finding.place}: {said}" if finding.place not in {"", file.name} else said
