"""One criterion of the score sheet: its name, its maximum and step, the mark, and whether that is on disk."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout

from reports.wording import Words, parse_typed
from stage_contest.domain.criteria import Criterion
from stage_contest.domain.points import Hundredths
from ui.judge.mark_field import MarkField
from ui.judge.stepping import stepped
from ui.judge.tick import Tick
from ui.look import Look
from ui.theme import SIZES, Tone
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Level, Line

_GRID_ROWS = 3
_GRID_COLUMNS = 4
_WHOLE = 100
_TENTH = 10


class MarkRow(QObject):
    """The widgets of a criterion in a grid; a saved mark shows its tick, a typed one says that it is not saved."""

    typed = Signal(str)
    """The judge wants this text accepted (Enter, or the field was left with another text in it)."""
    edited = Signal(str)
    """The text changed under the judge's fingers."""

    def __init__(self, criterion: Criterion, *, words: Words, look: Look) -> None:
        super().__init__()
        self.criterion = criterion
        self._words = words
        self._saved: Hundredths | None = None
        self.saved_text = ""
        """The mark on disk as text; empty for a blank."""
        self._least_decimals = _decimals_of(criterion.step)
        self.name = Line(criterion.name, level=Level.BIG, wrap=True)
        self.beside = RefusalLine(look)
        self.field = MarkField()
        self.field.setAccessibleName(criterion.name)
        self.maximum = Line(f"/ {words.points(criterion.maximum)}", level=Level.BIG, tone=Tone.QUIET)
        self.tick = Tick(look, words.say("Saved"))
        self.field.textEdited.connect(self._on_text_edited)
        self.field.left.connect(self._on_left)
        self.field.stepped.connect(self._on_stepped)

    @property
    def is_dirty(self) -> bool:
        """Whether another text stands in the field than the mark on disk."""
        return self.field.text().strip() != self.saved_text

    def lay_into(self, grid: QGridLayout, row: int) -> None:
        """Put the widgets into a row of the grid."""
        top = _GRID_ROWS * row
        if row:
            grid.addWidget(_rule(), top, 0, 1, _GRID_COLUMNS)
        top += 1
        for half in (top, top + 1):
            grid.setRowMinimumHeight(half, SIZES.row_judge // 2 + SIZES.half)
        grid.addWidget(self.name, top, 0, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self.beside, top + 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.field, top, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.maximum, top, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.tick, top, 3, 2, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_mark(self, saved: Hundredths | None, *, draft: str | None, editable: bool) -> None:
        """Show the mark on disk; a draft that waits keeps its text."""
        keeps_refusal = draft is not None and self.field.text() == draft and self.beside_tone is Tone.DANGER
        self._keep_saved(saved)
        self.field.allow_typing(allowed=editable)
        wanted = draft if draft is not None and editable else self.saved_text
        if self.field.text() != wanted:
            self.field.setText(wanted)
        if not keeps_refusal:
            self._show_state()

    def show_saved(self, saved: Hundredths | None) -> None:
        """The mark that was typed is on disk: its tick is drawn at once, before anything else of the window."""
        self._keep_saved(saved)
        if self.field.text() != self.saved_text:
            self.field.setText(self.saved_text)
        self._show_tick()
        self.tick.repaint()
        self._show_state()

    def refuse(self, sentence: str) -> None:
        """Say beside the field why the typed mark was refused; the text stays, and typing replaces it."""
        self.beside.say(sentence)
        self.field.wear(Tone.DANGER)
        self.field.selectAll()
        self._show_tick()

    @property
    def beside_tone(self) -> Tone:
        """The tone that the field wears."""
        return Tone(self.field.property("tone") or Tone.PLAIN.value)

    def _keep_saved(self, saved: Hundredths | None) -> None:
        if saved != self._saved:
            self._saved = saved
            self.saved_text = "" if saved is None else self._text(saved)

    def _show_state(self) -> None:
        say = self._words.say
        if self.is_dirty:
            self.beside.say(say("Not saved yet. Press Enter to save."), Tone.WAITING)
            self.field.wear(Tone.WAITING)
        else:
            limits = say("At most {maximum}, in steps of {step}", **self._limits())
            self.beside.say(limits, Tone.QUIET)
            self.field.wear(Tone.PLAIN)
        self._show_tick()

    def _show_tick(self) -> None:
        self.tick.show_saved(saved=self._saved is not None and not self.is_dirty)

    def _limits(self) -> dict[str, str]:
        return {
            "maximum": self._words.points(self.criterion.maximum),
            "step": self._words.points(self.criterion.step),
        }

    def _on_text_edited(self, text: str) -> None:
        self._show_state()
        self.edited.emit(text)

    def _on_stepped(self, by: int) -> None:
        """A step from what stands in the field; where nothing does, a blank is not taken for 0."""
        text = self.field.text().strip()
        if not text:
            say = self._words.say
            self.beside.say(say("Please type a mark first; + and − then change it by a step."), Tone.WAITING)
            return
        try:
            points = parse_typed(text)
        except ValueError:
            return
        self.field.replace_text(self._text(stepped(points, by, self.criterion)))

    def _text(self, points: Hundredths) -> str:
        return self._words.points(points, self._least_decimals)

    def _on_left(self) -> None:
        if self.is_dirty and not self.field.isReadOnly() and self.beside_tone is not Tone.DANGER:
            self.typed.emit(self.field.text())


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("rule", "true")
    return rule


def _decimals_of(step: Hundredths) -> int:
    if step % _WHOLE == 0:
        return 0
    return 1 if step % _TENTH == 0 else 2
