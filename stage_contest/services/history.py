"""Undo and redo of what was prepared: the newest act first, as far back as nothing else was done meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from stage_contest.domain.errors import Message, Refusal, message
from stage_contest.domain.people import Actor, Role
from stage_contest.services.desk_work import DeskWork
from stage_contest.storage import ledger, reversing
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit

UNDOABLE: Mapping[str, Message] = {
    "teams.imported": message("import of teams"),
    "team.registered": message("registration of a team"),
    "team.added": message("a new team"),
    "team.changed": message("change of a team"),
    "team.removed": message("removal of a team"),
    "member.added": message("a new member"),
    "member.changed": message("change of a member"),
    "member.removed": message("removal of a member"),
    "member.moved": message("order of the members"),
    "member.transferred": message("move of a member to another team"),
    "judge.added": message("a new judge"),
    "judge.named": message("name of a judge"),
    "judge.removed": message("removal of a judge"),
    "judge.moved": message("order of the judges"),
    "conflicts.set": message("conflicts of interest"),
    "person.added": message("a new person"),
    "person.changed": message("change of a person"),
    "person.removed": message("removal of a person"),
    "judges.became_persons": message("persons for all judges"),
    "rules.changed": message("change of the rules"),
    "round.added": message("a new round"),
    "round.changed": message("change of a round"),
    "round.removed": message("removal of a round"),
    "rounds.reordered": message("order of the rounds"),
    "round.copied": message("settings taken over from another round"),
    "panel.changed": message("change of a panel"),
    "entries.moved": message("moving of teams"),
    "entries.divided": message("division of the teams"),
    "finalists.admitted": message("finalists accepted"),
    "finalist.seated": message("seat given to a finalist"),
    "finalist.replaced": message("replacement of a finalist"),
    "prizes.changed": message("change of the prizes"),
    "contest.changed": message("change of the contest's name or year"),
    "settings.changed": message("change of the settings"),
    "texts.set": message("texts of papers"),
    "logo.set": message("choice of a logo"),
    "logo.removed": message("removal of the logo"),
}
"""The acts that can be undone, by their word in the ledger, as people call them."""

_UNDONE, _REDONE = "act.undone", "act.redone"
_NEUTRAL = frozenset(
    {"pin.set", "pins.generated", "pins.cleared", "pin.wrong", "person.signed_in", "person.unlocked", "scene.set"}
)
"""Acts that change nothing that was prepared; any other act is a wall behind which nothing is undone."""


@dataclass(frozen=True, slots=True)
class ActLine:
    """An act that can be undone or redone: what it was, what it was about (as in the ledger), by whom and when."""

    seq: int
    said: Message
    subject: str
    actor: str
    at: datetime


@dataclass(frozen=True, slots=True)
class _Stacks:
    """Acts done (the newest last), and acts undone, each with the ledger row that undid it."""

    done: tuple[ActLine, ...]
    undone: tuple[tuple[ActLine, int], ...]


class History(DeskWork):
    """What was prepared last, and taking it back; undo and redo are acts of their own in the ledger."""

    def undoable(self) -> ActLine | None:
        """The act that undo would take back; None where there is none."""
        with self._file.reading() as unit:
            done = _stacks(unit).done
        return done[-1] if done else None

    def redoable(self) -> ActLine | None:
        """The act that redo would do again; None where nothing was undone since the last new act."""
        with self._file.reading() as unit:
            undone = _stacks(unit).undone
        return undone[-1][0] if undone else None

    def undo(self, *, actor: Actor, at: datetime) -> ActLine:
        """Take back the newest act of preparation.

        Raises:
            Refusal: if there is nothing to undo, or what it changed was changed again.
        """
        actor.must_be(Role.ORGANIZER)
        line = self.undoable()
        with self._doing(Act(at, actor, _UNDONE, line.subject if line else "")) as unit:
            done = _stacks(unit).done
            if not done:
                raise Refusal(message("There is nothing to undo."))
            reversing.take_back(unit, done[-1].seq)
        return done[-1]

    def redo(self, *, actor: Actor, at: datetime) -> ActLine:
        """Do again what was undone last.

        Raises:
            Refusal: if there is nothing to redo.
        """
        actor.must_be(Role.ORGANIZER)
        line = self.redoable()
        with self._doing(Act(at, actor, _REDONE, line.subject if line else "")) as unit:
            undone = _stacks(unit).undone
            if not undone:
                raise Refusal(message("There is nothing to redo."))
            redone, undoing = undone[-1]
            reversing.take_back(unit, undoing)
        return redone


def _stacks(unit: Unit) -> _Stacks:
    done: list[ActLine] = []
    undone: list[tuple[ActLine, int]] = []
    for line in _since_the_last_wall(unit):
        if line.what == _UNDONE:
            undone.append((done.pop(), line.seq))
        elif line.what == _REDONE:
            done.append(undone.pop()[0])
        elif line.what in UNDOABLE:
            done.append(
                ActLine(line.seq, UNDOABLE[line.what], line.subject, line.actor, datetime.fromisoformat(line.at))
            )
            undone.clear()
    return _Stacks(tuple(done), tuple(undone))


def _since_the_last_wall(unit: Unit) -> list[reversing.LedgerLine]:
    """The acts since the last one that is neither undoable nor neutral, the oldest first."""
    found: list[reversing.LedgerLine] = []
    before = ledger.head(unit).seq + 1
    while (line := reversing.line_before(unit, before)) is not None:
        if line.what not in {*UNDOABLE, *_NEUTRAL, _UNDONE, _REDONE}:
            break
        found.append(line)
        before = line.seq
    return found[::-1]
