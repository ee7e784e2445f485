"""What one round can take over from another."""

from enum import StrEnum


class RoundSetting(StrEnum):
    """A setting of a round that is copied whole."""

    PARTS = "parts"
    PANEL = "panel"
    PRIZES = "prizes"
    RELEASE = "release"
    """What the hall may see before the freeze."""
