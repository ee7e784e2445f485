"""A refusal in people's words: an English sentence with named places, ready to be translated."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from typing_extensions import override


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with named places and the values for them; `text` is the English msgid of the catalogue."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    @override
    def __str__(self) -> str:
        """The sentence in English."""
        return self.text.format(**{name: _listed(value) for name, value in self.values.items()})


def _listed(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else value


def message(text: str, /, **values: object) -> Message:
    """A translatable sentence; Babel collects `text` from every call of this function."""
    return Message(text, values)


class Refusal(Exception):  # noqa: N818 - it is the answer to a request, not a fault of the program
    """Something that the rules of the contest, or its file, do not allow; nothing was changed."""

    def __init__(self, said: Message) -> None:
        super().__init__(said)
        self.said = said

    @override
    def __str__(self) -> str:
        """The sentence in English."""
        return str(self.said)


class InputRefused(Refusal):
    """Input that is wrong at a place, such as a JSON path or a cell."""

    def __init__(self, place: str, said: Message) -> None:
        super().__init__(said)
        self.place = place

    @override
    def __str__(self) -> str:
        """The place and the sentence in English."""
        return f"{self.place}: {self.said}" if self.place else str(self.said)


class ResultsRefused(Refusal):
    """Results that cannot be computed or released, with the round, entry or part that stands in the way."""


class FileTrouble(Refusal):
    """A contest file that cannot be opened, read or written: missing, locked, newer, damaged, disk full."""
