"""The hall is given only what was revealed, whatever stands on file."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.contest import Contest, Entry, Round, RoundCode, RoundKind, Rules
from stage_contest.domain.criteria import ObjectivePart, PartCode, Rounding, TypedPart
from stage_contest.domain.hall import HallFacts, empty_hall, hall_picture, printable
from stage_contest.domain.ladder import PrizeKind
from stage_contest.domain.outcome import Award, RoundOutcome, Standing, StandingStatus
from stage_contest.domain.points import Hundredths
from stage_contest.domain.revealing import (
    allowed_kinds,
    as_filed,
    as_listed,
    open_scenes,
    revealable_results,
    revealable_scores,
)
from stage_contest.domain.sheets import Deduction
from stage_contest.domain.show import HallPicture, Release, Reveal, RevealKind, Scene, Stage
from stage_contest.domain.teams import Team, TeamCode

ROUND = RoundCode("evening")
TEAMS = tuple(TeamCode(code) for code in ("alpha", "beta", "gamma"))
PARTS = tuple(PartCode(code) for code in ("quiz", "song"))
HUNDRED = Hundredths(10_000)

CONTEST = Contest(
    name="Contest of three",
    organizer="",
    year=2024,
    rules=Rules(
        parts=(
            ObjectivePart(PARTS[0], "Quiz", 10, Hundredths(300), HUNDRED, minutes=Hundredths(500)),
            TypedPart(PARTS[1], "Song", HUNDRED, Hundredths(1), rounding=Rounding(part=1)),
        )
    ),
    teams=tuple(Team(code, f"Team {code}") for code in TEAMS),
    rounds=(
        Round(
            ROUND,
            "Evening",
            RoundKind.CLUSTER,
            PARTS,
            venue="Hall",
            entries=tuple(Entry(code, order) for order, code in enumerate(reversed(TEAMS), 1)),
            deductions=(Deduction(TEAMS[0], None, Hundredths(50), "late"),),
        ),
    ),
)
EVENING = CONTEST.round(ROUND)
SCORES = {
    (team, part): Fraction(1000 + 100 * row + 10 * column, 7)
    for row, team in enumerate(TEAMS)
    for column, part in enumerate(PARTS)
}
"""Every score is a number of its own, so that a leak is seen wherever it comes out."""

OUTCOME = RoundOutcome(
    round=ROUND,
    complete=True,
    standings=(
        *(
            Standing(team, order, StandingStatus.RANKED, order, Fraction(9000 + order), {}, Fraction(0), None)
            for order, team in enumerate(TEAMS, 1)
        ),
        Standing(TeamCode("late"), 4, StandingStatus.INCOMPLETE, None, None, {}, Fraction(0), None),
    ),
    unused_decisions=(),
    awards=(
        Award("First", PrizeKind.MAIN, TEAMS[0], 1, 30),
        Award("Second", PrizeKind.MAIN, TEAMS[1], 2, 20),
        Award("Second", PrizeKind.MAIN, TEAMS[2], 2, 20),
        Award("Best song", PrizeKind.SIDE, TEAMS[2], None, 10),
    ),
    unawarded=(),
    undecided=(),
)
NOTHING_YET = HallFacts(Scene.NEUTRAL, None, Release.NOTHING, frozenset(), frozenset(), SCORES)
ALL_CONFIRMED = frozenset(SCORES)
ON_FILE = (
    *(
        Reveal(kind, ROUND, team, part)
        for kind in (RevealKind.PART_SCORE, RevealKind.TOTAL)
        for team, part in SCORES
    ),
    *(Reveal(RevealKind.AWARD, ROUND, prize=prize) for prize in ("First", "Second", "Best song")),
    Reveal(RevealKind.STANDINGS, ROUND),
    Reveal(RevealKind.FINALISTS, ROUND),
)


def picture(facts: HallFacts) -> HallPicture:
    return hall_picture(CONTEST, EVENING, facts)


facts_of_any_moment = st.builds(
    HallFacts,
    scene=st.sampled_from(Scene),
    stage=st.none() | st.builds(Stage, st.just(ROUND), st.sampled_from(TEAMS), st.sampled_from(PARTS)),
    release=st.sampled_from(Release),
    revealed=st.frozensets(st.sampled_from(ON_FILE)),
    confirmed=st.frozensets(st.sampled_from(sorted(SCORES))),
    scores=st.just(SCORES),
    outcome=st.none() | st.just(OUTCOME),
    revision=st.just("AB-CDE"),
    finalists=st.just(TEAMS[:2]),
)


@given(facts=facts_of_any_moment)
def test_the_hall_is_given_nothing_that_was_not_revealed(facts: HallFacts) -> None:
    given_to_the_hall = picture(facts)
    may_be_seen = facts.seen
    for score in given_to_the_hall.part_scores:
        team, part = _codes(score.team.name, score.part)
        assert Reveal(RevealKind.PART_SCORE, ROUND, team, part) in may_be_seen
    for award in given_to_the_hall.awards:
        assert Reveal(RevealKind.AWARD, ROUND, prize=award.prize) in may_be_seen
    if given_to_the_hall.finalists:
        assert Reveal(RevealKind.FINALISTS, ROUND) in may_be_seen
    if any(line.place is not None for line in given_to_the_hall.scores):
        assert Reveal(RevealKind.STANDINGS, ROUND) in may_be_seen
    for line in given_to_the_hall.scores:
        if line.place is None:
            team, _ = _codes(line.team.name, "Quiz")
            shown = [p for p in PARTS if Reveal(RevealKind.TOTAL, ROUND, team, p) in may_be_seen]
            assert line.parts_counted == len(shown)
            assert line.points == _total(team, shown)


@given(facts=facts_of_any_moment, secret=st.sampled_from(ON_FILE))
def test_what_is_not_revealed_does_not_change_the_picture(facts: HallFacts, secret: Reveal) -> None:
    hidden = replace(facts, revealed=facts.revealed - {secret})
    if secret.team is None or secret.part is None:
        return
    other_scores = {**SCORES, (secret.team, secret.part): Fraction(1)}
    both_kinds_hidden = replace(
        hidden,
        revealed=frozenset(r for r in hidden.revealed if (r.team, r.part) != (secret.team, secret.part)),
    )
    assert picture(both_kinds_hidden) == picture(replace(both_kinds_hidden, scores=other_scores))


@given(facts=facts_of_any_moment)
def test_before_the_freeze_only_the_release_and_the_confirmed_count(facts: HallFacts) -> None:
    unfrozen = replace(facts, outcome=None)
    for reveal in unfrozen.seen:
        assert reveal.kind in allowed_kinds(facts.release, frozen=False)
        assert reveal.team is not None
        assert reveal.part is not None
        assert (reveal.team, reveal.part) in facts.confirmed


@given(facts=facts_of_any_moment)
def test_a_scene_without_anything_to_show_is_the_neutral_one(facts: HallFacts) -> None:
    scenes = open_scenes(facts.release, facts.stage, facts.seen, frozen=facts.outcome is not None)
    assert picture(facts).scene is (facts.scene if facts.scene in scenes else Scene.NEUTRAL)


def test_the_neutral_picture_names_the_contest_and_the_round_only() -> None:
    assert picture(NOTHING_YET) == HallPicture(Scene.NEUTRAL, "Contest of three", "Evening", "Hall")
    assert empty_hall(CONTEST) == HallPicture(Scene.NEUTRAL, "Contest of three", "", "")


def test_the_running_order_is_shown_in_its_order() -> None:
    shown = picture(replace(NOTHING_YET, scene=Scene.ORDER))
    assert [(team.order, team.name) for team in shown.order] == [
        (1, "Team gamma"),
        (2, "Team beta"),
        (3, "Team alpha"),
    ]


def test_the_stage_shows_the_team_its_part_and_the_minutes() -> None:
    shown = picture(replace(NOTHING_YET, scene=Scene.STAGE, stage=Stage(ROUND, TEAMS[1], PARTS[0])))
    assert shown.stage is not None
    assert (shown.stage.name, shown.stage_part, shown.stage_minutes) == ("Team beta", "Quiz", 500)


def test_the_scoreboard_stands_best_first_and_says_how_much_is_counted() -> None:
    reveals = frozenset(Reveal(RevealKind.TOTAL, ROUND, team, PARTS[0]) for team in TEAMS)
    shown = picture(
        replace(
            NOTHING_YET,
            scene=Scene.SCOREBOARD,
            release=Release.RUNNING_TOTALS,
            revealed=reveals,
            confirmed=ALL_CONFIRMED,
        )
    )
    assert [line.team.name for line in shown.scores] == ["Team gamma", "Team beta", "Team alpha"]
    assert {(line.place, line.parts_counted, line.parts_all) for line in shown.scores} == {(None, 1, 2)}
    assert shown.scores[2].points == Fraction("142.36")
    assert shown.revision == ""


def test_frozen_results_carry_their_revision() -> None:
    frozen = replace(
        NOTHING_YET, outcome=OUTCOME, revision="AB-CDE", confirmed=ALL_CONFIRMED, revealed=frozenset(ON_FILE)
    )
    standings = picture(replace(frozen, scene=Scene.STANDINGS))
    assert [(line.place, str(line.points)) for line in standings.scores] == [(1, "9001"), (2, "9002"), (3, "9003")]
    assert standings.revision == "AB-CDE"
    assert picture(replace(frozen, scene=Scene.STAGE)).revision == ""
    awards = picture(replace(frozen, scene=Scene.AWARDS, finalists=TEAMS[:1]))
    assert [(award.prize, award.money, award.teams) for award in awards.awards] == [
        ("First", 30, ("Team alpha",)),
        ("Second", 20, ("Team beta", "Team gamma")),
        ("Best song", 10, ("Team gamma",)),
    ]
    assert awards.finalists == ("Team alpha",)


def test_a_ceremony_goes_from_the_last_prize_to_the_first_and_then_to_the_places() -> None:
    offered = revealable_results(OUTCOME, finalists=True)
    assert [reveal.prize or reveal.kind for reveal in offered] == [
        "Best song",
        "Second",
        "First",
        RevealKind.STANDINGS,
        RevealKind.FINALISTS,
    ]
    assert RevealKind.FINALISTS not in {reveal.kind for reveal in revealable_results(OUTCOME, finalists=False)}


def test_a_part_confirmed_after_a_total_was_revealed_waits_for_its_own_reveal() -> None:
    total = Reveal(RevealKind.TOTAL, ROUND)
    first = frozenset(as_filed(Reveal(RevealKind.TOTAL, ROUND, TEAMS[0]), PARTS[:1]))

    def offered(confirmed: frozenset[tuple[TeamCode, PartCode]]) -> tuple[Reveal, ...]:
        return revealable_scores(TEAMS, PARTS, first, template=total, confirmed=confirmed)

    assert offered(frozenset({(TEAMS[0], PARTS[0])})) == ()
    assert offered(frozenset({(TEAMS[0], part) for part in PARTS})) == (Reveal(RevealKind.TOTAL, ROUND, TEAMS[0]),)


def test_people_see_one_reveal_for_a_total_of_several_parts() -> None:
    total = Reveal(RevealKind.TOTAL, ROUND, TEAMS[0])
    award = Reveal(RevealKind.AWARD, ROUND, prize="First")
    assert as_listed((*as_filed(total, PARTS), award)) == (total, award)
    assert as_filed(award, PARTS) == (award,)


@pytest.mark.parametrize(
    ("value", "least", "printed"),
    [
        (Fraction(5), 2, (Fraction(5), 2)),
        (Fraction(1, 8), 2, (Fraction(1, 8), 3)),
        (Fraction(1, 3), None, (Fraction("0.3333"), 4)),
        (Fraction(1, 64), 2, (Fraction("0.0156"), 4)),
    ],
)
def test_a_wall_prints_at_most_four_decimals(
    value: Fraction, least: int | None, printed: tuple[Fraction, int]
) -> None:
    assert printable(value, least) == printed


def _codes(team: str, part: str) -> tuple[TeamCode, PartCode]:
    of_that_name = {candidate.name: candidate.code for candidate in CONTEST.teams}
    return of_that_name[team], next(p.code for p in CONTEST.rules.parts if p.name == part)


def _total(team: TeamCode, parts: list[PartCode]) -> Fraction:
    taken = Fraction(1, 2) if team == TEAMS[0] else Fraction(0)
    exact = sum((SCORES[team, part] for part in parts), Fraction(0)) - taken
    return Fraction(round(exact * 100), 100)
