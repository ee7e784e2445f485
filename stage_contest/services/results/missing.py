"""What an entry's part still lacks before the chair can confirm it, each thing in a sentence."""

from stage_contest.domain.contest import PERFORMING, Contest, Round
from stage_contest.domain.criteria import JudgedPart, ObjectivePart, PartCode
from stage_contest.domain.errors import Message, Refusal, message
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.sheets import ScoreSheet, SheetState
from stage_contest.domain.teams import TeamCode


def missing(contest: Contest, round_: Round, team: TeamCode, part: PartCode) -> tuple[Message, ...]:
    """A sentence for every sheet, count or number that the entry's part lacks; empty when all is in."""
    rules = contest.rules.part(part)
    if isinstance(rules, JudgedPart):
        return _missing_sheets(contest, round_, team, rules)
    names = {"team": contest.team(team).name, "part": rules.name}
    if isinstance(rules, ObjectivePart):
        if any(answers.team == team and answers.part == part for answers in round_.answers):
            return ()
        return (message('The answers of {team} in "{part}" have not been entered.', **names),)
    if any(typed.team == team and typed.part == part for typed in round_.typed):
        return ()
    return (message('The points of {team} in "{part}" have not been entered.', **names),)


def must_be_confirmable(contest: Contest, round_: Round, team: TeamCode, part: PartCode) -> None:
    """Refuse what the chair cannot confirm.

    Raises:
        Refusal: if the team does not perform this part in the round, or with the first thing that is missing.
    """
    performing = any(entry.team == team and entry.status in PERFORMING for entry in round_.entries)
    if not performing or part not in round_.parts:
        raise Refusal(message("There is nothing to confirm for this team and part in {round}.", round=round_.name))
    for said in missing(contest, round_, team, part):
        raise Refusal(said)


def is_in(sheet: ScoreSheet | None, part: JudgedPart) -> bool:
    """Whether a sheet says all it has to: absent, abstained, or submitted with a mark for every criterion."""
    if sheet is None:
        return False
    if sheet.state is not SheetState.MARKED:
        return True
    return sheet.submitted and all(criterion.code in sheet.marks for criterion in part.criteria)


def sheets_of(round_: Round, team: TeamCode, part: PartCode) -> dict[JudgeCode, ScoreSheet]:
    """The sheets of one entry in one part, by judge."""
    return {sheet.judge: sheet for sheet in round_.sheets if sheet.team == team and sheet.part == part}


def _missing_sheets(contest: Contest, round_: Round, team: TeamCode, part: JudgedPart) -> tuple[Message, ...]:
    sheets = sheets_of(round_, team, part.code)
    names = {"team": contest.team(team).name, "part": part.name}
    found: list[Message] = []
    marked = 0
    for seat in round_.panel:
        judge = contest.judge(seat.judge)
        if team in judge.conflicts:
            continue
        sheet = sheets.get(seat.judge)
        if sheet is None:
            found.append(message('{judge} has not marked "{part}" of {team}.', judge=judge.name, **names))
        elif not is_in(sheet, part):
            found.append(message('{judge} has not submitted "{part}" of {team}.', judge=judge.name, **names))
        marked += sheet is not None and sheet.state is SheetState.MARKED
    if not found and not marked:
        found.append(
            message('Nobody on the panel has marked "{part}" of {team}: all are absent or stood aside.', **names)
        )
    return tuple(found)
