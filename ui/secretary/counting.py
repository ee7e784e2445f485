"""The texts of the counts card as answers and points."""

from collections.abc import Sequence

from reports.wording import parse_typed
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.points import Hundredths, Points
from stage_contest.domain.sheets import Answers
from stage_contest.domain.teams import TeamCode
from stage_contest.services.views import PartLine

_EXAMPLE = Points(Hundredths(725))


def answers_from(texts: Sequence[str], team: TeamCode, part: PartLine) -> Answers:
    """The counts that were typed as right, wrong, blank; a blank left empty is what remains of the questions.

    Raises:
        Refusal: if a text is not a whole number.
    """
    right, wrong = _count(texts[0]), _count(texts[1])
    remaining = max(0, (part.questions or 0) - right - wrong)
    blank = _count(texts[2]) if texts[2].strip() else remaining
    return Answers(team, part.code, right, wrong, blank)


def points_from(text: str) -> Hundredths:
    """The points of a typed part.

    Raises:
        Refusal: if the text is not a number of points.
    """
    try:
        return parse_typed(text)
    except ValueError:
        raise Refusal(
            message(
                '"{typed}" is not a number of points. Type for example {example}.', typed=text, example=_EXAMPLE
            )
        ) from None


def _count(text: str) -> int:
    typed = text.strip()
    if not (typed.isascii() and typed.isdecimal()):
        raise Refusal(message("Please type whole numbers: how many answers were right, wrong and blank."))
    return int(typed)
