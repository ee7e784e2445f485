"""Names of persons: no two are alike, for the ledger knows people by their names."""

from collections.abc import Set as AbstractSet

from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.judges import JudgeCode


def free_name(name: str, judge: JudgeCode, taken: AbstractSet[str]) -> str:
    """The judge's name, with the judge's code behind it where somebody else is called so: "Lê An (GK4)"."""
    return f"{name} ({judge.upper()})" if name in taken else name


def must_be_a_new_name(name: str, taken: AbstractSet[str]) -> None:
    """Refuse a blank name and one that somebody else bears.

    Raises:
        Refusal: asking for another name.
    """
    if not name:
        raise Refusal(message("Please write down the person's name."))
    if name in taken:
        raise Refusal(
            message(
                'There is already a person called "{name}". Add what tells them apart, such as the office.',
                name=name,
            )
        )
