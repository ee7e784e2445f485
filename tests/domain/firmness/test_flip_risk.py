"""Single marks that carry a prize or a finalist, against trying each of them by counting everything again."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from hypothesis import given, settings

from stage_contest.domain.contest import Contest, EntryStatus, Round, RoundCode, RoundKind
from stage_contest.domain.criteria import CriterionCode, JudgedPart, PartCode
from stage_contest.domain.errors import ResultsRefused
from stage_contest.domain.firmness.flip_risk import candidates, flip_risks
from stage_contest.domain.firmness.stake import NOTHING, HeldPrize, WayOn
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.ladder import PrizeKind
from stage_contest.domain.outcome import QualifiedBy, Qualifiers
from stage_contest.domain.points import Hundredths
from stage_contest.domain.qualification import qualifiers
from stage_contest.domain.sheets import ScoreSheet, SheetState
from stage_contest.domain.tabulation import tabulate
from stage_contest.domain.teams import TeamCode
from tests.domain.contests import many_contests
from tests.domain.evenings import two_songs
from tests.examples import examples

Held = dict[TeamCode, tuple[frozenset[tuple[str, str, int | None]], str]]


class Tried(NamedTuple):
    """One step of one mark, and the teams that hold something else then."""

    judge: JudgeCode
    team: TeamCode
    part: PartCode
    criterion: CriterionCode
    beside: Hundredths
    teams: frozenset[TeamCode]


def tried_one_by_one(contest: Contest, code: RoundCode) -> list[Tried]:
    """Every step of every mark that counts, each with the whole contest counted again."""
    round_ = contest.round(code)
    now = held(contest, code)
    found = []
    for position, sheet in enumerate(round_.sheets):
        if sheet.state is SheetState.MARKED and sheet.submitted and counts(contest, round_, sheet):
            part = contest.rules.part(sheet.part)
            assert isinstance(part, JudgedPart)
            for criterion in part.criteria:
                for step in (-criterion.step, criterion.step):
                    beside = Hundredths(sheet.marks[criterion.code] + step)
                    if 0 <= beside <= criterion.maximum:
                        other = replace(sheet, marks={**sheet.marks, criterion.code: beside})
                        then = held(with_sheet(contest, round_, position, other), code)
                        teams = frozenset(
                            team for team in now.keys() | then.keys() if now.get(team) != then.get(team)
                        )
                        found.append(Tried(sheet.judge, sheet.team, sheet.part, criterion.code, beside, teams))
    return found


def counts(contest: Contest, round_: Round, sheet: ScoreSheet) -> bool:
    competing = {entry.team for entry in round_.entries if entry.status is EntryStatus.COMPETING}
    seated = {seat.judge for seat in round_.panel}
    free = sheet.team not in contest.judge(sheet.judge).conflicts
    return sheet.team in competing and sheet.judge in seated and sheet.part in round_.parts and free


def with_sheet(contest: Contest, round_: Round, position: int, sheet: ScoreSheet) -> Contest:
    changed = replace(round_, sheets=(*round_.sheets[:position], sheet, *round_.sheets[position + 1 :]))
    return replace(contest, rounds=tuple(changed if each.code == round_.code else each for each in contest.rounds))


def held(contest: Contest, code: RoundCode) -> Held:
    outcome = tabulate(contest, code)
    prizes: dict[TeamCode, set[tuple[str, str, int | None]]] = {}
    for award in outcome.awards:
        prizes.setdefault(award.team, set()).add((award.prize, award.kind, award.money))
    for tie in outcome.undecided:
        for team in tie.teams:
            prizes.setdefault(team, set()).update((prize, tie.kind, None) for prize in tie.prizes)
    ways = dict(ways_on(contest, code))
    return {team: (frozenset(prizes.get(team, ())), ways.get(team, "no")) for team in prizes.keys() | ways.keys()}


def ways_on(contest: Contest, code: RoundCode) -> Iterator[tuple[TeamCode, str]]:
    if contest.round(code).kind is not RoundKind.CLUSTER:
        return
    alone = False
    try:
        found = qualifiers(contest)
    except ResultsRefused:
        alone = True
        found = qualifiers(replace(contest, rounds=(contest.round(code),)))
    yield from {
        **{each.team: "yes" for each in found.qualified if not alone or each.by is QualifiedBy.PLACE},
        **{team: "open" for tie in undecided(found, code if alone else None) for team in tie},
    }.items()


def undecided(found: Qualifiers, only: RoundCode | None) -> list[tuple[TeamCode, ...]]:
    return [tie.teams for tie in found.undecided if only is None or tie.round == only]


@settings(max_examples=examples(150))
@given(many_contests)
def test_the_list_holds_exactly_the_marks_that_would_change_a_prize_or_a_finalist(contest: Contest) -> None:
    for round_ in contest.rounds:
        try:
            complete = tabulate(contest, round_.code).complete
        except ResultsRefused:
            continue
        found = flip_risks(contest, round_.code)
        if not complete:
            assert found == ()
            continue
        tried = tried_one_by_one(contest, round_.code)
        assert len(tried) == candidates(contest, round_.code)
        expected = {one[:-1]: one.teams for one in tried if one.teams}
        assert expected == {
            (risk.judge, risk.team, risk.part, risk.criterion, risk.beside): frozenset(
                change.team for change in risk.changes
            )
            for risk in found
        }


def test_a_change_says_what_a_team_holds_and_what_it_would_hold() -> None:
    contest = two_songs(700, 725)
    risks = flip_risks(contest, contest.rounds[0].code)
    assert [(risk.team, risk.mark, risk.beside) for risk in risks] == [("a", 700, 725), ("b", 725, 700)]
    (a, b) = risks[0].changes
    assert (a.team, a.now, b.team) == ("a", NOTHING, "b")
    assert (a.then.prizes, a.then.final) == ((HeldPrize("Best", PrizeKind.MAIN, None),), WayOn.OPEN)
    assert (b.now.prizes, b.now.final) == ((HeldPrize("Best", PrizeKind.MAIN, 100),), WayOn.YES)


def test_marks_that_change_nothing_are_not_listed() -> None:
    contest = two_songs(500, 800)
    assert flip_risks(contest, contest.rounds[0].code) == ()
    assert candidates(contest, contest.rounds[0].code) == 4
