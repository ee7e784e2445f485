"""The sheet as the form shows it, with the reason why it is closed, if it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stage_contest.domain.contest import PERFORMING
from stage_contest.domain.criteria import Criterion, CriterionCode
from stage_contest.domain.points import Hundredths
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import DeskSheet, DeskSheetState, JudgeDesk
from ui.context import DeskContext
from ui.theme import Tone

_WRITABLE = frozenset({DeskSheetState.UNTOUCHED, DeskSheetState.OPEN, DeskSheetState.REOPENED})


@dataclass(frozen=True, slots=True)
class SheetOnDesk:
    """What the form shows: the sheet, its team, part and criteria, texts that wait, and why it is closed, if so."""

    sheet: DeskSheet
    team: str
    part: str
    criteria: tuple[Criterion, ...]
    maximum: Hundredths
    drafts: Mapping[CriterionCode, str] = field(default_factory=dict)
    closed_because: str = ""
    closed_tone: Tone = Tone.WAITING
    may_ask: bool = False
    """Whether the secretary may be asked to reopen it."""
    may_stand_aside: bool = False

    @property
    def writable(self) -> bool:
        """Whether marks may be typed."""
        return not self.closed_because and self.sheet.state in _WRITABLE

    @property
    def complete(self) -> bool:
        """Whether every criterion has its mark on disk and no text waits."""
        return not self.drafts and all(line.code in self.sheet.marks for line in self.criteria)


def sheet_on_desk(desk: JudgeDesk, team: TeamCode, context: DeskContext) -> SheetOnDesk:
    """The team's sheet on that desk, with the texts that wait to be accepted."""
    sheet = desk.sheets[team]
    entry = next(line for line in desk.entries if line.team == team)
    drafts = {code: context.drafts.text(sheet.key, code) or "" for code in context.drafts.waiting(sheet.key)}
    changeable = not desk.frozen and not context.venue.file.read_only
    request = desk.requests.get(team)
    waits = request is not None and not request.declined
    submitted = sheet.state is DeskSheetState.SUBMITTED
    return SheetOnDesk(
        sheet=sheet,
        team=f"{entry.order} · {entry.name}",
        part=context.words.say("Part: {part}", part=desk.part.name),
        criteria=desk.part.criteria,
        maximum=desk.part.maximum,
        drafts=drafts,
        closed_because=_closed_because(desk, team, context),
        closed_tone=Tone.SAFE if submitted and request is None else Tone.WAITING,
        may_ask=changeable and submitted and not waits,
        may_stand_aside=changeable and entry.status in PERFORMING and sheet.state in _WRITABLE,
    )


def _closed_because(desk: JudgeDesk, team: TeamCode, context: DeskContext) -> str:
    say, sheet, file = context.words.say, desk.sheets[team], context.venue.file
    said = {
        DeskSheetState.SUBMITTED: _submitted(desk, team, context),
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


def _submitted(desk: JudgeDesk, team: TeamCode, context: DeskContext) -> str:
    """The team and the total once more, and what became of asking for the sheet again."""
    words, request = context.words, desk.requests.get(team)
    if request is not None and request.declined:
        return words.say("The secretary leaves this sheet closed: {reason}", reason=request.reason)
    if request is not None:
        return words.say("You asked the secretary to reopen this sheet: {reason}", reason=request.reason)
    name = next(line.name for line in desk.entries if line.team == team)
    total = words.points(desk.sheets[team].total, 2)
    return words.say("Submitted: {team}, {total} points.", team=name, total=total)
