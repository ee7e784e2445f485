"""The judges of the contest: added, changed, put in order, their conflicts of interest."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Desk
from stage_contest.services.people import JudgeEntry, PeoplePicture
from ui.context import DeskContext
from ui.dialogs.question import answered
from ui.organizer.people.conflicts_dialog import ConflictsDialog
from ui.organizer.people.judge_dialog import JudgeDialog
from ui.organizer.people.judge_rows import Column, JudgeRowsModel
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.empty_hint import EmptyHint
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.row_table import RowTable

_COLUMN_WIDTHS = (72, 232, 264, 272, 0)


class JudgesTab(QWidget):
    """Shows the judges of a picture; every act is followed by a fresh picture."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._picture: PeoplePicture | None = None
        self._wanted: JudgeCode | None = None
        self._build()
        self._connect()

    def show_picture(self, picture: PeoplePicture) -> None:
        """Show the judges; the one who was chosen, or is new, is chosen."""
        chosen = self._chosen()
        wanted = self._wanted or (chosen.judge.code if chosen is not None else None)
        self._picture = picture
        self._wanted = None
        self.model.show(picture.judges)
        codes = [entry.judge.code for entry in picture.judges]
        row = codes.index(wanted) if wanted in codes else max(0, self.table.currentIndex().row())
        self.table.choose(min(row, len(codes) - 1))
        self._middle.setCurrentIndex(0 if codes else 1)
        self._foot.setVisible(bool(codes))
        self._allow()

    def focus_first(self) -> None:
        """Put the focus where work goes on."""
        (self.table if self.model.rowCount() else self.nobody).setFocus()

    def _build(self) -> None:
        say, look = self._context.words.say, self._context.look
        self.model = JudgeRowsModel(self._context)
        self.table = RowTable(self.model, stretch=Column.PANELS, name="judges", memory=self._context.memory)
        self.table.set_widths(*_COLUMN_WIDTHS)
        self.table.setAccessibleName(say("Judges"))
        self.nobody = EmptyHint(
            look,
            say("There is no judge yet. Add the judges here; who sits on which panel is chosen under Rounds."),
            icon="identification-badge",
            button=say("Add a judge…"),
        )
        self.said = RefusalLine(look)
        self.up = PlainButton("", look, "arrow-up")
        self.down = PlainButton("", look, "arrow-down")
        for button, name in ((self.up, say("Move up (Alt+Up)")), (self.down, say("Move down (Alt+Down)"))):
            button.explain(name)
        self.remove = PlainButton(say("Remove"), look, "trash")
        self.conflicts = PlainButton(say("Conflicts of interest…"), look, "prohibit")
        self.change = PlainButton(say("Change…"), look, "pencil-simple")
        self.add = PrimaryButton(say("Add a judge…"), look, "plus")
        self._middle = QStackedWidget()
        self._middle.addWidget(self.table)
        self._middle.addWidget(self.nobody)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(SIZES.gap)
        for button in (self.up, self.down, self.remove, self.conflicts, self.change):
            foot.addWidget(button)
        foot.addStretch()
        foot.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self._middle, 1)
        column.addWidget(self.said)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self.table.row_opened.connect(self._on_change)
        self.table.row_chosen.connect(self._on_row_chosen)
        self.nobody.asked.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        self.change.clicked.connect(self._on_change)
        self.conflicts.clicked.connect(self._on_conflicts)
        self.remove.clicked.connect(self._on_remove)
        self.up.clicked.connect(lambda: self._on_move(-1))
        self.down.clicked.connect(lambda: self._on_move(1))
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Alt+Up", lambda: self._on_move(-1)),
            ("Alt+Down", lambda: self._on_move(1)),
            ("Del", self._on_remove),
            ("Ins", self._on_add),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _chosen(self) -> JudgeEntry | None:
        row = self.table.currentIndex().row()
        return self.model.row(row) if 0 <= row < self.model.rowCount() else None

    def _allow(self) -> None:
        row, last = self.table.currentIndex().row(), self.model.rowCount() - 1
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < last)
        for button in (self.remove, self.conflicts, self.change):
            button.setEnabled(row >= 0)

    def _on_row_chosen(self) -> None:
        self.said.clear()
        self._allow()

    def _on_add(self) -> None:
        dialog = JudgeDialog(self._context, None, parent=self.window())
        answered(dialog)
        self._wanted = dialog.code

    def _on_change(self) -> None:
        if (entry := self._chosen()) is not None:
            answered(JudgeDialog(self._context, entry.judge, parent=self.window()))

    def _on_conflicts(self) -> None:
        entry = self._chosen()
        if entry is not None and self._picture is not None:
            answered(ConflictsDialog(self._context, entry.judge, self._picture.teams, parent=self.window()))

    def _on_remove(self) -> None:
        entry, context = self._chosen(), self._context
        if entry is not None:
            actor, at = context.actor(Desk.ORGANIZER), context.clock()
            self.said.clear()
            context.problems.attempt(
                lambda: context.venue.people.remove_judge(entry.judge.code, actor=actor, at=at),
                refused=self.said.say,
            )

    def _on_move(self, step: int) -> None:
        entry, context = self._chosen(), self._context
        place = self.table.currentIndex().row() + step
        if entry is None or not 0 <= place < self.model.rowCount():
            return
        actor, at = context.actor(Desk.ORGANIZER), context.clock()
        self.said.clear()
        context.problems.attempt(
            lambda: context.venue.people.move_judge(entry.judge.code, place, actor=actor, at=at),
            refused=self.said.say,
        )
