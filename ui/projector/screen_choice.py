"""Which screen the hall's picture goes to: known by its identity, and never the operator's own."""

from collections.abc import Sequence

from PySide6.QtGui import QScreen


def identity(screen: QScreen) -> str:
    """What a screen is known by when its cable is pulled and put back: maker, model, serial number and socket."""
    return " ".join(
        part for part in (screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name()) if part
    )


def hall_screen(screens: Sequence[QScreen], operator: QScreen | None, wanted: str = "") -> QScreen | None:
    """The wanted screen if it is there, else the first other one; None where only the operator's screen is left.

    A screen that mirrors the operator's (overlaps it) counts as the operator's.
    """
    free = [screen for screen in screens if screen is not operator and not _overlap(screen, operator)]
    for screen in free:
        if identity(screen) == wanted:
            return screen
    return free[0] if free else None


def _overlap(screen: QScreen, operator: QScreen | None) -> bool:
    return operator is not None and screen.geometry().intersects(operator.geometry())
