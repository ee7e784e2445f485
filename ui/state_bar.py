"""The state of the contest, always in sight: name and round, saved, hall's screen, language and theme."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from stage_contest.domain.contest import RoundCode
from stage_contest.services.views import RoundLine
from ui.context import DeskContext
from ui.language import OWN_NAMES, other_language
from ui.theme import SIZES, Shade, Tone
from ui.widgets.buttons import QuietButton
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.elided_line import ElidedLine
from ui.widgets.stage_watch import StageWatch
from ui.widgets.state_chip import StateChip
from ui.widgets.texts import Level


class StateBar(QWidget):
    """Shows snapshots and says what was chosen."""

    round_chosen = Signal(str)
    language_asked = Signal()
    shade_asked = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._rounds: tuple[RoundLine, ...] = ()
        self._build()
        self.rounds.activated.connect(lambda number: self.round_chosen.emit(self._rounds[number].code))
        self.language.clicked.connect(self.language_asked)
        self.shade.clicked.connect(self.shade_asked)

    def _build(self) -> None:
        self.setObjectName("stateBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look, say = self._context.look, self._context.words.say
        self._name = ElidedLine(level=Level.LEAD)
        self.rounds = ChoiceBox()
        self.rounds.setAccessibleName(say("Round"))
        self.rounds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.stage = StageWatch(self._context)
        self.saved = StateChip(look)
        self.hall = StateChip(look)
        self.language = QuietButton(OWN_NAMES[other_language(self._context.words.language)], look, "translate")
        self.language.setToolTip(say("Change the language"))
        dark = look.theme.shade is Shade.DARK
        self.shade = QuietButton("", look, "sun" if dark else "moon")
        self.shade.setToolTip(say("Light theme") if dark else say("Dark theme"))
        self.shade.setAccessibleName(self.shade.toolTip())
        row = QHBoxLayout(self)
        row.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.gap)
        row.setSpacing(SIZES.gap)
        row.addWidget(self._name, 1)
        for widget in (self.stage, self.rounds, self.saved, self.hall, self.language, self.shade):
            row.addWidget(widget)

    def show_contest(self, name: str, rounds: tuple[RoundLine, ...], chosen: RoundCode | None) -> None:
        """Show the contest's name and its rounds with the chosen one."""
        self._name.setText(name)
        if rounds != self._rounds:
            self._rounds = rounds
            self.rounds.clear()
            self.rounds.addItems([line.name for line in rounds])
        for number, line in enumerate(rounds):
            if line.code == chosen:
                self.rounds.setCurrentIndex(number)

    def show_saved(self, fingerprint: str, revision: str | None) -> None:
        """Show that everything is on disk, under which fingerprint, and the revision of a frozen round."""
        say = self._context.words.say
        if revision is None:
            self.saved.show_state(say("Saved"), icon="check-circle-fill", tone=Tone.SAFE)
        else:
            word = say("Frozen · revision {revision}", revision=revision)
            self.saved.show_state(word, icon="lock-simple-fill", tone=Tone.ACTION)
        self.saved.setToolTip(say("Everything is on disk. Fingerprint: {fingerprint}", fingerprint=fingerprint))

    def show_read_only(self, sentence: str) -> None:
        """Show that nothing can be changed, and why."""
        word = self._context.words.say("Read only")
        self.saved.show_state(word, icon="prohibit", tone=Tone.WAITING)
        self.saved.setToolTip(sentence)

    def show_hall(self, *, lit: bool) -> None:
        """Show whether the hall sees a picture, or black."""
        say = self._context.words.say
        if lit:
            self.hall.show_state(say("Hall: on screen"), icon="monitor-play", tone=Tone.ACTION)
        else:
            self.hall.show_state(say("Hall: black"), icon="monitor", tone=Tone.PLAIN)
