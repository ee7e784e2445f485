"""What is to say about the team in sight: the team rule point by point, persons in two teams, its rounds."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from stage_contest.services.preparation import TeamEntryLine, TeamLine
from ui.context import DeskContext
from ui.organizer.teams.member_rows import twice_words
from ui.organizer.teams.team_rows import rule_sentences
from ui.theme import SIZES, Tone
from ui.widgets import entry_statuses
from ui.widgets.buttons import QuietButton
from ui.widgets.elided_line import ElidedLine
from ui.widgets.texts import Line


class TeamRemarks(QWidget):
    """Lines with an icon each; beside a round stands the button that changes the team's status there."""

    status_asked = Signal(object)
    """The `TeamEntryLine` whose status is to change."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._shown: TeamLine | None = None
        self.sentences: list[str] = []
        self.buttons: list[QuietButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SIZES.half)

    def show_team(self, team: TeamLine) -> None:
        """Show what is to say about that team."""
        if team == self._shown:
            return
        held = any(button.hasFocus() for button in self.buttons)
        self._shown = team
        self._clear()
        words = self._context.words
        icon, tone = ("warning-fill", Tone.WAITING) if team.broken else ("check-circle-fill", Tone.SAFE)
        for sentence in rule_sentences(team, words).split("\n"):
            self._say(sentence, icon, tone)
        for line in team.members:
            if line.also_in:
                self._say(twice_words(line, words), "users", Tone.WAITING)
        for entry in team.entries:
            self._show_entry(entry)
        if not team.entries:
            self._say(words.say("The team takes part in no round yet."), "calendar-blank", Tone.QUIET)
        if held and self.buttons:
            self.buttons[0].setFocus()

    def _say(self, sentence: str, icon: str, tone: Tone) -> None:
        self.sentences.append(sentence)
        self._column.addLayout(self._line(Line(sentence, tone=tone, wrap=True), icon, tone))

    def _show_entry(self, entry: TeamEntryLine) -> None:
        words = self._context.words
        status = entry_statuses.status_word(entry.status, words)
        sentence = words.say("{round} · No. {order} · {status}", round=entry.name, order=entry.order, status=status)
        self.sentences.append(sentence)
        row = self._line(
            ElidedLine(sentence), entry_statuses.ICONS[entry.status], entry_statuses.TONES[entry.status]
        )
        button = QuietButton(words.say("Change the status…"))
        button.setEnabled(not entry.frozen)
        if entry.frozen:
            button.setToolTip(words.say("The results of this round are frozen."))
        button.clicked.connect(partial(self.status_asked.emit, entry))
        self.buttons.append(button)
        row.addWidget(button)
        self._column.addLayout(row)

    def _line(self, said: Line, icon: str, tone: Tone) -> QHBoxLayout:
        sign = QLabel()
        sign.setContentsMargins(0, SIZES.half if said.wordWrap() else 0, 0, 0)
        sign.setPixmap(self._context.look.icon(icon, tone).pixmap(SIZES.text_lead))
        row = QHBoxLayout()
        row.setSpacing(SIZES.gap)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop if said.wordWrap() else Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(said, 1)
        return row

    def _clear(self) -> None:
        self.sentences, self.buttons = [], []
        while (item := self._column.takeAt(0)) is not None:
            row = item.layout()
            while row is not None and (inner := row.takeAt(0)) is not None:
                if (widget := inner.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
