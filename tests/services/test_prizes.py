"""The prizes of rounds: changed, copied, refused, undone."""

from dataclasses import replace

import pytest

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.criteria import CriterionCode, PartCode
from stage_contest.domain.ladder import MainPrize, MoneyPolicy, Prizes, SidePrize, TiePolicy
from stage_contest.domain.points import Hundredths
from stage_contest.domain.setup import ContestSetup, FlagsFor
from stage_contest.domain.ties import TieKey, TieKind
from stage_contest.services.freeze import recomputed_snapshot
from stage_contest.services.venue import Venue
from stage_contest.storage.verify import verify
from tests.services.refusals import refused
from tests.services.three_teams import (
    AT,
    CLUSTER,
    CONTENT,
    FINAL,
    ORGANIZER,
    QUIZ,
    SECRETARY,
    SKIT,
    call,
    contest,
    play_and_freeze,
)

FIRST, SECOND, THIRD = contest().round(CLUSTER).prizes.main
BEST_SKIT = contest().round(CLUSTER).prizes.side[0]


def change(venue: Venue, prizes: Prizes, code: RoundCode = CLUSTER, reason: str = "") -> None:
    venue.prizes.change(code, prizes, actor=ORGANIZER, at=AT, reason=reason)


def prizes(venue: Venue, code: RoundCode = CLUSTER) -> Prizes:
    return venue.snapshots.contest().round(code).prizes


def test_a_whole_ladder_is_changed_in_one_act(venue: Venue) -> None:
    wanted = Prizes(
        ties=TiePolicy.SHARE,
        money=MoneyPolicy.POOL,
        main=(replace(SECOND, money=500), FIRST, MainPrize("Fourth", 2, 50, Hundredths(6000)), THIRD),
        side=(
            SidePrize("Best quiz", QUIZ, 10, (TieKey(TieKind.CRITERION, SKIT, CONTENT),), exclude_main=True),
            BEST_SKIT,
        ),
    )
    change(venue, wanted)
    assert prizes(venue) == wanted
    line = venue.history.undoable()
    assert line is not None
    assert line.said.text == "change of the prizes"
    venue.history.undo(actor=ORGANIZER, at=AT)
    assert prizes(venue) == contest().round(CLUSTER).prizes
    venue.history.redo(actor=ORGANIZER, at=AT)
    assert prizes(venue) == wanted
    assert verify(venue.file.path, recomputed_snapshot) == ()


def test_prizes_may_change_their_names_with_one_another(venue: Venue) -> None:
    change(venue, Prizes(main=(replace(FIRST, name="Second"), replace(SECOND, name="First"), THIRD)))
    assert [prize.name for prize in prizes(venue).main] == ["Second", "First", "Third"]


def test_what_is_the_same_is_not_written_again(venue: Venue) -> None:
    before = venue.snapshots.state()
    change(venue, prizes(venue))
    assert venue.snapshots.state() == before


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (Prizes(main=(replace(FIRST, name=" "),)), "Every prize needs a name."),
        (Prizes(main=(FIRST, FIRST)), 'Two prizes of this round are called "First"; please rename one.'),
        (Prizes(main=(replace(FIRST, count=0),)), '"First" is awarded at least once; remove it if nobody gets it.'),
        (
            Prizes(main=(replace(FIRST, min_total=Hundredths(-1)),)),
            'The least total of "First" is 0 or more.',
        ),
        (Prizes(main=(replace(FIRST, money=-1),)), 'The money of "First" is not an amount that can be paid.'),
        (
            Prizes(side=(replace(BEST_SKIT, part=PartCode("song")),)),
            '"Best skit" is for the best score of a part that First evening does not have; choose another part.',
        ),
        (
            Prizes(side=(replace(BEST_SKIT, tie_breaks=(TieKey(TieKind.CHAIR),) * 2),)),
            "One way stands twice in the list; please take one of them out.",
        ),
        (
            Prizes(side=(replace(BEST_SKIT, tie_breaks=(TieKey(TieKind.PART, PartCode("song")),)),)),
            'Equal totals are separated by "part:song", which the rules do not have.',
        ),
        (
            Prizes(side=(replace(BEST_SKIT, tie_breaks=(TieKey(TieKind.CRITERION, SKIT, CriterionCode("hat")),)),)),
            'Equal totals are separated by "criterion:skit/hat", which the rules do not have.',
        ),
    ],
)
def test_prizes_that_cannot_be_awarded_are_refused(venue: Venue, wanted: Prizes, said: str) -> None:
    assert refused(lambda: change(venue, wanted)) == said
    assert prizes(venue) == contest().round(CLUSTER).prizes


def test_a_round_that_has_begun_asks_for_the_reason(venue: Venue) -> None:
    call(venue)
    wanted = Prizes(main=(FIRST,))
    assert "write down the reason" in refused(lambda: change(venue, wanted))
    change(venue, wanted, reason="a sponsor")
    assert prizes(venue) == wanted


def test_a_frozen_round_keeps_its_prizes(venue: Venue) -> None:
    play_and_freeze(venue)
    assert "are frozen" in refused(lambda: change(venue, Prizes(), reason="a sponsor"))
    line = venue.prizes.overview().round(CLUSTER)
    assert line is not None
    assert (line.frozen, line.begun) == (True, True)


def test_only_the_organizer_changes_prizes(venue: Venue) -> None:
    assert "it is for: organizer" in refused(lambda: venue.prizes.change(CLUSTER, Prizes(), actor=SECRETARY, at=AT))
    assert 'no round "moon"' in refused(lambda: change(venue, Prizes(), RoundCode("moon")))


def test_a_ladder_is_copied_to_other_rounds(venue: Venue) -> None:
    change(venue, Prizes(ties=TiePolicy.SHARE, main=(FIRST,), side=(BEST_SKIT,)))
    venue.prizes.copy(CLUSTER, [FINAL], actor=ORGANIZER, at=AT)
    assert prizes(venue, FINAL) == prizes(venue)
    change(venue, Prizes(side=(replace(BEST_SKIT, part=QUIZ),)))
    assert "a part that Final does not have" in refused(
        lambda: venue.prizes.copy(CLUSTER, [FINAL], actor=ORGANIZER, at=AT)
    )


def test_the_overview_adds_up_what_the_contest_needs(venue: Venue) -> None:
    venue.settings.set_up(ContestSetup(1000, FlagsFor.ALL), actor=ORGANIZER, at=AT)
    seen = venue.prizes.overview()
    assert [line.needs.money for line in seen.rounds] == [650, 0]
    assert (seen.needs.certificates, seen.needs.flags, seen.needs.money) == (4, 4, 650)
    assert seen.setup.approved_money == 1000
    assert [part.code for part in seen.rounds[1].parts] == [SKIT]
    assert seen.round(RoundCode("moon")) is None
