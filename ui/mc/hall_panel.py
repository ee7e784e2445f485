"""The left half of the screen page: what the hall sees, lit or black, on which screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.context import DeskContext
from ui.mc.stage_card import StageCard
from ui.projector.small_copy import SmallCopy
from ui.theme import SIZES, Shade, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.state_chip import StateChip
from ui.widgets.texts import Headline, Line

_MOST_WIDTH = 528
_SCREEN_LETTERS = 6


class HallPanel(QWidget):
    """Shows the projection and turns it on and off; none of this is written into the contest."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._projection = context.projection
        self._look = context.look
        self._words = context.words
        self.stage = StageCard(context)
        self._build()
        self._connect()
        self._show()

    def toggle_black(self) -> None:
        """Let the hall see the picture, or black."""
        hall = self._projection.hall
        hall.light(on=not hall.lit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.small_copy.setFixedHeight(self.width() * 9 // 16)

    def _build(self) -> None:
        say, look = self._words.say, self._look
        self.setMaximumWidth(_MOST_WIDTH)
        self.state = StateChip(look)
        self.small_copy = SmallCopy(self._projection.hall, self._projection.look)
        self.small_copy.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.black = PlainButton("", look, "power")
        self.back = PlainButton("", look, "caret-left")
        self.back.setAccessibleName(say("Page back"))
        self.on = PlainButton("", look, "caret-right")
        self.on.setAccessibleName(say("Page on"))
        self.page = Line()
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.projector = PlainButton("", look, "projector-screen")
        self.screens = QComboBox()
        self.screens.setAccessibleName(say("The hall's screen"))
        self.screens.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.screens.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.screens.setMinimumContentsLength(_SCREEN_LETTERS)
        self.ground = PlainButton("", look)
        self.where = Line(tone=Tone.QUIET, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addLayout(_row(Headline(say("The hall")), None, self.state))
        column.addWidget(self.small_copy)
        column.addLayout(_row(self.black, None, self.back, self.page, self.on))
        column.addSpacing(SIZES.gap)
        column.addWidget(self._projector_card())
        column.addWidget(self.stage)
        column.addStretch()

    def _projector_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", "true")
        column = QVBoxLayout(card)
        column.setContentsMargins(SIZES.room, SIZES.room, SIZES.room, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addLayout(_row(self.screens, self.projector))
        below = _row(self.where, self.ground)
        below.setStretch(0, 1)
        column.addLayout(below)
        return card

    def _connect(self) -> None:
        self.black.clicked.connect(self.toggle_black)
        self.back.clicked.connect(lambda: self._projection.hall.turn_page(-1))
        self.on.clicked.connect(lambda: self._projection.hall.turn_page(1))
        self.projector.clicked.connect(self._on_projector_clicked)
        self.ground.clicked.connect(self._on_ground_clicked)
        self.screens.activated.connect(self._on_screen_chosen)
        self._projection.changed.connect(self._show)
        self._projection.troubled.connect(self._on_troubled)

    def _show(self) -> None:
        self._show_light()
        self._show_ground()
        self._show_page()
        self._show_projector()

    def _show_light(self) -> None:
        say, lit, is_open = self._words.say, self._projection.hall.lit, self._projection.window is not None
        self.black.setText(say("Black (B)") if lit else say("Show to the hall (B)"))
        self.black.setEnabled(is_open)
        if not is_open:
            self.state.show_state(say("The projector is off"), icon="monitor", tone=Tone.PLAIN)
        elif lit:
            self.state.show_state(say("The hall sees this"), icon="monitor-play", tone=Tone.ACTION)
        else:
            self.state.show_state(say("The hall sees black"), icon="eye-slash", tone=Tone.WAITING)

    def _show_ground(self) -> None:
        say, dark = self._words.say, self._projection.shade is Shade.DARK
        self.ground.setText(say("Light ground") if dark else say("Dark ground"))
        self.ground.set_icon(self._look, "sun" if dark else "moon")
        self.small_copy.wear(self._projection.look)

    def _show_page(self) -> None:
        hall = self._projection.hall
        self.page.setText(self._words.say("Page {page} of {pages}", page=hall.page + 1, pages=hall.pages))
        self.back.setEnabled(hall.page > 0)
        self.on.setEnabled(hall.page < hall.pages - 1)
        for widget in (self.back, self.page, self.on):
            widget.setVisible(hall.pages > 1)

    def _show_projector(self) -> None:
        say, projection = self._words.say, self._projection
        is_open = projection.window is not None
        self.projector.setText(say("Close the projector") if is_open else say("Open the projector"))
        screens = projection.screens(self)
        self.screens.clear()
        for screen in screens:
            self.screens.addItem(f"{screen.name} · {screen.width} × {screen.height}", screen.identity)
        self.screens.setEnabled(bool(screens))
        if not screens:
            self.screens.addItem(say("No second screen"))
            self.where.setText(say("No second screen is plugged in; the projector opens as a window on this one."))
            return
        chosen = projection.screen or projection.wanted
        self.screens.setCurrentIndex(max(0, self.screens.findData(chosen)))
        self.where.setText(say("If its cable is pulled, the picture comes back by itself when it is put back."))

    def _on_projector_clicked(self) -> None:
        if self._projection.window is None:
            self._projection.open(self)
        else:
            self._projection.close()

    def _on_ground_clicked(self) -> None:
        dark = self._projection.shade is Shade.DARK
        self._projection.wear(Shade.LIGHT if dark else Shade.DARK)

    def _on_screen_chosen(self, number: int) -> None:
        self._projection.want_screen(str(self.screens.itemData(number)))

    def _on_troubled(self, said: str) -> None:
        sentence = self._words.say("The graphics card cannot draw the hall's screen. It says: {said}", said=said)
        self.where.setText(sentence)
        self.where.set_tone(Tone.DANGER)


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """The widgets side by side; None is the room between them."""
    row = QHBoxLayout()
    row.setSpacing(SIZES.gap)
    for widget in widgets:
        if widget is None:
            row.addStretch()
        else:
            row.addWidget(widget)
    return row
