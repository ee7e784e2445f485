"""The sheet as the form shows it, with the reason why it is closed, if it is."""

from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import DeskSheetState, JudgeDesk
from ui.context import DeskContext
from ui.judge.score_sheet import SheetOnDesk
from ui.theme import Tone


def sheet_on_desk(desk: JudgeDesk, team: TeamCode, context: DeskContext) -> SheetOnDesk:
    """The team's sheet on that desk, with the texts that wait to be accepted."""
    sheet = desk.sheets[team]
    entry = next(line for line in desk.entries if line.team == team)
    drafts = {code: context.drafts.text(sheet.key, code) or "" for code in context.drafts.waiting(sheet.key)}
    return SheetOnDesk(
        sheet=sheet,
        team=f"{entry.order} · {entry.name}",
        part=context.words.say("Part: {part}", part=desk.part.name),
        criteria=desk.part.criteria,
        maximum=desk.part.maximum,
        drafts=drafts,
        closed_because=_closed_because(desk, team, context),
        closed_tone=Tone.SAFE if sheet.state is DeskSheetState.SUBMITTED else Tone.WAITING,
    )


def _closed_because(desk: JudgeDesk, team: TeamCode, context: DeskContext) -> str:
    say, sheet, file = context.words.say, desk.sheets[team], context.venue.file
    said = {
        DeskSheetState.SUBMITTED: say("Submitted. The secretary can reopen this sheet, with a reason."),
        DeskSheetState.ABSENT: say("The secretary noted: absent. {reason}", reason=sheet.reason),
        DeskSheetState.ABSTAINED: say("This judge stands aside for this team. {reason}", reason=sheet.reason),
    }
    if desk.frozen:
        return say("The results of this round are frozen; marks cannot be changed.")
    if sheet.state in said:
        return said[sheet.state]
    if file.read_only and file.read_only_because is not None:
        return context.words.say_message(file.read_only_because)
    if team not in desk.called:
        return say("This team has not been called yet. The sheet opens when the secretary calls it.")
    return ""
