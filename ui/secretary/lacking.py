"""What blocks the result apart from the team on stage, in words: "GK3 still to mark Tiểu phẩm of Bình Trị"."""

from collections.abc import Iterator

from reports.wording import Words
from stage_contest.domain.contest import PERFORMING
from stage_contest.domain.judges import JudgeCode
from stage_contest.services.views import DeskSheetState, EntryLine, PartLine, RoundBoard, SheetKey
from ui.stage_line import codes

_IN = frozenset({DeskSheetState.SUBMITTED, DeskSheetState.ABSENT, DeskSheetState.ABSTAINED})
_MOST_NAMES = 3
"""More teams than these are only counted."""


def lacking_line(board: RoundBoard, words: Words) -> str:
    """All of it in one line; empty where nothing is missing."""
    sentences = lacking_sentences(board, words)
    return words.say("Still missing: {what}", what="; ".join(sentences)) if sentences else ""


def lacking_sentences(board: RoundBoard, words: Words) -> tuple[str, ...]:
    """A sentence for everything that is missing of what has begun: first the sheets, then the counts."""
    judged = [part for part in board.parts if part.kind == "judged"]
    counted = [part for part in board.parts if part.kind != "judged"]
    return (
        *(sentence for part in judged for sentence in _sheets(board, part, words)),
        *(sentence for part in counted for sentence in _counts(board, part, words)),
    )


def _performing(board: RoundBoard, part: PartLine) -> Iterator[EntryLine]:
    for entry in board.running(part.code):
        if entry.status in PERFORMING and not _is_on_stage(board, part, entry):
            yield entry


def _is_on_stage(board: RoundBoard, part: PartLine, entry: EntryLine) -> bool:
    stage = board.stage
    return stage is not None and (stage.round, stage.team, stage.part) == (
        board.round.code,
        entry.team,
        part.code,
    )


def _sheets(board: RoundBoard, part: PartLine, words: Words) -> Iterator[str]:
    for entry in _performing(board, part):
        if awaited := _awaited(board, part, entry):
            yield words.say(
                "{judges} still to mark {part} of {team}", judges=codes(awaited), part=part.name, team=entry.name
            )


def _counts(board: RoundBoard, part: PartLine, words: Words) -> Iterator[str]:
    there = {**board.answers, **board.typed}
    names: tuple[str, ...] = tuple(
        entry.name
        for entry in _performing(board, part)
        if (entry.team, part.code) not in there and _is_due(board, part, entry)
    )
    if len(names) > _MOST_NAMES:
        names = (words.say("{count} teams", count=len(names)),)
    if names and part.kind == "objective":
        yield words.say("no answers for {part} of {teams}", part=part.name, teams=names)
    elif names:
        yield words.say("no points for {part} of {teams}", part=part.name, teams=names)


def _awaited(board: RoundBoard, part: PartLine, entry: EntryLine) -> list[JudgeCode]:
    """The judges whose sheets are missing, once any sheet was begun or a later team is on stage."""
    states = {
        judge.code: board.sheets[SheetKey(board.round.code, judge.code, entry.team, part.code)].state
        for judge in board.panel
    }
    missing = [judge for judge, state in states.items() if state not in _IN]
    untouched = all(
        state in {DeskSheetState.UNTOUCHED, DeskSheetState.ABSENT, DeskSheetState.ABSTAINED}
        for state in states.values()
    )
    return [] if untouched and not _was_passed(board, part, entry) else missing


def _was_passed(board: RoundBoard, part: PartLine, entry: EntryLine) -> bool:
    """Whether a team behind it is on stage in the same part."""
    stage = board.stage
    if stage is None or stage.round != board.round.code or stage.part != part.code:
        return False
    return any(each.team == stage.team and each.order > entry.order for each in board.running(part.code))


def _is_due(board: RoundBoard, part: PartLine, entry: EntryLine) -> bool:
    """While the part is on stage only what was passed is due; after it everything, once anything is there."""
    if board.stage is not None and board.stage.part == part.code:
        return _was_passed(board, part, entry)
    return any(code == part.code for _team, code in (*board.answers, *board.typed))
