from datetime import UTC, datetime
from hashlib import sha256
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.contest import Entry, Round, RoundCode, RoundKind
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.lots import Draw, DrawMethod, gives_its_order, keeps_to, lot_of, newest_draws, order_from
from stage_contest.domain.running_order import entries_in, in_order
from stage_contest.domain.teams import TeamCode

SKIT = PartCode("skit")
AT = datetime(2024, 8, 8, 2, tzinfo=UTC)
SEEDS = st.binary(min_size=16, max_size=16).map(bytes.hex)
TEAMS = st.lists(st.text(min_size=1, max_size=8).map(TeamCode), min_size=1, max_size=16, unique=True)


def codes(*names: str) -> tuple[TeamCode, ...]:
    return tuple(TeamCode(name) for name in names)


@given(SEEDS, TEAMS)
def test_a_draw_gives_every_team_one_place(seed: str, teams: list[TeamCode]) -> None:
    assert sorted(order_from(seed, teams)) == sorted(teams)


@given(SEEDS, TEAMS, st.randoms())
def test_a_draw_does_not_depend_on_how_the_teams_were_listed(
    seed: str, teams: list[TeamCode], chance: Random
) -> None:
    shuffled = list(teams)
    chance.shuffle(shuffled)
    assert order_from(seed, shuffled) == order_from(seed, teams)


@given(SEEDS, TEAMS)
def test_anybody_can_work_the_draw_out_again(seed: str, teams: list[TeamCode]) -> None:
    by_hand = sorted((sha256((seed + ":" + team).encode("utf-8")).hexdigest(), team) for team in teams)
    assert [team for _lot, team in by_hand] == list(order_from(seed, teams))


@given(SEEDS, TEAMS, st.integers(0, 15))
def test_a_team_that_leaves_moves_no_other_team_past_another(
    seed: str, teams: list[TeamCode], leaving: int
) -> None:
    staying = [team for place, team in enumerate(teams) if place != leaving % len(teams)]
    assert [team for team in order_from(seed, teams) if team in staying] == list(order_from(seed, staying))


def test_every_place_is_about_equally_likely_for_every_team() -> None:
    """6,000 seeds and 6 teams: each team comes about 1,000 times at each place, within 4.5 sigma."""
    teams = codes("binh-an", "binh-tri", "binh-my", "chau-o", "binh-hai", "binh-dong")
    draws, counts = 6_000, dict.fromkeys(((team, place) for team in teams for place in range(6)), 0)
    for number in range(draws):
        for place, team in enumerate(order_from(f"{number:032x}", teams)):
            counts[team, place] += 1
    assert min(counts.values()) > 870
    assert max(counts.values()) < 1_130


def test_a_lot_is_what_any_sha_256_tool_gives() -> None:
    assert lot_of("00ff", TeamCode("chau-o")) == sha256(b"00ff:chau-o").hexdigest()
    assert order_from("00ff", codes("binh-tri", "chau-o")) == codes("chau-o", "binh-tri")


def test_a_seed_that_does_not_give_its_order_is_seen() -> None:
    drawn = Draw(None, DrawMethod.SEED, codes("chau-o", "binh-tri"), AT, "00ff")
    assert gives_its_order(drawn)
    assert not gives_its_order(Draw(None, DrawMethod.SEED, codes("binh-tri", "chau-o"), AT, "00ff"))
    assert gives_its_order(Draw(None, DrawMethod.PAPER, codes("binh-tri", "chau-o"), AT))


def test_the_last_draw_of_the_round_and_of_each_part_counts() -> None:
    first, again = (Draw(None, DrawMethod.PAPER, codes(team), AT) for team in ("a", "b"))
    skit = Draw(SKIT, DrawMethod.PAPER, codes("c"), AT)
    assert newest_draws([first, skit, again]) == {None: again, SKIT: skit}


def test_who_came_or_left_after_a_draw_does_not_break_it() -> None:
    drawn = codes("a", "b", "c")
    assert keeps_to(drawn, codes("a", "b", "c"))
    assert keeps_to(drawn, codes("x", "a", "c"))
    assert not keeps_to(drawn, codes("b", "a", "c"))


def test_a_part_follows_the_round_unless_it_has_an_order_of_its_own() -> None:
    a, b, c = (Entry(team, order) for order, team in enumerate(codes("a", "b", "c"), 1))
    round_ = Round(RoundCode("r"), "R", RoundKind.CLUSTER, (SKIT,), entries=(b, c, a))
    orders = {SKIT: codes("c", "a")}
    assert entries_in(round_, orders, None) == (a, b, c)
    assert entries_in(round_, {}, SKIT) == (a, b, c)
    assert [(entry.order, entry.team) for entry in entries_in(round_, orders, SKIT)] == [
        (1, "c"),
        (2, "a"),
        (3, "b"),
    ]
    assert in_order((), ()) == ()
