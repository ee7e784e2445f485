"""The chair's desk: confirming, ties, freezing and unfreezing."""

from contextlib import AbstractContextManager
from datetime import datetime

from stage_contest.domain.contest import RoundCode, RoundKind
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import Message, Refusal, ResultsRefused, message
from stage_contest.domain.outcome import Qualifiers
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.revealing import allowed_kinds
from stage_contest.domain.show import RevealKind, Scene
from stage_contest.domain.tabulation import tabulate
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import TieDecision
from stage_contest.services.desk_work import DeskWork, reason_needed
from stage_contest.services.evening import Evening, confirmed_scores, load_evening
from stage_contest.services.freeze import read_counted, read_outcome, snapshot_text
from stage_contest.services.freeze.checks import file_must_be_whole, recount_must_agree
from stage_contest.services.freeze.finalists import qualified
from stage_contest.services.results.blocking import blocking, confirmable
from stage_contest.services.results.missing import must_be_confirmable
from stage_contest.services.results.tie_rules import must_be_a_decision
from stage_contest.services.undoing import hide_all_but, undo_confirmation
from stage_contest.services.views import FrozenRound
from stage_contest.storage import confirmations, contests, freezes, hall, ties
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit


class Results(DeskWork):
    """What the chair does with results; each call is one transaction and one published change."""

    def confirm(self, code: RoundCode, team: TeamCode, part: PartCode, *, actor: Actor, at: datetime) -> None:
        """Confirm what is written down for an entry's part; doing it again changes nothing.

        Raises:
            Refusal: with the first thing that is still missing, or if the round is frozen.
            ResultsRefused: if the part cannot be counted (a trimmed mean with too few sheets).
        """
        with self._chair(Act(at, actor, "part.confirmed", f"{code}/{team}/{part}"), code) as (unit, evening):
            must_be_confirmable(evening.contest, evening.round, team, part)
            confirmed_scores(evening.contest, evening.round, evening.confirmed | {(team, part)})
            confirmations.confirm(unit, code, team, part=part)

    def confirm_all(self, code: RoundCode, *, actor: Actor, at: datetime) -> None:
        """Confirm every entry's part of which everything is in.

        Raises:
            Refusal: if the round is frozen or the actor may not.
            ResultsRefused: if one of them cannot be counted.
        """
        with self._chair(Act(at, actor, "part.confirmed", f"{code}/*"), code) as (unit, evening):
            waiting = confirmable(evening.contest, evening.round, evening.confirmed)
            confirmed_scores(evening.contest, evening.round, evening.confirmed | set(waiting))
            for team, part in waiting:
                confirmations.confirm(unit, code, team, part=part)

    def unconfirm(
        self, code: RoundCode, team: TeamCode, part: PartCode, reason: str, *, actor: Actor, at: datetime
    ) -> None:
        """Take a confirmation back; the hall no longer sees that score.

        Raises:
            Refusal: if no reason is given, the round is frozen, or the actor may not.
        """
        reason_needed(reason)
        with self._chair(Act(at, actor, "part.unconfirmed", f"{code}/{team}/{part}", reason), code) as (unit, _):
            undo_confirmation(unit, code, team, part=part, reason=reason)

    def decide_tie(self, code: RoundCode, decision: TieDecision, *, actor: Actor, at: datetime) -> None:
        """Record how a tie was decided: by an extra question, by the chair, or by lot.

        Raises:
            Refusal: if it names no tie key, no real group of teams, or no reason; or the same was decided already.
        """
        subject = f"{code}/{decision.key}/{'+'.join(decision.teams)}"
        with self._chair(Act(at, actor, "tie.decided", subject, decision.reason), code) as (unit, evening):
            must_be_a_decision(evening.contest, evening.round, decision)
            ties.record(unit, code, decision)

    def withdraw_tie_decision(
        self, code: RoundCode, position: int, reason: str, *, actor: Actor, at: datetime
    ) -> None:
        """Withdraw the decision at this position (from 0) of the round's tie decisions.

        Raises:
            Refusal: if there is none, no reason is given, or the round is frozen.
        """
        reason_needed(reason)
        with self._chair(Act(at, actor, "tie.withdrawn", f"{code}/{position}", reason), code) as (unit, _):
            lines = ties.decisions(unit, code)
            if not 0 <= position < len(lines):
                raise Refusal(message("There is no tie decision at this place any more."))
            ties.withdraw(unit, code, lines[position].number, reason=reason)

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

    def unfreeze(self, code: RoundCode, reason: str, *, actor: Actor, at: datetime) -> None:
        """Open a frozen round again: the hall no longer sees its results; after a cluster, nor any finalists.

        Raises:
            Refusal: if it is not frozen, no reason is given, or the actor may not.
        """
        actor.must_be(Role.CHAIR)
        reason_needed(reason)
        with self._in_round(Act(at, actor, "round.unfrozen", code, reason), code) as (unit, evening):
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

    def _chair(self, act: Act, code: RoundCode) -> AbstractContextManager[tuple[Unit, Evening]]:
        act.actor.must_be(Role.CHAIR)
        return self._in_open_round(act, code)


def _neutral_hall(unit: Unit, code: RoundCode) -> None:
    shown = hall.scene(unit)
    if shown is not None and shown.round == code and shown.scene is not Scene.NEUTRAL:
        hall.set_scene(unit, code, Scene.NEUTRAL)
