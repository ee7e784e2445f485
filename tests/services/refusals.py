"""What a refused act says."""

from collections.abc import Callable

import pytest

from stage_contest.domain.errors import Refusal


def refused(act: Callable[[], object]) -> str:
    """The sentence with which an act is refused."""
    with pytest.raises(Refusal) as refusal:
        act()
    return str(refusal.value)
