"""Which rounds there are: adding, naming, ordering and removing them, their parts and panels, copying settings."""

import datetime
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import chain, count

from stage_contest.domain.contest import Contest, Round, RoundCode, RoundKind
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.judges import Seat
from stage_contest.domain.ladder import Prizes
from stage_contest.domain.people import Actor
from stage_contest.services.evening import known_round
from stage_contest.services.rounds.locks import must_be_open
from stage_contest.services.rounds.panel_rules import must_be_a_panel, must_keep_writing_judges
from stage_contest.services.rounds.part_rules import must_be_parts, parts_must_be_free
from stage_contest.services.rounds.settings import RoundSetting
from stage_contest.services.rounds.taking_over import take_over
from stage_contest.services.rounds.work import RoundWork
from stage_contest.storage import hall, round_changes, traces
from stage_contest.storage.ledger import Act


@dataclass(frozen=True, slots=True)
class RoundDraft:
    """What is wanted of a round that is there."""

    name: str
    venue: str
    date: datetime.date | None
    parts: tuple[PartCode, ...]
    panel: tuple[Seat, ...]


class Evenings(RoundWork):
    """Rounds as evenings, whoever performs in them."""

    def add(
        self,
        name: str,
        kind: RoundKind = RoundKind.CLUSTER,
        *,
        like: RoundCode | None = None,
        actor: Actor,
        at: datetime.datetime,
    ) -> RoundCode:
        """Add a round with the parts, panel and prizes of another one, or with all parts; gives back its code.

        A cluster comes before the final.

        Raises:
            Refusal: if it has no name, or another round has that name.
        """
        with self._writing(Act(at, actor, "round.added", name.strip())) as (unit, contest):
            _must_be_named(contest, name)
            model = None if like is None else known_round(contest, like)
            code = _free_code(kind, {round_.code for round_ in contest.rounds})
            round_changes.add(
                unit,
                Round(
                    code,
                    name.strip(),
                    kind,
                    parts=model.parts if model else tuple(part.code for part in contest.rules.parts),
                    panel=model.panel if model else (),
                    prizes=model.prizes if model else Prizes(),
                ),
            )
            if kind is RoundKind.CLUSTER:
                round_changes.place_all(unit, _before_the_final(contest, code))
            return code

    def change(self, code: RoundCode, draft: RoundDraft, *, actor: Actor, at: datetime.datetime) -> None:
        """Write a round's name, venue, date, parts and panel in one act; what is the same is left alone.

        Raises:
            Refusal: with the first thing of it that is wrong, or that the round no longer lets change.
        """
        with self._changing(Act(at, actor, "round.changed", code), code) as (unit, contest, round_):
            must_be_open(unit, round_)
            _must_be_named(contest, draft.name, but=round_)
            if draft.parts != round_.parts:
                must_be_parts(contest, round_, draft.parts)
                parts_must_be_free(unit, contest, round_, draft.parts)
            if draft.panel != round_.panel:
                must_be_a_panel(contest, round_, draft.panel)
                must_keep_writing_judges(unit, contest, round_, draft.panel)
            round_changes.describe(unit, code, name=draft.name.strip(), venue=draft.venue.strip(), on=draft.date)
            round_changes.set_parts(unit, code, draft.parts)
            round_changes.set_panel(unit, code, draft.panel)

    def set_parts(self, code: RoundCode, parts: Sequence[PartCode], *, actor: Actor, at: datetime.datetime) -> None:
        """Let these parts be performed in a round, in this order.

        Raises:
            Refusal: if there is none, one is not of the contest or has a prize, or the round has begun.
        """
        with self._changing(Act(at, actor, "round.changed", code), code) as (unit, contest, round_):
            must_be_parts(contest, round_, parts)
            parts_must_be_free(unit, contest, round_, parts)
            round_changes.set_parts(unit, code, parts)

    def set_panel(self, code: RoundCode, panel: Sequence[Seat], *, actor: Actor, at: datetime.datetime) -> None:
        """Write the panel of a round; an empty one is not named yet.

        Raises:
            Refusal: if it has not exactly one chair, leaves out a judge who has sheets, or the round is frozen.
        """
        with self._changing(Act(at, actor, "panel.changed", code), code) as (unit, contest, round_):
            must_be_a_panel(contest, round_, panel)
            must_be_open(unit, round_)
            must_keep_writing_judges(unit, contest, round_, panel)
            round_changes.set_panel(unit, code, panel)

    def reorder(self, order: Sequence[RoundCode], *, actor: Actor, at: datetime.datetime) -> None:
        """Bring the rounds into this order.

        Raises:
            Refusal: if it does not name each of them once.
        """
        with self._writing(Act(at, actor, "rounds.reordered", "+".join(order))) as (unit, contest):
            if sorted(order) != sorted(round_.code for round_ in contest.rounds):
                raise Refusal(message("The new order names every round exactly once."))
            round_changes.place_all(unit, order)

    def remove(self, code: RoundCode, *, actor: Actor, at: datetime.datetime) -> None:
        """Remove a round; its teams are in no round then.

        Raises:
            Refusal: if it is the last one, or anything was ever written down of it.
        """
        with self._changing(Act(at, actor, "round.removed", code), code) as (unit, contest, round_):
            must_be_open(unit, round_)
            if len(contest.rounds) == 1:
                raise Refusal(message("A contest has at least one round; {round} is the last.", round=round_.name))
            if traces.any_of(unit, code):
                raise Refusal(
                    message(
                        "Something of {round} is written down already: its draw, its evening, or what the hall may "
                        "see. It stays; it can be renamed, and before it begins its teams can be moved away.",
                        round=round_.name,
                    )
                )
            round_changes.remove(unit, code)

    def copy_settings(
        self,
        code: RoundCode,
        settings: Sequence[RoundSetting],
        *,
        like: RoundCode,
        actor: Actor,
        at: datetime.datetime,
    ) -> None:
        """Take settings over from another round; where what the hall may see changes, that cannot be undone.

        Raises:
            Refusal: if nothing is chosen, both are the same round, or what would change is locked.
        """
        what = "round.copied"
        if RoundSetting.RELEASE in settings and self._releases_differ(code, like):
            what = "round.copied_with_release"
        with self._changing(Act(at, actor, what, f"{code}/{like}"), code) as (unit, contest, round_):
            model = known_round(contest, like)
            if like == code or not settings:
                raise Refusal(message("Please choose another round and what to take over from it."))
            must_be_open(unit, round_)
            take_over(unit, contest, round_, model, settings)

    def _releases_differ(self, code: RoundCode, like: RoundCode) -> bool:
        with self._file.reading() as unit:
            return hall.release(unit, code) is not hall.release(unit, like)


def _must_be_named(contest: Contest, name: str, *, but: Round | None = None) -> None:
    if not name.strip():
        raise Refusal(message("Please write down the round's name."))
    for round_ in contest.rounds:
        if round_ != but and round_.name.casefold() == name.strip().casefold():
            raise Refusal(message('There is a round "{round}" already; choose another name.', round=round_.name))


def _free_code(kind: RoundKind, taken: Container[str]) -> RoundCode:
    """The first of "cluster-1", "cluster-2" …, or of "final", "final-2" … that no round has."""
    numbered = (f"{kind.value}-{number}" for number in count(2 if kind is RoundKind.FINAL else 1))
    first = [kind.value] if kind is RoundKind.FINAL else []
    return next(RoundCode(code) for code in chain(first, numbered) if code not in taken)


def _before_the_final(contest: Contest, code: RoundCode) -> list[RoundCode]:
    """The rounds with a new one before the first final."""
    order = [round_.code for round_ in contest.rounds]
    finals = [place for place, round_ in enumerate(contest.rounds) if round_.kind is RoundKind.FINAL]
    order.insert(finals[0] if finals else len(order), code)
    return order
