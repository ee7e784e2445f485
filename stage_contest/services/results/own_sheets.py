"""What a chair who also judges does not see yet: the parts of entries whose own sheet is still to be submitted."""

from stage_contest.domain.contest import PERFORMING, Contest, Round
from stage_contest.domain.criteria import JudgedPart
from stage_contest.domain.judges import JudgeCode
from stage_contest.services.evening import EntryPart
from stage_contest.services.results.missing import is_in


def still_hidden(contest: Contest, round_: Round, judge: JudgeCode | None) -> frozenset[EntryPart]:
    """The judged parts of entries that this judge has still to mark; none for whoever is not on the panel."""
    if all(seat.judge != judge for seat in round_.panel):
        return frozenset()
    own = {(sheet.team, sheet.part): sheet for sheet in round_.sheets if sheet.judge == judge}
    aside = next(each.conflicts for each in contest.judges if each.code == judge)
    judged = [part for code in round_.parts if isinstance(part := contest.rules.part(code), JudgedPart)]
    return frozenset(
        (entry.team, part.code)
        for part in judged
        for entry in round_.entries
        if entry.status in PERFORMING
        and entry.team not in aside
        and not is_in(own.get((entry.team, part.code)), part)
    )
