"""Which paper comes after the one on the desk, in the order of a pile: judge after judge, part after part."""

from dataclasses import replace

from reports.wording import Words
from stage_contest.domain.contest import PERFORMING
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.paper_reading import Pass
from stage_contest.services.views import DeskSheetState
from ui.secretary.paper.line_rows import Choice, Desk, LineRow, has_work, line_rows

_SETTLED = frozenset({DeskSheetState.SUBMITTED, DeskSheetState.ABSENT, DeskSheetState.ABSTAINED})


def next_paper(desk: Desk, now: Choice, words: Words) -> Choice | None:
    """The next paper of which the reader still has to read lines in this pass; None where there is none."""
    pile = [
        Choice(line.code, part.code, now.which)
        for part in desk.board.parts
        if part.criteria
        for line in desk.board.panel
    ]
    place = pile.index(now)
    return next((each for each in (*pile[place + 1 :], *pile[:place]) if has_work(desk, each, words)), None)


def read_papers(desk: Desk, now: Choice, words: Words) -> frozenset[JudgeCode]:
    """The judges of whose papers of this part nothing is left to read in this pass, by whomever."""
    judges = (line.code for line in desk.board.panel)
    return frozenset(
        judge
        for judge in judges
        if all(_is_read(row, now.which) for row in line_rows(desk, replace(now, judge=judge), words))
    )


def _is_read(row: LineRow, which: Pass) -> bool:
    """Whether the line needs nobody any more in this pass."""
    read = row.paper is not None and which in row.paper.readings
    return read or row.on_screen in _SETTLED or row.entry.status not in PERFORMING
