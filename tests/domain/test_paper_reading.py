"""Readings of a paper sheet."""

from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.criteria import Criterion, CriterionCode
from stage_contest.domain.paper_reading import PaperReading, control_sum, differences
from stage_contest.domain.points import Hundredths
from stage_contest.domain.sheets import SheetState

X, Y = CriterionCode("x"), CriterionCode("y")
CRITERIA = tuple(
    Criterion(code, code.upper(), Hundredths(1000), Hundredths(25), Hundredths(weight))
    for code, weight in ((X, 100), (Y, 150))
)
readings = st.builds(
    PaperReading,
    st.sampled_from(SheetState),
    st.dictionaries(st.sampled_from([X, Y]), st.integers(0, 4).map(Hundredths)),
    st.none() | st.integers(0, 2).map(Hundredths),
    st.sampled_from(["Lan", "Minh"]),
)


@given(readings, readings)
def test_readings_differ_exactly_where_they_say_so(first: PaperReading, second: PaperReading) -> None:
    found = differences(first, second)
    assert found.any == (
        (first.state, first.marks, first.written_total) != (second.state, second.marks, second.written_total)
    )
    assert set(found.criteria) == {code for code in (X, Y) if first.marks.get(code) != second.marks.get(code)}


def test_the_control_sum_weighs_every_mark() -> None:
    assert control_sum(CRITERIA, {X: Hundredths(725), Y: Hundredths(850)}) == 725 + 1275


def test_half_a_hundredth_goes_up() -> None:
    assert control_sum(CRITERIA, {X: Hundredths(0), Y: Hundredths(1)}) == 2


def test_a_sheet_that_lacks_a_mark_has_no_sum() -> None:
    assert control_sum(CRITERIA, {X: Hundredths(725)}) is None
