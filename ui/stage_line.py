"""What is on stage and what is awaited, as sentences that every desk and the locked chooser may show."""

from collections.abc import Sequence

from reports.wording import Words
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import DeskSheetState, RoundBoard
from ui.chooser import DoorSign

_HALF_DONE = frozenset({DeskSheetState.OPEN, DeskSheetState.REOPENED})


def door_sign(board: RoundBoard, words: Words) -> DoorSign:
    """What the locked chooser shows of a round."""
    stage = board.stage if board.stage is not None and board.stage.round == board.round.code else None
    if stage is None:
        team, part = words.say("No team is on stage"), words.say("The secretary calls the next team.")
    else:
        team = numbered_name(board, stage.team, stage.part)
        part = next((line.name for line in board.parts if line.code == stage.part), "")
    return DoorSign(
        round=board.round.name,
        team=team,
        part=part,
        awaited=waiting_sentence(board, words),
        judges=board.panel,
        awaited_judges=tuple(key.judge for key in board.waiting) if stage is not None else None,
    )


def numbered_name(board: RoundBoard, team: TeamCode, part: PartCode) -> str:
    """A team with its number in the running order of a part: "4 · Bình Trị"."""
    return next((f"{entry.order} · {entry.name}" for entry in board.running(part) if entry.team == team), "")


def waiting_sentence(board: RoundBoard, words: Words) -> str:
    """Whose sheets the team on stage still lacks: "Awaiting: GK1, GK2 for Tiểu phẩm of Bình Trị"."""
    stage = board.stage
    if stage is None or stage.round != board.round.code:
        return ""
    team = next((entry.name for entry in board.entries if entry.team == stage.team), "")
    part = next((line.name for line in board.parts if line.code == stage.part), "")
    judges = [key.judge for key in board.waiting]
    if judges:
        return words.say("Awaiting: {judges} for {part} of {team}", judges=codes(judges), part=part, team=team)
    return words.say("Nothing is awaited for {part} of {team}", part=part, team=team)


def half_done_sentence(board: RoundBoard, words: Words) -> str:
    """Whose sheets were begun or reopened and never submitted, apart from the team on stage."""
    stage = board.stage
    staged = (stage.team, stage.part) if stage is not None and stage.round == board.round.code else None
    names = {entry.team: entry.name for entry in board.entries}
    open_sheets = [
        f"{key.judge.upper()} – {names[key.team]}"
        for key, sheet in board.sheets.items()
        if sheet.state in _HALF_DONE and (key.team, key.part) != staged and key.team in names
    ]
    return words.say("Not submitted yet: {sheets}", sheets="; ".join(open_sheets)) if open_sheets else ""


def codes(judges: Sequence[JudgeCode]) -> str:
    """The judges as their short codes: "GK1, GK2"."""
    return ", ".join(code.upper() for code in judges)
