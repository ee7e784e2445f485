"""How far a piece of work has come, told to whoever waits for it; they may call it off."""

from collections.abc import Callable
from dataclasses import dataclass

from stage_contest.domain.errors import Refusal, message

Progress = Callable[[int], None]
"""Told again and again how many per cent are done; it raises `CalledOff` to stop the work before it is written."""

WHOLE = 100


class CalledOff(Refusal):
    """Whoever waited for the work called it off."""

    def __init__(self) -> None:
        super().__init__(message("Called off. Nothing was imported."))


def untold(percent: int) -> None:
    """Where nobody waits."""
    del percent


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the work, from one per cent to another."""

    tell: Progress = untold
    begin: int = 0
    end: int = WHOLE

    def reached(self, done: int, of: int) -> None:
        """Tell how far this stretch has come."""
        self.tell(self.begin + (self.end - self.begin) * min(done, of) // max(of, 1))

    def part(self, number: int, of: int) -> "Stretch":
        """One of several equal parts of this stretch, counted from 0."""
        length = self.end - self.begin
        return Stretch(self.tell, self.begin + length * number // of, self.begin + length * (number + 1) // of)
