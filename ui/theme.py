"""Colours, sizes and letters of every window (light and dark); no colour or size stands anywhere else.

The names of the tokens are the places in `assets/styles/windows.qss`: `$surface`, `$text_large`. Lengths that stand
there themselves grow with the scale, too, but for hairlines and edges.
"""

import re
from dataclasses import asdict, dataclass
from enum import StrEnum
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from assets import asset

WINDOW_FONT = "Be Vietnam Pro"
"""The family of all windows and of the hall; bundled in `assets/fonts`."""


class Shade(StrEnum):
    """Which of the two themes; the user switches at once."""

    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """What a colour means; an icon or a word always stands beside it."""

    PLAIN = "plain"
    QUIET = "quiet"
    ACTION = "action"
    SAFE = "safe"
    """On disk, complete, confirmed."""
    WAITING = "waiting"
    """Not yet: open, incomplete, unsaved."""
    DANGER = "danger"
    """Refused, over time, disk trouble."""


@dataclass(slots=True)
class Sizes:
    """Lengths in device-independent pixels: the scale of letters, and spaces in multiples of 8.

    The user chooses how large: `enlarge` multiplies them all, and the program then builds its windows anew.
    """

    text_small: int = 12
    text_base: int = 14
    text_lead: int = 16
    text_title: int = 20
    text_mark: int = 28
    text_stage: int = 40
    half: int = 4
    gap: int = 8
    room: int = 16
    wide: int = 24
    control: int = 36
    control_judge: int = 48
    row: int = 40
    row_judge: int = 48
    navigation: int = 200
    corner: int = 6
    door: int = 54
    """A desk in the locked chooser."""
    percent: int = 100
    """What every length above was multiplied with."""

    def enlarge(self, percent: int) -> None:
        """Multiply every ordinary length; windows that are built from now on are drawn so."""
        self.percent = percent
        for name, length in asdict(Sizes()).items():
            if name != "percent":
                setattr(self, name, self.scaled(length))

    def scaled(self, length: int) -> int:
        """An ordinary length in the scale of the others, for what only one page needs."""
        return round(length * self.percent / 100)


SIZES = Sizes()

_LENGTH = re.compile(r"\b(\d+)px")
_WIDEST_EDGE = 3
"""Lengths up to here are edges of things and stay as they are."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one shade; text reads at AA (4.5:1) on `ground`, `surface` and its own soft ground."""

    shade: Shade
    ground: str
    """Behind everything."""
    surface: str
    """Cards, tables, fields."""
    sunken: str
    """The head of a table, a field that is read only."""
    line: str
    """Hairlines between things."""
    border: str
    """The edge of a control (3:1 on ground and surface)."""
    text: str
    quiet: str
    action: str
    action_strong: str
    """The action colour pressed or under the mouse."""
    on_action: str
    ring: str
    """Around the main act while it has the focus (3:1 on the action colour, or on the ground beside it)."""
    action_soft: str
    """The selected row, the chosen page."""
    safe: str
    safe_soft: str
    waiting: str
    waiting_soft: str
    danger: str
    danger_soft: str
    hover: str
    disabled: str

    def ink(self, tone: Tone) -> str:
        """The colour of letters and icons of that tone."""
        inks = {
            Tone.PLAIN: self.text,
            Tone.QUIET: self.quiet,
            Tone.ACTION: self.action,
            Tone.SAFE: self.safe,
            Tone.WAITING: self.waiting,
            Tone.DANGER: self.danger,
        }
        return inks[tone]


LIGHT = Theme(
    shade=Shade.LIGHT,
    ground="#F2F4F6",
    surface="#FFFFFF",
    sunken="#E9ECF0",
    line="#D5DADF",
    border="#7C8794",
    text="#1A1F25",
    quiet="#4F5964",
    action="#174A84",
    action_strong="#0F3763",
    on_action="#FFFFFF",
    ring="#7DB4F5",
    action_soft="#DCE8F6",
    safe="#1B6437",
    safe_soft="#E0F2E6",
    waiting="#7F5000",
    waiting_soft="#FFF1CF",
    danger="#AD1F18",
    danger_soft="#FBE6E4",
    hover="#EDF2F8",
    disabled="#88919C",
)
DARK = Theme(
    shade=Shade.DARK,
    ground="#11151A",
    surface="#1A2027",
    sunken="#232B34",
    line="#333D48",
    border="#77828F",
    text="#E9EDF1",
    quiet="#ABB5C0",
    action="#86B6F2",
    action_strong="#A9CBF7",
    on_action="#0A1929",
    ring="#FFFFFF",
    action_soft="#213853",
    safe="#7BD49E",
    safe_soft="#15331F",
    waiting="#F3C25F",
    waiting_soft="#3A2D10",
    danger="#FF9C92",
    danger_soft="#44201D",
    hover="#232C37",
    disabled="#6E7986",
)


def theme_of(shade: Shade) -> Theme:
    """The theme of that shade."""
    return DARK if shade is Shade.DARK else LIGHT


def style_sheet(theme: Theme) -> str:
    """The one style sheet of all windows, filled with the tokens of the theme and the sizes."""
    written = asset("styles", "windows.qss").read_text(encoding="utf-8")
    template = Template(_LENGTH.sub(_enlarged, written))
    sizes = {name: f"{value}px" for name, value in asdict(SIZES).items()}
    named = {"font": WINDOW_FONT, "tick": Path(str(tick_of(theme))).as_posix()}
    return template.substitute(asdict(theme) | sizes | _inner_heights() | named)


def tick_of(theme: Theme) -> Traversable:
    """The picture of the tick in a box, in the theme's ink on the action colour."""
    return asset("icons", f"tick-{theme.shade}.svg")


def _inner_heights() -> dict[str, str]:
    """How high a control is within an edge of 1, 2 or 3 pixels: `$control_2`, so that the focus moves nothing."""
    heights = {"control": SIZES.control, "control_judge": SIZES.control_judge, "door": SIZES.door}
    return {f"{name}_{edge}": f"{height - 2 * edge}px" for name, height in heights.items() for edge in (1, 2, 3)}


def _enlarged(found: re.Match[str]) -> str:
    length = int(found[1])
    return f"{SIZES.scaled(length) if length > _WIDEST_EDGE else length}px"


@dataclass(frozen=True, slots=True)
class HallColours:
    """The colours of the hall's screen: near black or near white, never a grey that a weak projector swallows."""

    ground: str
    ink: str
    quiet: str
    accent: str
    gold: str
    """The first place, and the title of a prize."""
    line: str


_DARK_HALL = HallColours(
    ground="#0B0F14", ink="#F5F7FA", quiet="#B4BECA", accent="#6CB2FF", gold="#FFC94D", line="#2F3A46"
)
_LIGHT_HALL = HallColours(
    ground="#FAFAF7", ink="#10161D", quiet="#434E5A", accent="#0B4F9E", gold="#7A4E00", line="#C2C9D1"
)


def hall_look(shade: Shade) -> dict[str, str]:
    """The colours and the family of letters that the scenes of the hall are drawn with, by name."""
    return asdict(_DARK_HALL if shade is Shade.DARK else _LIGHT_HALL) | {"family": WINDOW_FONT}
