"""The right half of the screen page: the scene, what may be revealed before the freeze, and every reveal."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from reports.wording import Words
from stage_contest.domain.contest import Contest
from stage_contest.domain.show import Release, Reveal, Scene
from stage_contest.services.views import ScreenPage
from ui.context import DeskContext
from ui.mc.reveal_rows import SCORES, RevealModel, ceremony_first, reveal_row
from ui.theme import SIZES, Tone
from ui.widgets.buttons import ChoiceButton, PlainButton, PrimaryButton
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.row_table import RowTable
from ui.widgets.texts import Headline, Level, Line

_SCENES_A_ROW = 2
_KIND_WIDTH = 208


class RevealPanel(QWidget):
    """Shows a `ScreenPage` and says what was asked for."""

    scene_chosen = Signal(object)
    release_chosen = Signal(object)
    reveal_asked = Signal(object)
    hide_asked = Signal(object)

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._words: Words = context.words
        self._look = context.look
        self.scenes: dict[Scene, ChoiceButton] = {}
        self.release = QComboBox()
        self.with_scores = ChoiceButton("")
        self.with_scores.setAutoExclusive(False)
        self.said = RefusalLine(context.look)
        self._waiting = RevealModel(context.words, self)
        self._revealed = RevealModel(context.words, self)
        self.waiting = RowTable(self._waiting, stretch=1, name="revealable", memory=context.memory)
        self.revealed = RowTable(self._revealed, stretch=1, name="revealed", memory=context.memory)
        self.hide_again = PlainButton(context.words.say("Hide again"), context.look, "eye-slash")
        self.reveal = PrimaryButton(context.words.say("Reveal"), context.look, "eye")
        self._page: tuple[ScreenPage, Contest] | None = None
        self._build()
        self._connect()

    def show_page(self, page: ScreenPage, contest: Contest) -> None:
        """Show what may be chosen and revealed now; the chosen lines stay where they are."""
        self._page = page, contest
        self._show_scenes(page)
        frozen = page.round.frozen_revision is not None
        self.release.setCurrentIndex(self.release.findData(page.release.value))
        for widget in (self.release_heading, self.release):
            widget.setVisible(not frozen)
        scores = sum(reveal.kind in SCORES for reveal in page.revealable)
        self.with_scores.setText(self._words.say("Scores of the teams ({count})", count=scores))
        self.with_scores.setVisible(frozen and scores > 0)
        waiting = ceremony_first(page.revealable)
        if frozen and not self.with_scores.isChecked():
            waiting = tuple(reveal for reveal in waiting if reveal.kind not in SCORES)
        self._show_lines(self._waiting, self.waiting, waiting, contest)
        last_first = tuple(reversed(page.revealed))
        is_new = bool(last_first) and last_first[0] not in {row.reveal for row in self._revealed.rows()}
        self._show_lines(self._revealed, self.revealed, last_first, contest)
        if is_new:
            self.revealed.choose(0)
        self._show_hints(page)

    def show_round_in_the_hall(self, name: str) -> None:
        """Say so where the hall still shows another round; none of the scenes here is its scene then."""
        elsewhere = self._page is not None and name not in {"", self._page[0].round.name}
        self.elsewhere.setVisible(elsewhere)
        if elsewhere:
            self.elsewhere.setText(self._words.say("The hall shows another round: {round}.", round=name))
            self._group.setExclusive(False)
            for button in self.scenes.values():
                button.setChecked(False)
            self._group.setExclusive(True)

    def first_waiting(self) -> Reveal | None:
        """What would be revealed next from the top of the list; None if nothing waits."""
        return self._waiting.row(0).reveal if self._waiting.rowCount() else None

    def refuse(self, sentence: str) -> None:
        """Say why what was asked for was not done."""
        self.said.say(sentence)

    def _build(self) -> None:
        say = self._words.say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addWidget(Headline(say("Scene")))
        column.addLayout(self._scene_grid())
        self.elsewhere = Line(tone=Tone.WAITING, wrap=True)
        column.addWidget(self.elsewhere)
        self.release_heading = Line(say("What may be revealed before the freeze"))
        column.addWidget(self.release_heading)
        column.addWidget(self.release)
        for release in Release:
            self.release.addItem(_capital(self._words.say_term(release)), release.value)
        self.release.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.release.setAccessibleName(say("What may be revealed before the freeze"))
        self.hint = Line(tone=Tone.QUIET, wrap=True)
        waiting = QHBoxLayout()
        waiting.addWidget(Line(say("Waiting to be revealed"), level=Level.LEAD), 1)
        waiting.addWidget(self.with_scores)
        column.addLayout(waiting)
        column.addWidget(self.hint)
        column.addWidget(self.waiting, 3)
        column.addWidget(Line(say("Already revealed"), level=Level.LEAD))
        column.addWidget(self.revealed, 2)
        column.addWidget(self.said)
        for table in (self.waiting, self.revealed):
            table.set_widths(_KIND_WIDTH)
            table.horizontalHeader().hide()
        buttons = QHBoxLayout()
        buttons.addWidget(self.hide_again)
        buttons.addStretch()
        buttons.addWidget(self.reveal)
        column.addLayout(buttons)

    def _scene_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(SIZES.gap)
        self._group = QButtonGroup(self)
        for number, scene in enumerate(Scene):
            button = ChoiceButton(_capital(self._words.say_term(scene)))
            self._group.addButton(button)
            self.scenes[scene] = button
            grid.addWidget(button, *divmod(number, _SCENES_A_ROW))
        return grid

    def _connect(self) -> None:
        for scene, button in self.scenes.items():
            button.clicked.connect(lambda _checked, chosen=scene: self.scene_chosen.emit(chosen))
        self.release.activated.connect(
            lambda number: self.release_chosen.emit(Release(self.release.itemData(number)))
        )
        self.with_scores.toggled.connect(self._on_with_scores)
        self.waiting.row_opened.connect(lambda _row: self._on_reveal())
        self.reveal.clicked.connect(self._on_reveal)
        self.hide_again.clicked.connect(self._on_hide)

    def _show_scenes(self, page: ScreenPage) -> None:
        nothing = self._words.say("There is nothing of this to show yet.")
        for scene, button in self.scenes.items():
            button.setEnabled(scene in page.scenes)
            button.setChecked(scene is page.scene)
            button.setToolTip("" if scene in page.scenes else nothing)

    def _show_lines(self, model: RevealModel, table: RowTable, lines: Sequence[Reveal], contest: Contest) -> None:
        before = table.currentIndex().row()
        model.show([reveal_row(reveal, contest, self._words) for reveal in lines])
        if lines:
            table.choose(min(max(before, 0), len(lines) - 1))

    def _show_hints(self, page: ScreenPage) -> None:
        say = self._words.say
        waits = self._waiting.rowCount() > 0
        self.reveal.setEnabled(waits)
        self.hide_again.setEnabled(bool(page.revealed))
        self.hint.setVisible(not waits)
        if page.round.frozen_revision is not None:
            self.hint.setText(say("All results of this round have been revealed."))
        elif page.release is Release.NOTHING:
            self.hint.setText(say("Nothing may be revealed before the chair freezes the round."))
        else:
            self.hint.setText(say("Nothing confirmed waits to be revealed."))

    def _on_with_scores(self) -> None:
        if self._page is not None:
            self.show_page(*self._page)

    def _on_reveal(self) -> None:
        index = self.waiting.currentIndex()
        if index.isValid():
            self.said.clear()
            self.reveal_asked.emit(self._waiting.row(index.row()).reveal)

    def _on_hide(self) -> None:
        index = self.revealed.currentIndex()
        if index.isValid():
            self.said.clear()
            self.hide_asked.emit(self._revealed.row(index.row()).reveal)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
