"""The last looks before a freeze: is the recount equal, and is the file whole."""

from pathlib import Path

from stage_contest.domain.contest import Contest
from stage_contest.domain.errors import ResultsRefused, message
from stage_contest.domain.outcome import RoundOutcome
from stage_contest.domain.recount import recount
from stage_contest.storage.verify import verify


def recount_must_agree(contest: Contest, outcome: RoundOutcome) -> None:
    """Refuse results that the second way of counting does not give as well.

    Raises:
        ResultsRefused: naming the round.
    """
    if recount(contest, outcome.round) != outcome:
        raise ResultsRefused(
            message(
                "The recount of {round} does not give the same results. Nothing was frozen; please keep the file "
                "as it is and report this.",
                round=contest.round(outcome.round).name,
            )
        )


def file_must_be_whole(path: Path) -> None:
    """Refuse a contest file whose ledger or rows were touched from outside.

    Raises:
        ResultsRefused: naming the first place that does not agree.
    """
    for finding in verify(path):
        raise ResultsRefused(
            message(
                "The contest file is not whole ({place}). Nothing was frozen; please check the file and open its "
                "latest copy.",
                place=finding.place or path.name,
            )
        )
