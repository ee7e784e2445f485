"""The field that finds teams and persons by a piece of their name."""

from PySide6.QtWidgets import QLineEdit

from reports.wording import Words
from ui.theme import SIZES

_WIDTHS = (160, 320)


class TeamSearch(QLineEdit):
    """Gives way to what stands beside it, down to its least width."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setPlaceholderText(words.say("Find a team or a person (Ctrl+F)"))
        self.setAccessibleName(self.placeholderText())
        self.setClearButtonEnabled(True)
        least, most = map(SIZES.scaled, _WIDTHS)
        self.setMinimumWidth(least)
        self.setMaximumWidth(most)
