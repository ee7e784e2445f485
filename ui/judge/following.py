"""Which team the judge's desk shows, and when it may follow the stage by itself."""

from PySide6.QtCore import QObject, Signal

from stage_contest.domain.show import Stage
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import DeskSheet, DeskSheetState, JudgeDesk
from ui.context import DeskContext
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.part_choice import PartChoice

_DONE_OR_NOT_BEGUN = frozenset(
    {
        DeskSheetState.UNTOUCHED,
        DeskSheetState.SUBMITTED,
        DeskSheetState.ABSENT,
        DeskSheetState.ABSTAINED,
    }
)


class StageFollowing(QObject):
    """Goes where the stage is now, unless that would leave half-done work; then a bar offers it."""

    go_asked = Signal()

    def __init__(self, context: DeskContext, bar: NoticeBar, parts: PartChoice) -> None:
        super().__init__()
        self._context = context
        self._bar = bar
        self._parts = parts
        self._followed: Stage | None = None
        bar.answered.connect(self.go_asked)

    def forget(self) -> None:
        """Follow the stage anew, as on a desk that was just opened."""
        self._followed = None

    def follow(self, desk: JudgeDesk, sheet: DeskSheet | None) -> None:
        """Look where the stage is; the judge looks at that sheet."""
        stage, place = desk.stage, self._context.place.now
        if stage is None or stage.part not in self._parts.buttons:
            self._bar.hide()
            return
        if (stage.team, stage.part) == (place.team, place.part):
            self._bar.hide()
        elif stage != self._followed:
            drafts = sheet is not None and bool(self._context.drafts.waiting(sheet.key))
            if sheet is None or follows_at_once(sheet.state, drafts=drafts):
                self._followed = stage
                self.go_asked.emit()
                return
            self._offer(desk, stage)
        self._followed = stage

    def _offer(self, desk: JudgeDesk, stage: Stage) -> None:
        team = next((entry.name for entry in desk.entries if entry.team == stage.team), "")
        part = self._parts.buttons[stage.part].text()
        self._bar.say(
            self._context.words.say(
                "{team} has been called on stage: {part}. This sheet stays as it is.", team=team, part=part
            )
        )


def team_to_show(desk: JudgeDesk, remembered: TeamCode | None) -> TeamCode | None:
    """The remembered team, else the one on stage, else the first whose sheet waits, else the first of all."""
    if remembered in desk.sheets:
        return remembered
    if desk.stage is not None and desk.stage.part == desk.part.code and desk.stage.team in desk.sheets:
        return desk.stage.team
    order = [entry.team for entry in desk.entries]
    waiting = [team for team in order if team in desk.called and desk.sheets[team].state not in _DONE_OR_NOT_BEGUN]
    return next(iter(waiting + order), None)


def follows_at_once(state: DeskSheetState, *, drafts: bool) -> bool:
    """Whether the desk may leave this sheet unasked: nothing on it is half done and nothing typed waits."""
    return state in _DONE_OR_NOT_BEGUN and not drafts
