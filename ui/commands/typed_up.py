"""`import-sheets`: judges' sheets that were typed up in a spreadsheet."""

from pathlib import Path
from typing import Annotated

import typer

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.services.feed import Feed
from stage_contest.services.typed_up import SheetPlan, TypedUp, TypedUpIntake, read_typed_up, round_of_book
from stage_contest.storage.database import ContestFile
from ui.commands.counted import load_contest, opened, reading
from ui.commands.import_outcome import OutcomeFormat, dry_run_option, fault_sentence, outcome_json, outcome_option
from ui.commands.options import argument, command, contest_file
from ui.commands.session import Session

_NOTHING = SheetPlan((), (), (), ())
_SECRETARY = Actor(Role.SECRETARY.value, frozenset({Role.SECRETARY}), Desk.COMMAND_LINE)


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add `import-sheets`."""
    words = session.words
    book = argument("BOOK", words.say("The typed-up sheets: a workbook (.xlsx), a worksheet a judge and part."))
    dry_run, outcome_format = dry_run_option(words), outcome_option(words)

    @command(app, words, "import-sheets", words.say("Imports judges' sheets that were typed up in a spreadsheet."))
    def import_sheets(
        file: Annotated[Path, contest_file(words)],
        book: Annotated[Path, book],
        only_look: Annotated[bool, dry_run] = False,
        form: Annotated[OutcomeFormat, outcome_format] = OutcomeFormat.TABLE,
    ) -> None:
        import_typed_up(file, book, form, session, only_look=only_look)


def import_typed_up(file: Path, book: Path, form: OutcomeFormat, session: Session, *, only_look: bool) -> None:
    """Import a workbook of typed-up sheets, or say what is wrong with it and end with exit code 1."""
    with reading(file) as unit:
        contest = load_contest(unit, file)
    round_ = _round_of(book, contest)
    read = read_typed_up(book, contest, round_)
    done = _NOTHING if read.faults else _done(file, book, round_, read, session, only_look=only_look)
    words = session.words
    if form is OutcomeFormat.JSON:
        counts = {"added": len(done.added), "changed": len(done.changed), "unchanged": len(done.unchanged)}
        session.write_json(outcome_json(read.faults, words, **counts))
    else:
        _show(done, read, session, only_look=only_look)
    if read.faults:
        raise typer.Exit(1)


def _round_of(book: Path, contest: Contest) -> Round:
    round_ = round_of_book(book, contest)
    if round_ is None:
        raise Refusal(message('"{file}" names no team and no judge of any round of this contest.', file=book.name))
    return round_


def _done(file: Path, book: Path, round_: Round, read: TypedUp, session: Session, *, only_look: bool) -> SheetPlan:
    if only_look:
        with opened(file) as contest:
            return TypedUpIntake(contest, Feed()).planned(round_.code, read)
    contest = ContestFile.open(file)
    try:
        return TypedUpIntake(contest, Feed()).import_sheets(
            round_.code, read, source=book.name, actor=_SECRETARY, at=session.clock()
        )
    finally:
        contest.close()


def _show(done: SheetPlan, read: TypedUp, session: Session, *, only_look: bool) -> None:
    words = session.words
    for fault in read.faults:
        session.remark(fault_sentence(fault, words))
    if read.faults:
        session.remark(words.say("Nothing was imported; faults: {count}.", count=len(read.faults)))
        return
    counts = {
        "added": len(done.added),
        "changed": len(done.changed),
        "unchanged": len(done.unchanged),
        "answers": len(done.answers),
    }
    if only_look:
        said = words.say(
            "Would be imported. Sheets added: {added}, changed: {changed}, unchanged: {unchanged}; counted answers "
            "written down: {answers}.",
            **counts,
        )
    else:
        said = words.say(
            "Imported. Sheets added: {added}, changed: {changed}, unchanged: {unchanged}; counted answers written "
            "down: {answers}.",
            **counts,
        )
    session.say(said)
