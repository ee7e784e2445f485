"""What the program remembers on this laptop: language, theme, recent contests, window places, where each desk was.

Nothing of a contest itself is kept here. A settings file that cannot be understood is set aside and the program
starts with its defaults; settings that cannot be written are let go with a line in the log.
"""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Literal

import platformdirs

from reports.wording import LANGUAGES, Language
from ui.whole_file import write_whole

PROGRAM = "stage-contest"
RECENT_KEPT = 10

Theme = Literal["light", "dark", "system"]
THEMES: tuple[Theme, ...] = ("light", "dark", "system")
HallTheme = Literal["dark", "light"]
HALL_THEMES: tuple[HallTheme, ...] = ("dark", "light")
Scale = Literal[100, 125, 150]
SCALES: tuple[Scale, ...] = (100, 125, 150)
"""How large letters and controls are, in percent."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """Where a window was: Qt's geometry as base64, the screen's identity, each table's columns as base64."""

    geometry: str = ""
    screen: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeskPlace:
    """Where somebody was in a contest: the page, and the codes of round, judge, team and part; empty if none."""

    page: str = ""
    round: str = ""
    judge: str = ""
    team: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """All that is remembered; a `language` of None follows the system, `hall_theme` is that of the hall's screen.

    `number_pad` says whether the judge's desk shows its number pad for fingers, `bell` whether it rings when
    the time of a performance runs out. `backup_folder` is where copies of contests go. `recent` lists contest
    files, the latest first. `last_open` is the contest that was open when the program ended without being asked to
    (a power cut), None after a proper farewell. `windows` goes by window name, `places` by the contest file's
    absolute path.
    """

    language: Language | None = None
    theme: Theme = "system"
    hall_theme: HallTheme = "dark"
    scale: Scale = 100
    number_pad: bool = False
    backup_folder: Path | None = None
    bell: bool = False
    recent: tuple[Path, ...] = ()
    last_open: Path | None = None
    windows: Mapping[str, WindowPlace] = field(default_factory=dict)
    places: Mapping[str, DeskPlace] = field(default_factory=dict)

    def with_recent(self, contest: Path) -> "Settings":
        """These settings with the contest at the head of the recent ones."""
        path = contest.absolute()
        others = tuple(known for known in self.recent if known != path)
        return replace(self, recent=(path, *others)[:RECENT_KEPT])

    def with_window(self, name: str, place: WindowPlace) -> "Settings":
        """These settings with a window's place remembered."""
        return replace(self, windows={**self.windows, name: place})

    def with_place(self, contest: Path, place: DeskPlace) -> "Settings":
        """These settings with the place in that contest remembered."""
        return replace(self, places={**self.places, str(contest.absolute()): place})

    def place_in(self, contest: Path) -> DeskPlace:
        """Where somebody was in that contest; an empty place if it was never opened."""
        return self.places.get(str(contest.absolute()), DeskPlace())


class SettingsFile:
    """The settings on disk; every change is read, made and written whole, so that two programs can share them."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> Settings:
        """The settings as they are on disk; the defaults where there are none, or where they are damaged."""
        try:
            text = self.path.read_bytes()
        except FileNotFoundError:
            return Settings()
        except OSError:
            _log.warning("The settings in %s cannot be read.", self.path, exc_info=True)
            return Settings()
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            self._set_aside()
            return Settings()
        return _settings(found)

    def save(self, settings: Settings) -> None:
        """Write the settings in one move: a power cut leaves the old file or the new one, whole."""
        text = json.dumps(asdict(settings), indent=1, default=str)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.path, text.encode())
        except OSError:
            _log.warning("The settings cannot be written to %s.", self.path, exc_info=True)

    def change(self, changed: Callable[[Settings], Settings]) -> Settings:
        """Apply a change to the settings on disk; returns them as they are now."""
        settings = changed(self.load())
        self.save(settings)
        return settings

    def _set_aside(self) -> None:
        aside = self.path.with_name(f"{self.path.name}.damaged")
        _log.warning("The settings in %s are damaged; they are kept as %s.", self.path, aside)
        try:
            self.path.replace(aside)
        except OSError:
            _log.warning("The damaged settings cannot be set aside.", exc_info=True)


def settings_path() -> Path:
    """Where this user's settings are kept on this system."""
    return platformdirs.user_config_path(PROGRAM, appauthor=False) / "settings.json"


def _settings(found: Mapping[str, object]) -> Settings:
    """Every value that can be understood; the default in place of any other."""
    language, theme, hall_theme = found.get("language"), found.get("theme"), found.get("hall_theme")
    return Settings(
        language=language if language in LANGUAGES else None,
        theme=theme if theme in THEMES else "system",
        hall_theme=hall_theme if hall_theme in HALL_THEMES else "dark",
        scale=_scale(found.get("scale")),
        number_pad=found.get("number_pad") is True,
        backup_folder=_path(found, "backup_folder"),
        bell=found.get("bell") is True,
        recent=_recent(found),
        last_open=_path(found, "last_open"),
        windows={name: _window_place(value) for name, value in _objects(found, "windows").items()},
        places={name: _desk_place(value) for name, value in _objects(found, "places").items()},
    )


def _scale(found: object) -> Scale:
    return next((scale for scale in SCALES if scale == found), 100)


def _path(found: Mapping[str, object], key: str) -> Path | None:
    text = _text(found, key)
    return Path(text) if text and "\0" not in text else None


def _recent(found: Mapping[str, object]) -> tuple[Path, ...]:
    recent = found.get("recent")
    paths = recent if isinstance(recent, list) else []
    return tuple(Path(item) for item in paths if isinstance(item, str) and "\0" not in item)[:RECENT_KEPT]


def _window_place(found: Mapping[str, object]) -> WindowPlace:
    columns = found.get("columns")
    widths = columns if isinstance(columns, dict) else {}
    return WindowPlace(
        geometry=_text(found, "geometry"),
        screen=_text(found, "screen"),
        columns={name: width for name, width in widths.items() if isinstance(width, str)},
    )


def _desk_place(found: Mapping[str, object]) -> DeskPlace:
    return DeskPlace(
        page=_text(found, "page"),
        round=_text(found, "round"),
        judge=_text(found, "judge"),
        team=_text(found, "team"),
        part=_text(found, "part"),
    )


def _text(found: Mapping[str, object], key: str) -> str:
    value = found.get(key)
    return value if isinstance(value, str) else ""


def _objects(found: Mapping[str, object], key: str) -> dict[str, dict[str, object]]:
    value = found.get(key)
    if not isinstance(value, dict):
        return {}
    return {name: item for name, item in value.items() if isinstance(item, dict)}
