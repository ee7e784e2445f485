"""Takes what is typed on a paper to the services, and keeps what is not ready for them."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from stage_contest.domain.paper_reading import Pass
from stage_contest.domain.people import Actor
from stage_contest.domain.sheets import SheetState
from ui.context import DeskContext
from ui.dialogs.reason import ReasonDialog
from ui.secretary.paper.line_rows import LineRow
from ui.secretary.paper.typed_line import TypedLine, TypedPlace, Typing, reading_of


class PaperKeeping:
    """Keeps readings and withdraws them; refusals are said as sentences."""

    def __init__(
        self, context: DeskContext, typing: Typing, actor: Callable[[], Actor], refused: Callable[[str], None]
    ) -> None:
        self._context = context
        self._typing = typing
        self._actor = actor
        self._refused = refused

    def note(self, row: LineRow, which: Pass, line: TypedLine) -> None:
        """Remember what was typed, until it is kept."""
        self._typing[self._place(row, which)] = line

    def keep(self, row: LineRow, which: Pass, *, twice: bool, aloud: bool = True) -> bool:
        """Keep a line as the reader's reading; tells whether it is on disk. Not aloud, a refusal is not said."""
        actor, at, paper = self._actor(), self._context.clock(), self._context.venue.paper
        place = self._place(row, which)

        def act() -> None:
            reading = reading_of(row.criteria, row.line)
            paper.read(row.sheet, which, reading, actor=actor, at=at, same_person=twice)
            self._typing.pop(place, None)

        return self._context.problems.attempt(act, refused=self._refused if aloud else _silent)

    def withdraw(self, row: LineRow, which: Pass, parent: QWidget) -> bool:
        """Ask why, and take a reading away; tells whether that was done."""
        paper = row.paper
        if paper is None or which not in paper.readings:
            return False
        say = self._context.words.say
        question = say(
            "Withdraw the reading of {name} for {team}? Anybody may then read this sheet anew.",
            name=paper.readings[which].read_by,
            team=row.entry.name,
        )
        dialog = ReasonDialog(self._context, question, verb=say("Withdraw the reading"), parent=parent)
        answered = dialog.exec() == QDialog.DialogCode.Accepted
        reason = dialog.text()
        dialog.deleteLater()
        if not answered:
            return False
        actor, at, service = self._actor(), self._context.clock(), self._context.venue.paper
        return self._context.problems.attempt(
            lambda: service.withdraw(row.sheet, which, reason, actor=actor, at=at), refused=self._refused
        )

    def _place(self, row: LineRow, which: Pass) -> TypedPlace:
        return TypedPlace(row.sheet, which, self._actor().name)


def said_or_full(row: LineRow) -> bool:
    """Whether a line may be kept when it is left: the judge was away, or every mark is there."""
    return row.line.state is not SheetState.MARKED or all(row.line.texts[:-1])


def _silent(_sentence: str) -> None:
    """Leaving a line says nothing; the line itself shows that it is not kept."""
