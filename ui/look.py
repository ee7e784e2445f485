"""A theme together with its icons."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon

from reports.wording import Words
from ui.icons import IconFont
from ui.theme import Shade, Theme, Tone


def shade_of(theme: str) -> Shade:
    """The shade of a theme by its name in the settings; "system" is as dark as the desktop around the windows."""
    if theme == "system":
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return Shade.DARK if dark else Shade.LIGHT
    return Shade(theme)


class Look:
    """Gives pages the colours of the theme and icons in them."""

    def __init__(self, theme: Theme, icons: IconFont) -> None:
        self.theme = theme
        self._icons = icons

    def icon(self, name: str, tone: Tone = Tone.PLAIN) -> QIcon:
        """The icon of that name (Phosphor 1.3, such as "check-circle-fill") in the ink of the tone."""
        return self._icons.icon(name, colour=self.theme.ink(tone), disabled=self.theme.disabled)

    def icon_on_action(self, name: str) -> QIcon:
        """The icon in the colour that stands on a primary button."""
        return self._icons.icon(name, colour=self.theme.on_action, disabled=self.theme.disabled)


@dataclass(frozen=True, slots=True)
class Speech:
    """How the windows speak and look now: the language's words, the theme with its icons."""

    words: Words
    look: Look
