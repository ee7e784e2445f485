"""A name for what was just added."""

from collections.abc import Container
from itertools import count


def free_name(name: str, taken: Container[str]) -> str:
    """The name, numbered where it is taken: "New prize", "New prize 2"."""
    if name not in taken:
        return name
    return next(numbered for number in count(2) if (numbered := f"{name} {number}") not in taken)
