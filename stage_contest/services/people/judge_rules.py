"""When the judges of a contest may still be changed: never what frozen results or filled sheets stand on."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.criteria import JudgedPart
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.judges import Judge, JudgeCode
from stage_contest.domain.teams import TeamCode
from stage_contest.services.evening import frozen_refusal
from stage_contest.storage import confirmations, freezes, judge_changes, marks
from stage_contest.storage.marks import Said
from stage_contest.storage.unit import Unit


def known_judge(contest: Contest, code: JudgeCode) -> Judge:
    """The judge of that code.

    Raises:
        Refusal: if the contest has no such judge.
    """
    for judge in contest.judges:
        if judge.code == code:
            return judge
    raise Refusal(message('The contest has no judge "{judge}".', judge=code))


def must_not_be_frozen(unit: Unit, contest: Contest, judge: JudgeCode) -> None:
    """Refuse what would change frozen results on whose panel the judge sat.

    Raises:
        Refusal: naming the round.
    """
    for round_ in _rounds_of(contest, judge):
        if freezes.current(unit, round_.code) is not None:
            raise frozen_refusal(round_.name)


def must_have_no_sheets(unit: Unit, contest: Contest, judge: Judge) -> None:
    """Refuse to let a judge go of whose sheets anything was ever written down.

    Raises:
        Refusal: naming the round.
    """
    for round_ in _rounds_of(contest, judge.code):
        written = {*marks.states(unit, round_.code), *marks.marks(unit, round_.code)}
        judges = {code for code, _team, _part in written}
        judges |= {code for code, _team in judge_changes.on_paper(unit, round_.code)}
        if judge.code in judges:
            raise Refusal(
                message(
                    "{judge} has sheets in {round}, so this judge stays on record. A substitute is added beside.",
                    judge=judge.name,
                    round=round_.name,
                )
            )


def may_get_conflicts(unit: Unit, contest: Contest, judge: Judge, teams: AbstractSet[TeamCode]) -> None:
    """Refuse new conflicts of interest with teams that the judge has marked, or whose results are frozen.

    Raises:
        Refusal: naming the team and the round.
    """
    for round_, team in _meetings(contest, judge.code, teams):
        if freezes.current(unit, round_.code) is not None:
            raise frozen_refusal(round_.name)
        if (judge.code, team) in _marked(unit, round_):
            raise Refusal(
                message(
                    "{judge} has marked {team} in {round} already. A conflict of interest is recorded before the "
                    "first mark; clear the marks of that sheet first.",
                    judge=judge.name,
                    team=contest.team(team).name,
                    round=round_.name,
                )
            )


def may_lose_conflicts(unit: Unit, contest: Contest, judge: Judge, teams: AbstractSet[TeamCode]) -> None:
    """Refuse to take back conflicts that results stand on: confirmed or frozen without the judge's sheet.

    Raises:
        Refusal: naming the team and the round.
    """
    for round_, team in _meetings(contest, judge.code, teams):
        if freezes.current(unit, round_.code) is not None:
            raise frozen_refusal(round_.name)
        if team in _confirmed_on_sheets(unit, contest, round_):
            raise Refusal(
                message(
                    "The chair has confirmed {team} in {round} without a sheet of {judge}, so the conflict stays.",
                    judge=judge.name,
                    team=contest.team(team).name,
                    round=round_.name,
                )
            )


def _rounds_of(contest: Contest, judge: JudgeCode) -> Iterator[Round]:
    return (round_ for round_ in contest.rounds if any(seat.judge == judge for seat in round_.panel))


def _meetings(contest: Contest, judge: JudgeCode, teams: AbstractSet[TeamCode]) -> Iterator[tuple[Round, TeamCode]]:
    """Every round in which the judge sits on the panel and one of the teams takes part."""
    for round_ in _rounds_of(contest, judge):
        for entry in round_.entries:
            if entry.team in teams:
                yield round_, entry.team


def _confirmed_on_sheets(unit: Unit, contest: Contest, round_: Round) -> frozenset[TeamCode]:
    """The teams of which a part that judges mark is confirmed."""
    return frozenset(
        team
        for team, part in confirmations.of_round(unit, round_.code)
        if isinstance(contest.rules.part(part), JudgedPart)
    )


def _marked(unit: Unit, round_: Round) -> frozenset[tuple[JudgeCode, TeamCode]]:
    """Whose sheets for which teams hold a mark, on the desk or on paper, or were submitted."""
    filled = {(judge, team) for (judge, team, _part), given in marks.marks(unit, round_.code).items() if given}
    submitted = {
        (judge, team)
        for (judge, team, _part), line in marks.states(unit, round_.code).items()
        if line.said is Said.SUBMITTED
    }
    return frozenset(filled | submitted | judge_changes.on_paper(unit, round_.code))
