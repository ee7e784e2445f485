"""What keys mean by their place on the keyboard, whatever layout or input method is switched on.

Under a French layout the row of digits gives "&é", under a Russian one the full stop lies elsewhere, and an input
method for Vietnamese may turn digits into tone marks. A key is therefore known first by where it lies; its text
helps where the place says nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

DIGITS = "0123456789"
MARKS = ",."
STEPS = {"+": 1, "-": -1, "−": -1}
"""What raises or lowers a mark by a step."""

_SYMBOLS = frozenset({*DIGITS, *MARKS, *STEPS})
_ROW = "1234567890"
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The codes that keys send on one platform: the row of digits, the keys beside the letters, the number pad."""

    row: Mapping[int, str]
    beside: Mapping[int, str]
    pad: Mapping[int, str]
    letters: Mapping[int, str]


_LINUX = Keyboard(
    row={10 + place: digit for place, digit in enumerate(_ROW)},
    beside={20: "-", 21: "+", 59: ",", 60: "."},
    pad=dict(zip((79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91), "789-456+1230,", strict=True)),
    letters={52: "Z", 29: "Y"},
)
_WINDOWS = Keyboard(
    row={2 + place: digit for place, digit in enumerate(_ROW)},
    beside={0x0C: "-", 0x0D: "+", 0x33: ",", 0x34: "."},
    pad={0x47 + place: symbol for place, symbol in enumerate("789-456+1230,")},
    letters={0x2C: "Z", 0x15: "Y"},
)
_MAC = Keyboard(
    row=dict(zip((18, 19, 20, 21, 23, 22, 26, 28, 25, 29), _ROW, strict=True)),
    beside={27: "-", 24: "+", 43: ",", 47: "."},
    pad=dict(zip((82, 83, 84, 85, 86, 87, 88, 89, 91, 92, 65, 69, 78), "0123456789,+-", strict=True)),
    letters={6: "Z", 16: "Y"},
)
_KEYBOARDS = {"windows": _WINDOWS, "cocoa": _MAC}


def steady_symbol(event: QKeyEvent) -> str | None:
    """The digit, the comma or point, the plus or minus that a key stands for; None for every other key.

    Keys of the number pad are digits with and without Num Lock; the keys for minus and plus need no Shift.
    """
    if event.modifiers() & _COMMANDS:
        return None
    keyboard, code = _keyboard(), _code(event)
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if code in keyboard.pad:
        return keyboard.pad[code]
    if code in keyboard.row and not shifted:
        return keyboard.row[code]
    text = event.text()
    if text in _SYMBOLS:
        return text
    return None if shifted else keyboard.beside.get(code)


def steady_letter(event: QKeyEvent) -> str:
    """The Latin letter of a shortcut, as the layout has it; by its place where the layout has no Latin letters."""
    key = event.key()
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return chr(key)
    return _keyboard().letters.get(_code(event), "")


def symbols_in(text: str) -> str:
    """The symbols in a text that an input method gave."""
    return "".join(letter for letter in text if letter in _SYMBOLS)


def _keyboard() -> Keyboard:
    return _KEYBOARDS.get(QGuiApplication.platformName(), _LINUX)


def _code(event: QKeyEvent) -> int:
    return event.nativeVirtualKey() if _keyboard() is _MAC else event.nativeScanCode()
