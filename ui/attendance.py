"""Who is signed in at this laptop, and which desks ask for a PIN; all of it ends when the desks are locked."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.services.people import PersonLine

ROLE_OF_DESK = {
    Desk.ORGANIZER: Role.ORGANIZER,
    Desk.SECRETARY: Role.SECRETARY,
    Desk.CHAIR: Role.CHAIR,
    Desk.JUDGE: Role.JUDGE,
    Desk.MC: Role.MC,
}
"""What whoever sits at a desk must be; the command line is no desk of the windows."""


class Attendance:
    """Outlives the pages: changing the language signs nobody out.

    A desk asks for a PIN as soon as one person with its role has one; a judge's desk, as soon as that judge has
    one. What was opened without asking stays open until the desks are locked, even if PINs are set meanwhile.
    """

    def __init__(self, persons: Callable[[], Sequence[PersonLine]]) -> None:
        self._persons = persons
        self._known: Sequence[PersonLine] = ()
        self._let_in: frozenset[Role] = frozenset()
        self._signed_in: Actor | None = None
        self.look_again()

    @property
    def signed_in(self) -> Actor | None:
        """Whoever typed a PIN last since the desks were locked."""
        return self._signed_in

    def look_again(self) -> None:
        """Read who has which role and a PIN."""
        self._known = self._persons()

    def may_enter(self, roles: Sequence[Role], judge: JudgeCode | None = None) -> bool:
        """Whether a desk opens without asking: the PINs of its first role guard it, any of its roles opens it."""
        if judge is not None:
            return self.may_judge(judge)
        inside = self._let_in | (self._signed_in.roles if self._signed_in else frozenset())
        return not self._guarded(roles[0]) or not inside.isdisjoint(roles)

    def may_judge(self, judge: JudgeCode) -> bool:
        """Whether the sheets of that judge may be seen now."""
        if self._signed_in is not None and self._signed_in.judge == judge:
            return True
        return not any(line.has_pin and line.person.judge == judge for line in self._known)

    def candidates(self, roles: Collection[Role], judge: JudgeCode | None = None) -> tuple[PersonLine, ...]:
        """The persons who may open such a desk; of a judge's desk, the one who is that judge."""
        if judge is not None:
            return tuple(line for line in self._known if line.person.judge == judge)
        return tuple(line for line in self._known if not line.person.roles.isdisjoint(roles))

    def enter(self, role: Role) -> None:
        """Somebody opened a desk of that role; one that asked for no PIN stays open until the desks are locked."""
        if not self._guarded(role):
            self._let_in |= {role}

    def sign_in(self, actor: Actor) -> None:
        """Somebody typed the right PIN."""
        self._signed_in = actor

    def lock(self) -> None:
        """Nobody is at the laptop any more."""
        self._let_in, self._signed_in = frozenset(), None

    def actor(self, desk: Desk, judge: JudgeCode | None) -> Actor:
        """Who acts at that desk: the person signed in, by name; else the desk itself, or the judge by the code.

        Besides the person's own roles those count that ask for no PIN.
        """
        role, who = ROLE_OF_DESK[desk], self._signed_in
        open_to_all = self._let_in if self._guarded(role) else self._let_in | {role}
        if who is not None and judge in {None, who.judge}:
            return replace(who, desk=desk, roles=who.roles | open_to_all)
        if judge is not None:
            return Actor(judge, frozenset({Role.JUDGE}), desk, judge)
        return Actor(desk.value, open_to_all & {role}, desk)

    def _guarded(self, role: Role) -> bool:
        return any(line.has_pin for line in self.candidates({role}))
