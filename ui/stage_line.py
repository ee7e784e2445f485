"""What is on stage and what is awaited, as sentences that every desk and the locked chooser may show."""

from collections.abc import Sequence

from reports.wording import Words
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import RoundBoard
from ui.chooser import DoorSign


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


def codes(judges: Sequence[JudgeCode]) -> str:
    """The judges as their short codes: "GK1, GK2"."""
    return ", ".join(code.upper() for code in judges)
