"""Which team the judge's desk shows, and when it may follow the stage by itself."""

from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import DeskSheetState, JudgeDesk

_DONE_OR_NOT_BEGUN = frozenset(
    {
        DeskSheetState.UNTOUCHED,
        DeskSheetState.SUBMITTED,
        DeskSheetState.ABSENT,
        DeskSheetState.ABSTAINED,
    }
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
