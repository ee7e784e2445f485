"""The persons at the desks: their roles, their PINs and the slips."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from stage_contest.domain.people import Desk, PersonCode
from stage_contest.domain.pins import locked_seconds
from stage_contest.services.people import PeoplePicture, PersonLine
from ui.context import DeskContext
from ui.dialogs.question import answered
from ui.organizer.people.person_dialog import PersonDialog
from ui.organizer.people.person_rows import Column, PersonRow, PersonRowsModel
from ui.organizer.people.persons_foot import PersonsFoot
from ui.organizer.people.pin_dialog import PinDialog
from ui.organizer.people.slips_making import SlipsMaking
from ui.theme import SIZES, Tone
from ui.widgets.empty_hint import EmptyHint
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Line

_COLUMN_WIDTHS = (320, 0, 104, 208)


class PersonsTab(QWidget):
    """Shows the persons of a picture; every act is followed by a fresh picture."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._picture: PeoplePicture | None = None
        self._wanted: PersonCode | None = None
        self._build()
        self._connect()

    def show_picture(self, picture: PeoplePicture) -> None:
        """Show the persons; the one who was chosen, or is new, is chosen."""
        chosen = self._chosen()
        wanted = self._wanted or (chosen.person.code if chosen is not None else None)
        self._picture = picture
        self._wanted = None
        now = self._context.clock()
        self.model.show([PersonRow(line, bool(locked_seconds(line.locked_until, now))) for line in picture.persons])
        codes = [line.person.code for line in picture.persons]
        row = codes.index(wanted) if wanted in codes else max(0, self.table.currentIndex().row())
        self.table.choose(min(row, len(codes) - 1))
        self._middle.setCurrentIndex(0 if codes else 1)
        self._allow()

    def focus_first(self) -> None:
        """Put the focus where work goes on."""
        (self.table if self.model.rowCount() else self.nobody).setFocus()

    def _build(self) -> None:
        say, look = self._context.words.say, self._context.look
        self.model = PersonRowsModel(self._context)
        self.table = RowTable(self.model, stretch=Column.ROLES, name="persons", memory=self._context.memory)
        self.table.set_widths(*_COLUMN_WIDTHS)
        self.table.setAccessibleName(say("People and PINs"))
        self.nobody = EmptyHint(
            look,
            say("Nobody is written down yet: every desk opens without a PIN. Begin with the judges."),
            icon="users-three",
            button=say("Make every judge a person"),
        )
        self.hint = Line(
            say(
                "A desk asks for a PIN as soon as somebody with its role has one. No PIN can be read again: "
                "printing slips again means new PINs."
            ),
            tone=Tone.QUIET,
            wrap=True,
        )
        self.said = RefusalLine(look)
        self.foot = PersonsFoot(self._context)
        self.slips = SlipsMaking(self._context, self.said, self)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.table)
        self._middle.addWidget(self.nobody)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.hint)
        column.addWidget(self._middle, 1)
        column.addWidget(self.said)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        foot = self.foot
        self.table.row_opened.connect(self._on_change)
        self.table.row_chosen.connect(self._on_row_chosen)
        self.nobody.asked.connect(self._on_all_judges)
        foot.add.clicked.connect(self._on_add)
        foot.change.clicked.connect(self._on_change)
        foot.remove.clicked.connect(self._on_remove)
        foot.set_pin.clicked.connect(self._on_set_pin)
        foot.unlock.clicked.connect(self._on_unlock)
        foot.all_judges.clicked.connect(self._on_all_judges)
        foot.slips.clicked.connect(self._on_slips)
        self.slips.working.connect(foot.slips.setDisabled)
        for key, act in (("Del", self._on_remove), ("Ins", self._on_add)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _chosen(self) -> PersonLine | None:
        row = self.table.currentIndex().row()
        return self.model.row(row).line if 0 <= row < self.model.rowCount() else None

    def _allow(self) -> None:
        row = self.table.currentIndex().row()
        locked = 0 <= row < self.model.rowCount() and self.model.row(row).locked
        missing = bool(self._picture and self._picture.judges_without_person)
        self.foot.allow(chosen=self._chosen() is not None, locked=locked, judges_missing=missing)

    def _on_row_chosen(self) -> None:
        self.said.clear()
        self._allow()

    def _on_add(self) -> None:
        self._ask(None)

    def _on_change(self) -> None:
        if (line := self._chosen()) is not None:
            self._ask(line)

    def _ask(self, line: PersonLine | None) -> None:
        if self._picture is not None:
            person = line.person if line is not None else None
            dialog = PersonDialog(self._context, self._picture, person, parent=self.window())
            answered(dialog)
            self._wanted = dialog.code

    def _on_remove(self) -> None:
        if (line := self._chosen()) is not None:
            actor, at = self._context.actor(Desk.ORGANIZER), self._context.clock()
            self.said.clear()
            self._context.problems.attempt(
                lambda: self._context.venue.people.remove_person(line.person.code, actor=actor, at=at),
                refused=self.said.say,
            )

    def _on_unlock(self) -> None:
        if (line := self._chosen()) is not None:
            actor, at = self._context.actor(Desk.ORGANIZER), self._context.clock()
            self._context.problems.attempt(
                lambda: self._context.venue.people.unlock(line.person.code, actor=actor, at=at),
                refused=self.said.say,
            )

    def _on_set_pin(self) -> None:
        if (line := self._chosen()) is not None:
            answered(PinDialog(self._context, line.person, parent=self.window()))

    def _on_all_judges(self) -> None:
        if self._picture is not None and not self._picture.judges:
            self.said.say(self._context.words.say("There is no judge yet; add them under Judges."))
            return
        actor, at = self._context.actor(Desk.ORGANIZER), self._context.clock()
        self._context.problems.attempt(
            lambda: self._context.venue.people.make_judges_persons(actor=actor, at=at), refused=self.said.say
        )

    def _on_slips(self) -> None:
        if self._picture is not None:
            self.slips.ask(self._picture.persons, self._chosen())
