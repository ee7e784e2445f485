"""Score sheets as desks show them, out of what is on file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stage_contest.domain.contest import Contest, Round, RoundCode
from stage_contest.domain.criteria import JudgedPart
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.sheets import ScoreSheet, SheetState
from stage_contest.domain.show import Stage
from stage_contest.services.snapshots.lines import desk_sheet
from stage_contest.services.views import DeskSheet, DeskSheetState, ReopenRequest, SheetKey
from stage_contest.storage.marks import UNSAID, Said, SheetLine, SheetOf
from stage_contest.storage.reopen_requests import Request, RequestLine

_IN = frozenset({DeskSheetState.SUBMITTED, DeskSheetState.ABSENT, DeskSheetState.ABSTAINED})


@dataclass(frozen=True, slots=True)
class SheetsOnFile:
    """The sheets of a round, and what was last said about each of them."""

    contest: Contest
    round: Round
    states: Mapping[SheetOf, SheetLine]


def desk_sheets(
    on_file: SheetsOnFile, parts: Iterable[JudgedPart], judges: Sequence[JudgeCode]
) -> dict[SheetKey, DeskSheet]:
    """A sheet for every entry in running order, part and judge, also where nothing was said yet.

    A judge's conflict of interest with a team gives an abstained sheet.
    """
    there = {(sheet.judge, sheet.team, sheet.part): sheet for sheet in on_file.round.sheets}
    conflicts = {(judge.code, team) for judge in on_file.contest.judges for team in judge.conflicts}
    found: dict[SheetKey, DeskSheet] = {}
    for part in parts:
        for entry in on_file.round.running_order:
            for judge in judges:
                place = (judge, entry.team, part.code)
                sheet = there.get(place)
                if (judge, entry.team) in conflicts:
                    sheet = ScoreSheet(judge, entry.team, part.code, SheetState.ABSTAINED)
                said = on_file.states.get(place, UNSAID)
                key = SheetKey(on_file.round.code, judge, entry.team, part.code)
                found[key] = desk_sheet(key, part, sheet, reopened=said.said is Said.REOPENED, reason=said.reason)
    return found


def request_lines(code: RoundCode, requests: Mapping[SheetOf, RequestLine]) -> dict[SheetKey, ReopenRequest]:
    """The requests of a round's judges for reopening a sheet."""
    return {
        SheetKey(code, judge, team, part): ReopenRequest(line.reason, declined=line.said is Request.DECLINED)
        for (judge, team, part), line in requests.items()
    }


def waiting_sheets(sheets: Mapping[SheetKey, DeskSheet], stage: Stage | None) -> tuple[SheetKey, ...]:
    """The sheets that the team on stage still lacks in the part it performs."""
    if stage is None:
        return ()
    return tuple(
        key
        for key, sheet in sheets.items()
        if (key.team, key.part) == (stage.team, stage.part) and sheet.state not in _IN
    )
