"""The locked chooser of desks: the team on stage, whose sheets are awaited, and nothing of any desk."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from stage_contest.domain.judges import JudgeCode
from stage_contest.services.timing import OnStage
from stage_contest.services.views import JudgeLine
from ui.context import DeskContext
from ui.desks import ICONS, PREPARING, DeskPage, PageFactories, desk_label
from ui.door import Door, door_beyond
from ui.theme import SIZES, Tone
from ui.widgets.fitted_name import FittedName
from ui.widgets.stopwatch_face import StopwatchFace
from ui.widgets.texts import Headline, Level, Line

_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class DoorSign:
    """What the chooser may say: the round, the team on stage with its part, and what is awaited, as sentences.

    `awaited_judges` are those whose sheets the team on stage still lacks; None while no team is on stage.
    """

    round: str
    team: str
    part: str
    awaited: str
    judges: tuple[JudgeLine, ...]
    awaited_judges: tuple[JudgeCode, ...] | None


class Chooser(QWidget):
    """Shown when the desk was locked and after every start; `desk_chosen` with the judge for a judge's desk."""

    desk_chosen = Signal(object, object)

    def __init__(self, context: DeskContext, pages: PageFactories) -> None:
        super().__init__()
        self._context = context
        self._pages = [desk for desk in pages if desk not in {DeskPage.JUDGE, *PREPARING[1:]}]
        self._judges: tuple[JudgeLine, ...] | None = None
        self._sign: DoorSign | None = None
        self.buttons: dict[tuple[DeskPage, JudgeCode | None], Door] = {}
        self._build()

    def show_sign(self, sign: DoorSign) -> None:
        """Show what is on stage and what is awaited."""
        self._round.setText(sign.round)
        self._team.setText(sign.team)
        self._part.setText(sign.part)
        self._awaited.setText(sign.awaited)
        self._sign = sign
        if sign.judges != self._judges:
            self._judges = sign.judges
            self._fill_desks(sign.judges)
        for judge in sign.judges:
            self._show_awaited(judge.code)

    def show_stage(self, on_stage: OnStage | None) -> None:
        """Show the stopwatch of the team on stage."""
        self._watch.show_performance(on_stage.performance if on_stage is not None else None)

    def focus_desk(self, desk: DeskPage | None, judge: JudgeCode | None) -> None:
        """Put the focus where work goes on, so that Enter goes on there.

        After a judge that is the judge awaited next; after another desk, the same desk again.
        """
        if desk is DeskPage.JUDGE or desk is None:
            judge = self._next_awaited(judge)
        known = [(each, code) for each, code in self.buttons if desk in {None, each} and code in {None, judge}]
        for key in (known or list(self.buttons))[:1]:
            self.buttons[key].setFocus()

    def _next_awaited(self, judge: JudgeCode | None) -> JudgeCode | None:
        """This judge while awaited, else the awaited one who sits next, else this judge."""
        sign = self._sign
        if sign is None or not sign.awaited_judges or judge in sign.awaited_judges:
            return judge
        seats = [line.code for line in sign.judges]
        after = seats.index(judge) + 1 if judge in seats else 0
        return next(code for code in seats[after:] + seats[:after] if code in sign.awaited_judges)

    def _show_awaited(self, judge: JudgeCode) -> None:
        """An hourglass beside the judges whose sheets are awaited, a tick beside those who are done."""
        awaited = self._sign.awaited_judges if self._sign is not None else None
        say, look, door = self._context.words.say, self._context.look, self.buttons[DeskPage.JUDGE, judge]
        if awaited is None:
            door.show_state(look.icon(ICONS[DeskPage.JUDGE], Tone.ACTION), "")
        elif judge in awaited:
            door.show_state(look.icon("hourglass", Tone.WAITING), say("This judge's sheet is awaited."))
        else:
            door.show_state(look.icon("check-circle-fill", Tone.SAFE), say("Nothing is awaited from this judge."))

    def _build(self) -> None:
        say, look = self._context.words.say, self._context.look
        self._round = Line(tone=Tone.QUIET)
        self._team = FittedName()
        self._part = Line(level=Level.LEAD, tone=Tone.QUIET)
        self._awaited = Line(level=Level.LEAD, wrap=True)
        lock = QLabel()
        lock.setPixmap(look.icon("lock-key", Tone.QUIET).pixmap(SIZES.text_mark))
        top = QHBoxLayout()
        top.addWidget(lock)
        top.addWidget(Headline(say("The desks are locked. Please choose your desk.")), 1)
        card = QFrame()
        card.setProperty("card", "true")
        self._watch = StopwatchFace(look, self._context.clock, size=SIZES.text_stage)
        stage = QVBoxLayout()
        stage.setSpacing(SIZES.half)
        across = QHBoxLayout(card)
        across.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        across.setSpacing(SIZES.room)
        across.addLayout(stage, 1)
        across.addWidget(self._watch)
        for line in (self._round, self._team, self._part, self._awaited):
            stage.addWidget(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide * 3, SIZES.wide, SIZES.wide * 3, SIZES.wide)
        column.setSpacing(SIZES.room)
        column.addLayout(top)
        column.addWidget(card)
        self._desks = QHBoxLayout()
        self._desks.setSpacing(SIZES.wide)
        column.addLayout(self._desks)
        column.addStretch()

    def _fill_desks(self, judges: Sequence[JudgeLine]) -> None:
        while (old := self._desks.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons.clear()
        say = self._context.words.say
        doors = [self._door(DeskPage.JUDGE, judge) for judge in judges]
        self._desks.addWidget(_group(say("Judges"), doors), 1, Qt.AlignmentFlag.AlignTop)
        others = [self._door(desk) for desk in self._pages]
        self._desks.addWidget(_group(say("Organizers"), others), 1, Qt.AlignmentFlag.AlignTop)

    def _door(self, desk: DeskPage, judge: JudgeLine | None = None) -> Door:
        text = desk_label(self._context, desk) if judge is None else _judge_label(judge)
        code = judge.code if judge is not None else None
        button = Door(text)
        button.setIcon(self._context.look.icon(ICONS[desk], Tone.ACTION))
        button.setIconSize(QSize(SIZES.text_title + SIZES.gap, SIZES.text_title))
        button.clicked.connect(lambda: self.desk_chosen.emit(desk, code))
        button.went.connect(lambda key: self._go_beyond(button, key))
        self.buttons[desk, code] = button
        return button

    def _go_beyond(self, door: Door, key: Qt.Key) -> None:
        """Put the focus on the nearest door in the direction of the arrow."""
        if (there := door_beyond(door, key, tuple(self.buttons.values()))) is not None:
            there.setFocus(Qt.FocusReason.TabFocusReason)


def _judge_label(judge: JudgeLine) -> str:
    return f"{judge.code.upper()} · {judge.name}"


def _group(title: str, doors: Sequence[Door]) -> QWidget:
    group = QWidget()
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(SIZES.gap)
    grid.addWidget(Line(title, level=Level.LEAD, tone=Tone.QUIET), 0, 0, 1, _COLUMNS)
    for number, door in enumerate(doors):
        row, column = divmod(number, _COLUMNS)
        grid.addWidget(door, row + 1, column)
    return group
