from hypothesis import given
from hypothesis import strategies as st

from stage_contest.domain.criteria import Criterion, CriterionCode
from stage_contest.domain.points import Hundredths
from ui.judge.stepping import stepped

CRITERIA = st.builds(
    lambda steps, step: Criterion(CriterionCode("c"), "C", Hundredths(steps * step), Hundredths(step)),
    st.integers(1, 80),
    st.sampled_from([10, 25, 50, 100]),
)


@given(CRITERIA, st.integers(-500, 9000), st.sampled_from([-1, 1]))
def test_a_step_leads_to_the_next_mark_that_fits(criterion: Criterion, points: int, by: int) -> None:
    found = stepped(Hundredths(points), by, criterion)
    assert 0 <= found <= criterion.maximum
    assert found % criterion.step == 0
    if 0 < found < criterion.maximum:
        assert 0 < (found - points) * by <= criterion.step


@given(CRITERIA, st.integers(0, 80))
def test_up_and_down_again_is_where_it_was(criterion: Criterion, steps: int) -> None:
    points = Hundredths(min(steps * criterion.step, criterion.maximum - criterion.step))
    assert stepped(stepped(points, 1, criterion), -1, criterion) == points
