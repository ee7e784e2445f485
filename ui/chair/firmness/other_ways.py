"""What other ways of counting the same marks would give, for information."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from stage_contest.domain.errors import Refusal
from stage_contest.domain.firmness.other_ways import OtherWay, Trial
from ui.chair.firmness.stake_words import change_sentences
from ui.chair.looking import CloserLook, Looked
from ui.chair.reckoning import Reckoning
from ui.context import DeskContext
from ui.theme import SIZES, Tone
from ui.widgets.texts import Level, Line

_TITLE_WIDTH = 320


class OtherWaysLook(CloserLook):
    """A card for each way: nothing would change, or who would hold something else."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._looked: Looked | None = None
        self._reckoning: Reckoning[tuple[Trial, ...]] = Reckoning(self)
        self.heading = Line(level=Level.LEAD, wrap=True)
        self.lines: list[str] = []
        self._cards = QScrollArea()
        self._build()
        self._reckoning.reckoned.connect(self._on_reckoned)
        self._reckoning.refused.connect(self._on_refused)

    @override
    def look_at(self, looked: Looked) -> None:
        self._looked = looked
        review, code = self._context.venue.review, looked.code
        self._reckoning.ask(lambda: review.other_ways(code))

    @override
    def focus_first(self) -> None:
        self._cards.setFocus()

    def _build(self) -> None:
        say = self._context.words.say
        about = say(
            "The same marks counted otherwise, and without each judge in turn. For information; the results are "
            "those of the rules."
        )
        self._cards.setWidgetResizable(True)
        self._cards.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._cards.setAccessibleName(say("How firm"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(self.heading)
        column.addWidget(Line(about, tone=Tone.QUIET, wrap=True))
        column.addWidget(self._cards, 1)

    def _on_reckoned(self, trials: Sequence[Trial]) -> None:
        looked, say = self._looked, self._context.words.say
        if looked is None:
            return
        told = [trial for trial in trials if trial.changes is not None]
        firm = sum(not trial.changes for trial in told)
        if not trials:
            self.heading.setText(say("Known once every sheet of the round is in."))
        elif firm == len(told):
            self.heading.setText(
                say("No prize and no finalist would change in any of the {count} ways.", count=firm)
            )
        else:
            self.heading.setText(say("Nothing would change in {firm} of {count} ways.", firm=firm, count=len(told)))
        self.heading.set_tone(Tone.SAFE if told and firm == len(told) else Tone.PLAIN)
        self._fill(trials, looked)

    def _fill(self, trials: Sequence[Trial], looked: Looked) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, SIZES.gap, 0)
        column.setSpacing(SIZES.gap)
        self.lines = []
        for trial in trials:
            column.addWidget(self._card(trial, looked))
        column.addStretch()
        self._cards.setWidget(body)

    def _card(self, trial: Trial, looked: Looked) -> QFrame:
        title, said, icon, tone = self._told(trial, looked)
        self.lines.append(f"{title}: {said}")
        card = QFrame()
        card.setProperty("card", "true")
        row = QHBoxLayout(card)
        row.setContentsMargins(SIZES.room, SIZES.gap, SIZES.room, SIZES.gap)
        row.setSpacing(SIZES.room)
        sign = QLabel()
        sign.setPixmap(self._context.look.icon(icon, tone).pixmap(SIZES.text_title))
        name = Line(title, wrap=True)
        name.setProperty("strong", "true")
        name.setFixedWidth(SIZES.scaled(_TITLE_WIDTH))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Line(said, tone=Tone.QUIET if tone is Tone.QUIET else Tone.PLAIN, wrap=True), 1)
        return card

    def _told(self, trial: Trial, looked: Looked) -> tuple[str, str, str, Tone]:
        """The title, what it gives, and its sign."""
        say = self._context.words.say
        names = {line.code: line.name for line in looked.board.panel}
        titles = {
            OtherWay.MEDIAN: say("By the median"),
            OtherWay.TRIMMED_MEAN: say("Without the lowest and the highest"),
        }
        judge = trial.judge
        title = titles[trial.way] if judge is None else say("Without {judge}", judge=names[judge])
        if trial.changes is None:
            return title, say("Too few judges are left for it."), "minus-circle", Tone.QUIET
        if not trial.changes:
            return title, say("No prize and no finalist would change."), "check-circle-fill", Tone.SAFE
        teams = {team.code: team.name for team in looked.contest.teams}
        said = "\n".join(change_sentences(trial.changes, teams, self._context.words))
        return title, said, "warning-fill", Tone.WAITING

    def _on_refused(self, refusal: Refusal) -> None:
        self.heading.setText(self._context.words.say_message(refusal.said))
        self.heading.set_tone(Tone.DANGER)
