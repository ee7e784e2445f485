"""Freezing a round, opening it again, and what follows from that."""

from dataclasses import dataclass
from datetime import datetime

from stage_contest.domain.contest import RoundCode, RoundKind
from stage_contest.domain.errors import Message, Refusal, ResultsRefused, message
from stage_contest.domain.outcome import Qualifiers
from stage_contest.domain.people import Actor, PersonCode, Role
from stage_contest.domain.revealing import allowed_kinds
from stage_contest.domain.show import RevealKind, Scene
from stage_contest.domain.tabulation import tabulate
from stage_contest.services.desk_work import reason_needed
from stage_contest.services.evening import load_evening
from stage_contest.services.freeze import read_counted, read_outcome, snapshot_text
from stage_contest.services.freeze.checks import file_must_be_whole, recount_must_agree
from stage_contest.services.freeze.finalists import qualified
from stage_contest.services.people import People, PersonLine
from stage_contest.services.results.blocking import blocking
from stage_contest.services.results.confirming import ChairWork
from stage_contest.services.results.revisions import Revisions, changed_prizes, revisions_of
from stage_contest.services.results.unfreezing import consequences
from stage_contest.services.undoing import hide_all_but
from stage_contest.services.views import FrozenRound
from stage_contest.storage import contests, freezes, hall
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit


@dataclass(frozen=True, slots=True)
class TypedPin:
    """A person's PIN as it was just typed."""

    person: PersonCode
    pin: str


class Freezing(ChairWork):
    """From provisional to final and back."""

    def freeze(self, code: RoundCode, *, actor: Actor, at: datetime) -> str:
        """Freeze a round: its results are final from now on. Gives back the revision, such as "3F-7A2".

        Raises:
            ResultsRefused: with the first thing that stands in the way (`what_blocks` has them all), or if the
                recount or the ledger does not agree.
        """
        with self._chair(Act(at, actor, "round.frozen", code), code) as (unit, evening):
            for said in blocking(evening.contest, evening.round, evening.confirmed):
                raise ResultsRefused(said)
            file_must_be_whole(self._file.path)
            outcome = tabulate(evening.contest, code)
            recount_must_agree(evening.contest, outcome)
            return freezes.freeze(unit, code, snapshot_text(evening.contest, outcome))

    def unfreeze(
        self, code: RoundCode, reason: str, *, pin: TypedPin | None = None, actor: Actor, at: datetime
    ) -> None:
        """Open a frozen round again: the hall no longer sees its results; after a cluster, nor any finalists.

        Where a chair of the panel has a PIN it is to be typed again, and that person is who opens the round.

        Raises:
            Refusal: if it is not frozen, no reason or no right PIN is given, or the actor may not.
        """
        actor.must_be(Role.CHAIR)
        reason_needed(reason)
        chair = self._chair_by_pin(pin, actor, at)
        with self._in_round(Act(at, chair, "round.unfrozen", code, reason), code) as (unit, evening):
            if evening.freeze is None:
                raise Refusal(
                    message("{round} is not frozen, so there is nothing to unfreeze.", round=evening.round.name)
                )
            freezes.unfreeze(unit, code, reason=reason)
            hide_all_but(unit, code, allowed_kinds(evening.release, frozen=False))
            if evening.round.kind is RoundKind.CLUSTER:
                for round_ in evening.contest.rounds:
                    hide_all_but(unit, round_.code, frozenset(RevealKind) - {RevealKind.FINALISTS})
            _neutral_hall(unit, code)

    def chairs_with_pin(self) -> tuple[PersonLine, ...]:
        """Who can unfreeze by a PIN; while there is nobody, none is asked for."""
        persons = People(self._file, self._feed).persons()
        return tuple(line for line in persons if line.has_pin and Role.CHAIR in line.person.roles)

    def unfreezing_means(self, code: RoundCode) -> tuple[Message, ...]:
        """What unfreezing this round would bring with it, in sentences; nothing while it is not frozen."""
        with self._file.reading() as unit:
            return consequences(unit, load_evening(unit, code), contests.load(unit))

    def changed_since(self, code: RoundCode) -> tuple[Message, ...]:
        """The prizes that others hold than in the freeze before, in sentences; nothing without one."""
        with self._file.reading() as unit:
            return changed_prizes(unit, load_evening(unit, code))

    def revisions(self, code: RoundCode) -> Revisions:
        """The revision that stands, and those whose papers no longer count."""
        with self._file.reading() as unit:
            return revisions_of(unit, code)

    def what_blocks(self, code: RoundCode) -> tuple[Message, ...]:
        """Everything that the freeze of this round still lacks, each in a sentence; empty once it is frozen."""
        with self._file.reading() as unit:
            evening = load_evening(unit, code)
        return () if evening.freeze else blocking(evening.contest, evening.round, evening.confirmed)

    def frozen(self, code: RoundCode) -> FrozenRound | None:
        """The round as it was frozen; None while it is not."""
        with self._file.reading() as unit:
            freeze = freezes.current(unit, code)
        if freeze is None:
            return None
        return FrozenRound(freeze.revision, read_outcome(freeze.snapshot), read_counted(freeze.snapshot), freeze.at)

    def qualified(self) -> Qualifiers | None:
        """The finalists; None while a cluster is not frozen, a tie across the cut is open, or there is no rule."""
        with self._file.reading() as unit:
            return qualified(unit, contests.load(unit))

    def _chair_by_pin(self, pin: TypedPin | None, actor: Actor, at: datetime) -> Actor:
        """Who opens the round: the chair who typed the PIN, or the actor where no chair has one."""
        chairs = self.chairs_with_pin()
        if not chairs:
            return actor
        if pin is None or all(line.person.code != pin.person for line in chairs):
            raise Refusal(
                message("Unfreezing needs the PIN of: {names}.", names=tuple(line.person.name for line in chairs))
            )
        return People(self._file, self._feed).sign_in(pin.person, pin.pin, desk=actor.desk, at=at)


def _neutral_hall(unit: Unit, code: RoundCode) -> None:
    shown = hall.scene(unit)
    if shown is not None and shown.round == code and shown.scene is not Scene.NEUTRAL:
        hall.set_scene(unit, code, Scene.NEUTRAL)
