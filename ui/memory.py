"""What windows remember between two evenings: their places, widths of columns, the place in a contest."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.teams import TeamCode
from ui.place import Place
from ui.settings import DeskPlace, SettingsFile, WindowPlace
from ui.theme import Shade

_MAIN = "main"
_HALL = "hall"


class Memory:
    """The settings as windows use them; losing them loses no contest."""

    def __init__(self, settings: SettingsFile) -> None:
        self.settings = settings

    def geometry(self) -> QByteArray | None:
        """Where the main window was, or None."""
        return _bytes(self._window(_MAIN).geometry)

    def keep_geometry(self, geometry: QByteArray) -> None:
        """Keep where the main window is."""
        self._keep_window(_MAIN, replace(self._window(_MAIN), geometry=_text(geometry)))

    def columns(self, table: str) -> QByteArray | None:
        """The kept widths of a table's columns, or None."""
        return _bytes(self._window(_MAIN).columns.get(table, ""))

    def keep_columns(self, table: str, state: QByteArray) -> None:
        """Keep the widths of a table's columns."""
        place = self._window(_MAIN)
        self._keep_window(_MAIN, replace(place, columns={**place.columns, table: _text(state)}))

    def forget_columns(self) -> None:
        """Forget the widths of all columns; they are wrong in another scale."""
        self._keep_window(_MAIN, replace(self._window(_MAIN), columns={}))

    def hall_screen(self) -> str:
        """The identity of the screen that was chosen for the hall; empty for none."""
        return self._window(_HALL).screen

    def keep_hall_screen(self, identity: str) -> None:
        """Keep the identity of the screen chosen for the hall."""
        self._keep_window(_HALL, WindowPlace(screen=identity))

    def number_pad(self) -> bool:
        """Whether the judge's desk shows its number pad."""
        return self.settings.load().number_pad

    def keep_number_pad(self, *, shown: bool) -> None:
        """Keep whether the judge's desk shows its number pad."""
        self.settings.change(lambda settings: replace(settings, number_pad=shown))

    def hall_shade(self) -> Shade:
        """Whether the hall's screen is drawn on near black or near white, whatever the windows wear."""
        return Shade(self.settings.load().hall_theme)

    def keep_hall_shade(self, shade: Shade) -> None:
        """Keep the shade chosen for the hall's screen."""
        self.settings.change(lambda settings: replace(settings, hall_theme=shade.value))

    def bell(self) -> bool:
        """Whether a bell rings when the time of a performance runs out."""
        return self.settings.load().bell

    def keep_bell(self, *, bell: bool) -> None:
        """Keep whether a bell is wanted."""
        self.settings.change(lambda settings: replace(settings, bell=bell))

    def place(self, contest: Path) -> Place:
        """The place where the user was in that contest file."""
        kept = self.settings.load().place_in(contest)
        return Place(
            page=kept.page or None,
            round=RoundCode(kept.round) if kept.round else None,
            judge=JudgeCode(kept.judge) if kept.judge else None,
            team=TeamCode(kept.team) if kept.team else None,
            part=PartCode(kept.part) if kept.part else None,
        )

    def keep_place(self, contest: Path, place: Place) -> None:
        """Keep the place at once, so that a power cut does not lose it."""
        kept = DeskPlace(
            page=place.page or "",
            round=place.round or "",
            judge=place.judge or "",
            team=place.team or "",
            part=place.part or "",
        )
        self.settings.change(lambda settings: settings.with_place(contest, kept))

    def _window(self, name: str) -> WindowPlace:
        return self.settings.load().windows.get(name, WindowPlace())

    def _keep_window(self, name: str, place: WindowPlace) -> None:
        self.settings.change(lambda settings: settings.with_window(name, place))


def _text(raw: QByteArray) -> str:
    return bytes(raw.toBase64().data()).decode("ascii")


def _bytes(text: str) -> QByteArray | None:
    return QByteArray.fromBase64(QByteArray(text.encode())) if text else None
