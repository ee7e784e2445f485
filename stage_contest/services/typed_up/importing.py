"""Taking typed-up sheets into a round: what that would do, and doing it, all or nothing."""

from dataclasses import dataclass
from datetime import datetime

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.sheets import Answers, ScoreSheet, SheetState
from stage_contest.services.desk_work import DeskWork
from stage_contest.services.marking.sheet_rules import must_be_open, sheet_facts
from stage_contest.services.typed_up.reading import TypedUp
from stage_contest.services.undoing import undo_confirmation
from stage_contest.services.views import SheetKey
from stage_contest.storage import marks, notes
from stage_contest.storage.accepting import mark_facts
from stage_contest.storage.ledger import Act
from stage_contest.storage.marks import Said, SheetOf
from stage_contest.storage.unit import Unit

_SAID = {SheetState.MARKED: Said.SUBMITTED, SheetState.ABSENT: Said.ABSENT, SheetState.ABSTAINED: Said.ABSTAINED}


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """What importing would do: sheets that are new, that differ from those in the round (old, new), and the others.

    `answers` are the counted answers that would be written, new or changed.
    """

    added: tuple[ScoreSheet, ...]
    changed: tuple[tuple[ScoreSheet, ScoreSheet], ...]
    unchanged: tuple[ScoreSheet, ...]
    answers: tuple[Answers, ...]


class TypedUpIntake(DeskWork):
    """What the secretary takes in from typed-up sheets; the import is one transaction and one published change."""

    def planned(self, code: RoundCode, book: TypedUp) -> SheetPlan:
        """What importing would do to the round as it stands now."""
        with self._file.reading() as unit:
            return _plan(unit, code, book)

    def import_sheets(
        self,
        code: RoundCode,
        book: TypedUp,
        *,
        source: str,
        actor: Actor,
        at: datetime,
        operation: str | None = None,
    ) -> SheetPlan:
        """Write all sheets and answers of a book, submitted; `source` names it and is kept as the reason.

        A sheet that was submitted otherwise is reopened, and what the chair confirmed of it is no longer confirmed.

        Raises:
            Refusal: if the book has faults, the round is frozen, or the actor is no secretary.
        """
        actor.must_be(Role.SECRETARY)
        if book.faults:
            raise Refusal(
                message(
                    "Nothing was imported: faults found in the file: {count}. Mend them and import it again.",
                    count=len(book.faults),
                )
            )
        act = Act(at, actor, "sheets.imported", code, source, operation)
        with self._in_open_round(act, code) as (unit, evening):
            planned = _plan(unit, code, book)
            for sheet in (*planned.added, *(new for _, new in planned.changed)):
                _write(unit, SheetKey(code, sheet.judge, sheet.team, sheet.part), sheet, source)
            for answers in planned.answers:
                evening.entry(answers.team)
                notes.set_answers(unit, code, answers, reason=source)
                undo_confirmation(unit, code, answers.team, part=answers.part, reason=source)
        return planned


def _plan(unit: Unit, code: RoundCode, book: TypedUp) -> SheetPlan:
    there = {_place(sheet): sheet for sheet in marks.sheets(unit, code)}
    answered = notes.answers(unit, code)
    return SheetPlan(
        added=tuple(sheet for sheet in book.sheets if _place(sheet) not in there),
        changed=tuple(
            (there[_place(sheet)], sheet) for sheet in book.sheets if there.get(_place(sheet), sheet) != sheet
        ),
        unchanged=tuple(sheet for sheet in book.sheets if there.get(_place(sheet)) == sheet),
        answers=tuple(answers for answers in book.answers if answers not in answered),
    )


def _place(sheet: ScoreSheet) -> SheetOf:
    return sheet.judge, sheet.team, sheet.part


def _write(unit: Unit, key: SheetKey, sheet: ScoreSheet, source: str) -> None:
    facts = sheet_facts(unit, key)
    must_be_open(unit, key, facts)
    if facts.said is Said.SUBMITTED:
        marks.say(unit, key, said=Said.REOPENED, reason=source)
        undo_confirmation(unit, key.round, key.team, part=key.part, reason=source)
    for criterion, points in sheet.marks.items():
        present = mark_facts(unit, key, criterion)
        if present is not None and present.points != points:
            marks.give(unit, key, criterion=criterion, points=points, version=present.version + 1)
    marks.say(unit, key, said=_SAID[sheet.state], reason=source)
