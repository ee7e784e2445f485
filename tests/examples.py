"""How many random examples the properties try; STAGE_CONTEST_EXAMPLES asks for more, and for others each time."""

import os

MORE = int(os.environ.get("STAGE_CONTEST_EXAMPLES", "0"))


def examples(usual: int) -> int:
    """The usual number, or as many as asked for."""
    return MORE or usual
