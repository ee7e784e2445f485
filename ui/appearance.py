"""How the program looks and speaks: its language, its theme and its scale, as the settings have them."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from reports.wording import Language, Words
from ui.icons import IconFont
from ui.language import other_language
from ui.look import Look, Speech, shade_of
from ui.memory import Memory
from ui.qt_words import QtWords
from ui.theme import SIZES, Shade, style_sheet, theme_of


class Appearance:
    """Dresses the whole application; windows that are built afterwards take `speech`."""

    def __init__(self, memory: Memory, *, language: Language, shade: Shade) -> None:
        self._memory = memory
        self._icons = IconFont()
        self.speech = Speech(Words(language), Look(theme_of(shade), self._icons))
        self._qt_words = QtWords(self.speech.words)
        QCoreApplication.installTranslator(self._qt_words)
        self._dress()

    def switch_language(self) -> None:
        """Speak the other language from now on."""
        language = other_language(self.speech.words.language)
        self._memory.settings.change(lambda settings: replace(settings, language=language))
        self._speak(language)

    def switch_shade(self) -> None:
        """Wear the other theme from now on."""
        dark = self.speech.look.theme.shade is Shade.DARK
        shade = Shade.LIGHT if dark else Shade.DARK
        self._memory.settings.change(lambda settings: replace(settings, theme=shade.value))
        self._wear(shade)

    def take_settings(self) -> None:
        """Take language, theme and scale as the settings have them."""
        chosen = self._memory.settings.load()
        if chosen.scale != SIZES.percent:
            self._memory.forget_columns()
        if chosen.language is not None:
            self._speak(chosen.language)
        self._wear(shade_of(chosen.theme))

    def leave(self) -> None:
        """Let Qt speak its own language again."""
        QCoreApplication.removeTranslator(self._qt_words)

    def _speak(self, language: Language) -> None:
        self.speech = replace(self.speech, words=Words(language))
        QCoreApplication.removeTranslator(self._qt_words)
        self._qt_words = QtWords(self.speech.words)
        QCoreApplication.installTranslator(self._qt_words)

    def _wear(self, shade: Shade) -> None:
        self.speech = replace(self.speech, look=Look(theme_of(shade), self._icons))
        self._dress()

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            SIZES.enlarge(self._memory.settings.load().scale)
            letters = QFont(application.font())
            letters.setPixelSize(SIZES.text_base)
            application.setFont(letters)
            application.setStyleSheet(style_sheet(self.speech.look.theme))
