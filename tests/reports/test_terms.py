"""What the domain's enums are called."""

from enum import StrEnum

import pytest

from reports.terms import term
from reports.wording import Words
from stage_contest.domain.contest import EntryStatus, RoundKind
from stage_contest.domain.criteria import Combine
from stage_contest.domain.ladder import PrizeKind
from stage_contest.domain.outcome import QualifiedBy, StandingStatus
from stage_contest.domain.people import Desk, Role
from stage_contest.domain.sheets import SheetState
from stage_contest.domain.show import Release, RevealKind, Scene
from stage_contest.domain.teams import Gender, MemberRole
from stage_contest.domain.ties import TieKind

SAID_ALOUD: tuple[type[StrEnum], ...] = (
    *(Role, Desk, RoundKind, EntryStatus, StandingStatus, SheetState, MemberRole, Gender, PrizeKind, QualifiedBy),
    *(TieKind, Release, Scene, RevealKind),
)


@pytest.mark.parametrize("kind", SAID_ALOUD)
def test_every_member_has_a_name_in_vietnamese(kind: type[StrEnum]) -> None:
    for member in kind:
        named = term(member)
        assert named is not None
        assert Words("vi").say_term(member) != named.text


def test_members_of_two_enums_with_one_value_keep_their_own_names() -> None:
    assert Words("en").say_term(Role.CHAIR) == "the chair of the panel"
    assert Words("en").say_term(Desk.CHAIR) == "the chair's desk"


def test_an_enum_that_is_not_said_aloud_is_written_as_the_archive_writes_it() -> None:
    assert Words("vi").say_term(Combine.MEDIAN) == "median"
