"""What a round's prizes must fulfil, whoever typed them."""

from collections.abc import Sequence

from stage_contest.domain.contest import Round, Rules
from stage_contest.domain.criteria import criteria_of
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.ladder import MainPrize, Prizes, SidePrize
from stage_contest.domain.ties import TieKey
from stage_contest.services.archive.scalars import MOST_COUNT, MOST_MONEY


def must_be_sound(prizes: Prizes, round_: Round, rules: Rules) -> None:
    """Refuse prizes that cannot be awarded as they stand.

    Raises:
        Refusal: naming the prize and what is wrong with it.
    """
    _names([prize.name for prize in prizes.main])
    _names([prize.name for prize in prizes.side])
    for main in prizes.main:
        _money(main.name, main.money)
        _main(main)
    for side in prizes.side:
        _money(side.name, side.money)
        _side(side, round_, rules)


def _names(names: Sequence[str]) -> None:
    for number, name in enumerate(names):
        if not name.strip():
            raise Refusal(message("Every prize needs a name."))
        if name in names[:number]:
            raise Refusal(message('Two prizes of this round are called "{prize}"; please rename one.', prize=name))


def _money(name: str, money: int) -> None:
    if not 0 <= money <= MOST_MONEY:
        raise Refusal(message('The money of "{prize}" is not an amount that can be paid.', prize=name))


def _main(prize: MainPrize) -> None:
    if not 1 <= prize.count <= MOST_COUNT:
        raise Refusal(message('"{prize}" is awarded at least once; remove it if nobody gets it.', prize=prize.name))
    if prize.min_total is not None and prize.min_total < 0:
        raise Refusal(message('The least total of "{prize}" is 0 or more.', prize=prize.name))


def _side(prize: SidePrize, round_: Round, rules: Rules) -> None:
    if prize.part not in round_.parts:
        raise Refusal(
            message(
                '"{prize}" is for the best score of a part that {round} does not have; choose another part.',
                prize=prize.name,
                round=round_.name,
            )
        )
    chain = prize.tie_breaks
    if len(set(chain)) < len(chain):
        raise Refusal(message("One way stands twice in the list; please take one of them out."))
    for key in chain:
        if not _is_known(key, rules):
            raise Refusal(
                message('Equal totals are separated by "{key}", which the rules do not have.', key=str(key))
            )


def _is_known(key: TieKey, rules: Rules) -> bool:
    if key.part is None:
        return True
    part = next((part for part in rules.parts if part.code == key.part), None)
    if part is None:
        return False
    return key.criterion is None or any(criterion.code == key.criterion for criterion in criteria_of(part))
