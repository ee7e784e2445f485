"""Settings of one round, taken over by another."""

from collections.abc import Sequence
from dataclasses import replace

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.ladder import Prizes
from stage_contest.services.rounds.panel_rules import must_keep_writing_judges
from stage_contest.services.rounds.part_rules import parts_must_be_free
from stage_contest.services.rounds.settings import RoundSetting
from stage_contest.storage import hall, prizes, round_changes, traces
from stage_contest.storage.unit import Unit


def take_over(unit: Unit, contest: Contest, round_: Round, model: Round, settings: Sequence[RoundSetting]) -> None:
    """Write settings of one round into another; side prizes for parts that it does not have are left out.

    Raises:
        Refusal: if the round has begun, or a judge who has sheets would leave.
    """
    if RoundSetting.PRIZES in settings and traces.has_begun(unit, round_.code):
        raise Refusal(
            message("{round} has begun, so its prizes change only with a reason, under Prizes.", round=round_.name)
        )
    if RoundSetting.PARTS in settings:
        keeping = model if RoundSetting.PRIZES in settings else round_
        parts_must_be_free(unit, contest, round_, model.parts, prizes=keeping.prizes)
        if RoundSetting.PRIZES in settings:
            prizes.change_prizes(unit, round_.code, Prizes())
        round_changes.set_parts(unit, round_.code, model.parts)
    if RoundSetting.PANEL in settings:
        must_keep_writing_judges(unit, contest, round_, model.panel)
        round_changes.set_panel(unit, round_.code, model.panel)
    if RoundSetting.PRIZES in settings:
        parts = model.parts if RoundSetting.PARTS in settings else round_.parts
        known = [side for side in model.prizes.side if side.part in parts]
        prizes.change_prizes(unit, round_.code, replace(model.prizes, side=tuple(known)))
    if RoundSetting.RELEASE in settings:
        release = hall.release(unit, model.code)
        if release is not hall.release(unit, round_.code):
            hall.set_release(unit, round_.code, release)
