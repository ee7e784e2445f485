"""The hall: the picture that its screen shows now, which page of it, and whether the screen is lit."""

from PySide6.QtCore import QObject, Signal

from reports.wording import Words
from stage_contest.domain.show import HallPicture, Scene
from ui.projector.drawing import BLACK, ROWS_A_PAGE, Drawn, drawn, page_count

_LOTS_A_PAGE = 2 * ROWS_A_PAGE


class Hall(QObject):
    """The one thing that the projector and its small copies draw from; black until someone lights it."""

    changed = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._picture: HallPicture | None = None
        self._page = 0
        self._lit = False
        self._lots: int | None = None

    @property
    def picture(self) -> HallPicture | None:
        """The last picture given; None before the first."""
        return self._picture

    @property
    def lit(self) -> bool:
        """Whether the hall sees the picture, or black."""
        return self._lit

    @property
    def page(self) -> int:
        """The page shown, from 0."""
        return self._page

    @property
    def pages(self) -> int:
        """How many pages the picture has, at least 1."""
        return page_count(self._picture) if self._picture else 1

    def show_picture(self, picture: HallPicture) -> None:
        """Take a new picture whole; the prize just revealed comes to the front, another scene starts at page 1."""
        if picture == self._picture:
            return
        before, self._picture = self._picture, picture
        self._page = self._first_page(before, picture)
        self.changed.emit()

    def speak(self, words: Words) -> None:
        """Draw in another language from now on."""
        self._words = words
        self.changed.emit()

    def light(self, *, on: bool) -> None:
        """Let the hall see the picture, or black."""
        if on != self._lit:
            self._lit = on
            self.changed.emit()

    def turn_page(self, by: int) -> None:
        """Go on or back by so many pages; stays on the first and the last."""
        page = min(max(self._page + by, 0), self.pages - 1)
        if page != self._page:
            self._page = page
            self.changed.emit()

    def show_lots(self, count: int | None) -> None:
        """Show so many teams of a draw of lots, the others being drawn still; None shows all of them."""
        if count == self._lots:
            return
        self._lots = count
        if count is not None:
            self._page = min(max(count - 1, 0) // _LOTS_A_PAGE, self.pages - 1)
        self.changed.emit()

    def drawn_for_the_hall(self) -> Drawn:
        """What the hall sees: black unless lit."""
        return self.drawn_for_the_operator() if self._lit else BLACK

    def drawn_for_the_operator(self) -> Drawn:
        """What the hall sees, or would see if it were lit."""
        if self._picture is None:
            return BLACK
        return drawn(self._picture, self._words, page=self._page, lots=self._lots)

    def _first_page(self, before: HallPicture | None, after: HallPicture) -> int:
        if before is None or before.scene is not after.scene or before.round != after.round:
            return 0
        if after.scene is Scene.AWARDS:
            fresh = _just_revealed(before, after)
            return min(self._page, page_count(after) - 1) if fresh is None else fresh
        return min(self._page, page_count(after) - 1)


def _just_revealed(before: HallPicture, after: HallPicture) -> int | None:
    """The page of the prize, or of the finalists, that was not there before; None where there is none."""
    if after.finalists and not before.finalists:
        return len(after.awards)
    fresh = [page for page, award in enumerate(after.awards) if award not in before.awards]
    return fresh[0] if fresh else None
