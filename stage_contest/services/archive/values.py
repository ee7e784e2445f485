"""JSON values with their places: every reader refuses with a path such as `rounds[0].sheets[3].marks.content`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, TypeVar

from stage_contest.domain.errors import InputRefused, Message, message

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
"""Whatever JSON can hold."""

Choice = TypeVar("Choice", bound=StrEnum)

_PLAIN_KEY = re.compile(r"[\w-]+")


def below(path: str, key: str) -> str:
    """The path of a member of an object: `rules.team`, or `marks["a b"]` where the key is not a plain word."""
    if _PLAIN_KEY.fullmatch(key) is None:
        escaped = key.replace("\\", "\\\\").replace('"', '\\"')
        return f'{path}["{escaped}"]'
    return f"{path}.{key}" if path else key


@dataclass(frozen=True, slots=True)
class Node:
    """A value and its path in the archive; the path of the whole archive is empty."""

    value: JsonValue
    path: str = ""

    def refused(self, said: Message) -> InputRefused:
        """The refusal of this value, to be raised."""
        return InputRefused(self.path, said)

    @property
    def missing(self) -> bool:
        """Whether the value is null."""
        return self.value is None

    def members(self) -> "Members":
        """The value as an object whose keys are free, such as codes."""
        if not isinstance(self.value, dict):
            raise self.refused(message("An object in braces is needed here, not {found}.", found=self._kind()))
        return Members(self, self.value)

    def shape(self, *keys: str) -> "Members":
        """The value as an object that has no other keys than these."""
        members = self.members()
        for key in members.values:
            if key not in keys:
                raise InputRefused(
                    below(self.path, key),
                    message('The key "{key}" is not known here; known are: {keys}.', key=key, keys=", ".join(keys)),
                )
        return members

    def items(self) -> Iterator["Node"]:
        """The values of a list, one after the other."""
        if not isinstance(self.value, list):
            raise self.refused(message("A list in brackets is needed here, not {found}.", found=self._kind()))
        for position, value in enumerate(self.value):
            yield Node(value, f"{self.path}[{position}]")

    def text(self) -> str:
        """The value as text without control characters, line breaks and tabs allowed."""
        if not isinstance(self.value, str):
            raise self.refused(message("A text in quotes is needed here, not {found}.", found=self._kind()))
        for letter in self.value:
            if (letter < " " and letter not in "\n\r\t") or "\x7f" <= letter <= "\x9f":
                raise self.refused(message("The text has a control character in it; please take it out."))
        return self.value

    def whole(self, least: int, most: int) -> int:
        """The value as a whole number from `least` to `most`."""
        if isinstance(self.value, bool) or not isinstance(self.value, int):
            raise self.refused(message("A whole number is needed here, not {found}.", found=self._kind()))
        if not least <= self.value <= most:
            raise self.refused(
                message("A whole number from {least} to {most} is needed here.", least=least, most=most)
            )
        return self.value

    def truth(self) -> bool:
        """The value as true or false."""
        if not isinstance(self.value, bool):
            raise self.refused(message("true or false is needed here, not {found}.", found=self._kind()))
        return self.value

    def choice(self, choices: type[Choice]) -> Choice:
        """The value as one of the words of an enumeration."""
        word = self.text()
        for choice in choices:
            if choice.value == word:
                return choice
        words = ", ".join(choice.value for choice in choices)
        raise self.refused(message('"{word}" is not known here; choose one of: {words}.', word=word, words=words))

    def _kind(self) -> str:
        """The kind of the value in JSON's own words."""
        if self.value is None or isinstance(self.value, bool):
            return {None: "null", True: "true", False: "false"}[self.value]
        kinds: dict[type, str] = {str: "a text", int: "a number", float: "a number", list: "a list"}
        return kinds.get(type(self.value), "an object")


@dataclass(frozen=True, slots=True)
class Members:
    """The members of an object."""

    node: Node
    values: dict[str, JsonValue]

    def __getitem__(self, key: str) -> Node:
        """The member that has to be there."""
        if key not in self.values:
            raise self.node.refused(message('The key "{key}" is missing; please add it.', key=key))
        return Node(self.values[key], below(self.node.path, key))

    def get(self, key: str, default: JsonValue) -> Node:
        """The member, or what holds where it was left out."""
        return Node(self.values.get(key, default), below(self.node.path, key))

    def has(self, key: str) -> bool:
        """Whether the object has the key."""
        return key in self.values

    def each(self) -> Iterator[tuple[str, Node]]:
        """Every key with its member."""
        for key, value in self.values.items():
            yield key, Node(value, below(self.node.path, key))
