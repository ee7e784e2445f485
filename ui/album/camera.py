"""The camera: keeps pictures of windows under their names in one folder."""

from pathlib import Path

from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QWidget

from ui.tour_hands import Hands


class Camera:
    """Takes each picture once the windows have come to rest."""

    def __init__(self, folder: Path, hands: Hands) -> None:
        self._folder = folder
        self._hands = hands
        self.taken: list[Path] = []

    def take(self, name: str, window: QWidget) -> None:
        """Keep a picture of a window."""
        self._hands.wait()
        self.keep(name, window.grab())

    def keep(self, name: str, picture: QPixmap | QImage) -> None:
        """Keep a picture that was taken elsewhere.

        Raises:
            OSError: if it cannot be written.
        """
        path = self._folder / f"{name}.png"
        if not picture.save(str(path)):
            raise OSError(path)
        self.taken.append(path)
