"""What a panel keeps to: known judges, exactly one chair, and nobody leaves who has sheets."""

from collections.abc import Sequence

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.judges import Seat
from stage_contest.storage import traces
from stage_contest.storage.unit import Unit


def must_be_a_panel(contest: Contest, round_: Round, panel: Sequence[Seat]) -> None:
    """Refuse a panel with a stranger, a judge twice, or not exactly one chair; an empty one is not named yet.

    Raises:
        Refusal: naming the round and what is wrong.
    """
    known = {judge.code: judge.name for judge in contest.judges}
    judges = [seat.judge for seat in panel]
    for judge in judges:
        if judge not in known:
            raise Refusal(message('The contest has no judge "{judge}".', judge=judge))
        if judges.count(judge) > 1:
            raise Refusal(
                message("{judge} is on the panel of {round} twice.", judge=known[judge], round=round_.name)
            )
    chairs = sum(seat.chair for seat in panel)
    if panel and chairs != 1:
        raise Refusal(
            message(
                "The panel of {round} has {chairs} chairs; choose exactly one judge to chair it.",
                round=round_.name,
                chairs=chairs,
            )
        )


def must_keep_writing_judges(unit: Unit, contest: Contest, round_: Round, panel: Sequence[Seat]) -> None:
    """Refuse to let a judge go who has sheets in a round.

    Raises:
        Refusal: naming the judge and the round.
    """
    staying = {seat.judge for seat in panel}
    for judge in sorted(traces.judges(unit, round_.code) - staying):
        raise Refusal(
            message(
                "{judge} has sheets in {round} and stays on its panel. Mark the sheets of a missing judge absent.",
                judge=contest.judge(judge).name,
                round=round_.name,
            )
        )
