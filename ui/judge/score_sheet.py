"""The score sheet on the judge's desk: the team's name large, a row a criterion, the total, "submit"."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from stage_contest.domain.criteria import Criterion, CriterionCode
from stage_contest.services.views import DeskSheetState
from ui.context import DeskContext
from ui.judge.mark_row import MarkRow
from ui.judge.sheet_head import SheetHead
from ui.judge.sheet_on_desk import SheetOnDesk
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.fitted_name import FittedName
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Level, Line


class ScoreSheetForm(QWidget):
    """Lays out and says what the judge did; saving is the desk's."""

    mark_typed = Signal(str, str)
    """The criterion and the text that is to be accepted."""
    mark_edited = Signal(str, str)
    """The criterion and the text so far."""
    submit_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    standing_aside_asked = Signal()
    reopening_asked = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.rows: dict[CriterionCode, MarkRow] = {}
        self._shown: SheetOnDesk | None = None
        self._build()
        self.submit.clicked.connect(self.submit_asked)
        self.undo.clicked.connect(self.undo_asked)
        self.redo.clicked.connect(self.redo_asked)
        self.head.aside.clicked.connect(self.standing_aside_asked)
        self.ask.clicked.connect(self.reopening_asked)

    def _build(self) -> None:
        say, look = self._context.words.say, self._context.look
        self.head = SheetHead(self._context)
        self.chip, self.undo, self.redo = self.head.chip, self.head.undo, self.head.redo
        self.team = FittedName()
        self.hint = RefusalLine(look)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(SIZES.wide, SIZES.gap, SIZES.room, SIZES.gap)
        self._grid.setHorizontalSpacing(SIZES.room)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        card = QFrame()
        card.setProperty("card", "true")
        card.setLayout(self._grid)
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(card)
        inner.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)
        self._scroll = scroll
        self.total = Line(level=Level.MARK)
        self.submit = PrimaryButton(say("Submit the sheet"), look, "paper-plane-tilt")
        self.ask = PlainButton(say("Ask to reopen…"), look, "lock-open")
        foot = QHBoxLayout()
        foot.setSpacing(SIZES.wide)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.total)
        foot.addWidget(self.submit)
        foot.addWidget(self.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.head)
        column.addWidget(self.team)
        column.addWidget(scroll, 1)
        column.addLayout(foot)

    def show_sheet(self, on_desk: SheetOnDesk) -> None:
        """Show that sheet; what is being typed stays."""
        if self._shown is None or self._shown.criteria != on_desk.criteria:
            self._make_rows(on_desk.criteria)
        other = self._shown is None or self._shown.sheet.key != on_desk.sheet.key
        self._shown = on_desk
        self.head.show_sheet(on_desk)
        self.team.setText(on_desk.team)
        for code, row in self.rows.items():
            if other:
                row.field.clear()
            row.show_mark(on_desk.sheet.marks.get(code), draft=on_desk.drafts.get(code), editable=on_desk.writable)
        self._show_total(on_desk)
        self._show_hint(on_desk)

    @property
    def writable(self) -> bool:
        """Whether marks may be typed on the sheet in sight."""
        return self._shown is not None and self._shown.writable

    def refuse(self, sentence: str) -> None:
        """Say below the sheet why it could not be submitted."""
        self.hint.say(sentence)

    def focus_first(self) -> None:
        """Put the focus where work goes on: on the first mark of a reopened sheet, else on what is missing."""
        reopened = self._shown is not None and self._shown.sheet.state is DeskSheetState.REOPENED
        if reopened and self.submit.isEnabled():
            next(iter(self.rows.values())).field.setFocus()
        else:
            self._focus_missing()

    def _focus_missing(self) -> None:
        for row in self.rows.values():
            if row.is_dirty or not row.saved_text:
                row.field.setFocus()
                return
        self.submit.setFocus()

    def focus_after(self, code: CriterionCode) -> None:
        """Move on from that criterion: to the next one, from the last to what is missing, or to "submit"."""
        codes = list(self.rows)
        following = codes.index(code) + 1
        if following < len(codes):
            self.rows[codes[following]].field.setFocus()
        else:
            self._focus_missing()

    def code_in_use(self) -> CriterionCode | None:
        """The criterion whose field has the focus, or None."""
        return next((code for code, row in self.rows.items() if row.field.hasFocus()), None)

    def focus_on(self, code: CriterionCode) -> None:
        """Go to the field of that criterion; what is typed then replaces its mark."""
        self.rows[code].field.setFocus()
        self.rows[code].field.selectAll()

    def _make_rows(self, criteria: tuple[Criterion, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = {}
        for number, criterion in enumerate(criteria):
            row = MarkRow(criterion, words=self._context.words, look=self._context.look)
            row.lay_into(self._grid, number)
            self.rows[criterion.code] = row
            self._connect_row(row)

    def _connect_row(self, row: MarkRow) -> None:
        code = row.criterion.code
        row.typed.connect(lambda text: self.mark_typed.emit(code, text))
        row.edited.connect(lambda text: self.mark_edited.emit(code, text))
        row.field.entered.connect(lambda: self._on_entered(code))
        row.field.went_up.connect(lambda: self._move(code, -1))
        row.field.went_down.connect(lambda: self._move(code, 1))
        row.field.took_focus.connect(lambda: self._scroll.ensureWidgetVisible(row.field))

    def _on_entered(self, code: CriterionCode) -> None:
        row = self.rows[code]
        lacked = not row.saved_text
        if row.is_dirty and not row.field.isReadOnly():
            self.mark_typed.emit(code, row.field.text())
        if row.is_dirty:
            return
        if lacked and self.submit.isEnabled():
            self.submit.setFocus()
        else:
            self.focus_after(code)

    def _move(self, code: CriterionCode, by: int) -> None:
        codes = list(self.rows)
        wanted = codes.index(code) + by
        if 0 <= wanted < len(codes):
            self.rows[codes[wanted]].field.setFocus()
        elif wanted == len(codes) and self.submit.isEnabled():
            self.submit.setFocus()

    def _show_total(self, on_desk: SheetOnDesk) -> None:
        """The total of the marks on disk; a sheet without a mark has none, for blank is not 0."""
        words, sheet = self._context.words, on_desk.sheet
        total = words.points(sheet.total, 2) if sheet.marks else "–"
        self.total.setText(
            words.say("Total {total} / {maximum}", total=total, maximum=words.points(on_desk.maximum))
        )

    def _show_hint(self, on_desk: SheetOnDesk) -> None:
        say = self._context.words.say
        self.submit.setVisible(on_desk.writable)
        self.submit.setEnabled(on_desk.writable and on_desk.complete)
        self.ask.setVisible(on_desk.may_ask)
        if on_desk.closed_because:
            self.hint.say(on_desk.closed_because, on_desk.closed_tone)
        elif on_desk.writable and not on_desk.complete:
            missing = sum(line.code not in on_desk.sheet.marks for line in on_desk.criteria)
            sentence = say("Still missing: {count}", count=missing) if missing else say("A mark is not saved yet.")
            self.hint.say(sentence, Tone.QUIET)
        else:
            total = self._context.words.points(on_desk.sheet.total, 2)
            self.hint.say(
                say("Enter submits {team} with {total} points.", team=on_desk.team, total=total), Tone.ACTION
            )
