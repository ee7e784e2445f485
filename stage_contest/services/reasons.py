"""Reasons: whatever undoes something that was already said has one."""

from stage_contest.domain.errors import Refusal, message


def reason_needed(reason: str) -> None:
    """Refuse a blank reason.

    Raises:
        Refusal: asking for the reason.
    """
    if not reason.strip():
        raise Refusal(message("Please write down the reason; it is kept with the change."))
