"""Codes for what is new: the prefix and the next number."""

from collections.abc import Set as AbstractSet


def free_code(prefix: str, taken: AbstractSet[str]) -> str:
    """The prefix with the number after the highest one taken: "gk6" after "gk5"."""
    endings = (code.removeprefix(prefix) for code in taken if code.startswith(prefix))
    numbers = (int(ending) for ending in endings if ending.isascii() and ending.isdigit())
    return f"{prefix}{max(numbers, default=0) + 1}"
