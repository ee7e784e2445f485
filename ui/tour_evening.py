"""An evening played through the windows by hands at the keyboard, from the last sheet to the ceremony."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import Hundredths
from stage_contest.domain.show import RevealKind
from stage_contest.services.views import DeskSheetState, RoundBoard
from ui.chair.results import ResultsDesk
from ui.desks import DeskPage
from ui.dialogs.reason import ReasonDialog
from ui.frame import Frame
from ui.judge.desk import JudgeDeskPage
from ui.mc.screen import ScreenDesk
from ui.organizer.papers.page import PapersDesk
from ui.program import Program
from ui.tour_hands import Hands
from ui.widgets.page import Page

_Desk = TypeVar("_Desk", bound=Page)
_SCORES = frozenset({RevealKind.PART_SCORE, RevealKind.TOTAL})

Pause = Callable[[str], None]
"""Called with the name of the moment whenever there is something to look at."""


class TourEvening:
    """Plays the round that is still open (else the last); every act is a key press on the real windows."""

    def __init__(self, program: Program, hands: Hands, pause: Pause) -> None:
        self._program = program
        self._hands = hands
        self._pause = pause

    @property
    def frame(self) -> Frame:
        """The frame of the open contest."""
        if self._program.frame is None:
            raise LookupError(self._program.window.windowTitle())
        return self._program.frame

    @property
    def board(self) -> RoundBoard:
        """How the round stands."""
        return self.frame.context.venue.snapshots.board(self._round)

    def begin(self) -> None:
        """Choose the round that is still open."""
        rounds = self.frame.context.venue.snapshots.rounds()
        still_open = [line.code for line in rounds if line.frozen_revision is None]
        self._choose_round(still_open[0] if still_open else rounds[-1].code)

    def mark(self) -> None:
        """Every judge who is awaited types the missing marks with Enter after each, and submits."""
        while waiting := self.board.waiting:
            desk = self._go_to(DeskPage.JUDGE, JudgeDeskPage, waiting[0].judge)
            self._pause("judge")
            missing = [row for row in desk.form.rows.values() if not row.saved_text]
            for row in missing:
                self._hands.write(self._mark(row.criterion.maximum, row.criterion.step))
                self._hands.press(Qt.Key.Key_Return)
            self._pause("judge-complete")
            self._hands.push(desk.form.submit)
            if self.board.sheets[waiting[0]].state is not DeskSheetState.SUBMITTED:
                raise RuntimeError(desk.form.hint.text())
            self._pause("judge-submitted")

    def confirm(self) -> None:
        """The chair confirms everything that is in."""
        desk = self._go_to(DeskPage.CHAIR, ResultsDesk)
        self._pause("results")
        if desk.freezing.confirm_all.isEnabled() and desk.freezing.confirm_all.isVisible():
            self._hands.push(desk.freezing.confirm_all)

    def freeze(self) -> None:
        """The chair decides what is still equal, then freezes the round."""
        desk = self._go_to(DeskPage.CHAIR, ResultsDesk)
        self._decide_ties(desk)
        if desk.freezing.freeze.isVisible():
            self._hands.push(desk.freezing.freeze)
        if self.board.round.frozen_revision is None:
            raise RuntimeError(desk.freezing.said.text())
        self._hands.push(desk.side.prize_choice)
        self._pause("results-frozen")

    def unfreeze(self, reason: str) -> None:
        """The chair takes the freeze back, with the reason."""
        desk = self._go_to(DeskPage.CHAIR, ResultsDesk)
        self._hands.push(desk.freezing.unfreeze)
        dialog = next(child for child in desk.findChildren(ReasonDialog) if child.isVisible())
        self._hands.write(reason, dialog.reason)
        self._hands.push(dialog.yes)

    def light(self) -> None:
        """The presenter opens the projector and lets the hall see it."""
        desk = self._go_to(DeskPage.SCREEN, ScreenDesk)
        projection = self.frame.context.projection
        if projection.window is None:
            self._hands.push(desk.hall.projector)
        if not projection.hall.lit:
            desk.focus_first()
            self._hands.press(Qt.Key.Key_B)

    def reveal(self) -> None:
        """The presenter reveals the results one by one: the last prize first, the standings at the end."""
        desk = self._go_to(DeskPage.SCREEN, ScreenDesk)
        while (row := desk.reveals.first_waiting()) is not None and row.kind not in _SCORES:
            desk.reveals.waiting.setFocus()
            self._hands.press(Qt.Key.Key_Return)
            self._hands.wait()
            self._pause(f"hall-{row.kind.value}")
        self._pause("screen")

    def write_papers(self, folder: Path) -> list[Path]:
        """The organizer writes the certificates of every round that has awards into the folder."""
        written = []
        for line in self.frame.context.venue.snapshots.rounds():
            self._choose_round(line.code)
            desk = self._go_to(DeskPage.PAPERS, PapersDesk)
            if desk.model.rowCount() == 0:
                continue
            path = folder / f"certificates-{line.code}.pdf"
            desk.write(path)
            self._hands.wait_for(desk.write_all.isEnabled)
            written.append(path)
        self._pause("papers")
        return written

    def _decide_ties(self, desk: ResultsDesk) -> None:
        while form := next((form for form in desk.side.ties.forms if form.pressing), None):
            self._hands.push(desk.side.tie_choice)
            for number, field in enumerate(form.fields.values(), start=1):
                self._hands.write(str(number), field)
            if form.witness.isVisible():
                self._hands.write("Bà Lê Thị Lan", form.witness)
            self._hands.write("Biểu quyết của Ban giám khảo", form.reason)
            self._pause("results-tie")
            self._hands.press(Qt.Key.Key_Return)
            if form.said.text():
                raise RuntimeError(form.said.text())

    def _go_to(self, desk: DeskPage, kind: type[_Desk], judge: JudgeCode | None = None) -> _Desk:
        """Lock the desks with F12 and open another from the chooser; one that is in sight stays."""
        if judge is not None or not isinstance(self.frame.page, kind):
            if not self.frame.locked:
                self._hands.press(Qt.Key.Key_F12)
            self._hands.push(self.frame.chooser.buttons[desk, judge])
        page = self.frame.page
        if not isinstance(page, kind):
            raise TypeError(page)
        return page

    def _choose_round(self, code: RoundCode) -> None:
        self._round = code
        self.frame.state_bar.round_chosen.emit(code)
        self._hands.wait()

    def _mark(self, maximum: Hundredths, step: Hundredths) -> str:
        """About four fifths of the maximum, as a judge would type it."""
        given = maximum * 4 // 5 // step * step
        return self.frame.context.words.points(Hundredths(given))
