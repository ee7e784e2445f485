"""Which teams meet in a round: entering, moving and taking them out, and dividing the rest evenly."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from stage_contest.domain.contest import Contest, Round, RoundCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Actor
from stage_contest.domain.teams import TeamCode
from stage_contest.services.evening import known_round
from stage_contest.services.freeze.finalists import clusters_of
from stage_contest.services.rounds.board import RoundState, entered_by_hand, state_of, unplaced
from stage_contest.services.rounds.locks import entries_must_be_free, must_be_removable
from stage_contest.services.rounds.work import RoundWork
from stage_contest.storage import entries
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit

_MOVED = "entries.moved"


class ClusterTeams(RoundWork):
    """Teams into rounds: with a reason once lots are drawn, and no more once the round has begun."""

    def enter(
        self, code: RoundCode, teams: Sequence[TeamCode], *, reason: str = "", actor: Actor, at: datetime
    ) -> None:
        """Let teams take part in a round that they are not in yet, behind those that are.

        Raises:
            Refusal: if one is in a cluster already, the rule fills this final, or the round's teams stay.
        """
        with self._writing(Act(at, actor, _MOVED, f"{code}/{'+'.join(teams)}", reason), code) as (unit, contest):
            round_ = known_round(contest, code)
            _must_be_enterable(contest, round_, teams)
            entries_must_be_free(unit, round_, reason)
            entries.append(unit, code, teams)

    def move_entries(
        self,
        teams: Sequence[TeamCode],
        source: RoundCode,
        target: RoundCode,
        *,
        reason: str = "",
        actor: Actor,
        at: datetime,
    ) -> None:
        """Move teams from one round to another, behind those that are there.

        Raises:
            Refusal: if one is not in the first round, or the teams of one of the two stay.
        """
        subject = f"{source}/{target}/{'+'.join(teams)}"
        with self._writing(Act(at, actor, _MOVED, subject, reason)) as (unit, contest):
            leaving, entering = known_round(contest, source), known_round(contest, target)
            if source == target:
                return
            _take_out(unit, contest, leaving, teams, reason=reason)
            entries_must_be_free(unit, entering, reason)
            there = {entry.team for entry in entering.entries}
            if not entered_by_hand(contest, entering) or there.intersection(teams):
                raise Refusal(message("{round} takes no teams from another round.", round=entering.name))
            entries.append(unit, target, teams)

    def take_out(
        self, code: RoundCode, teams: Sequence[TeamCode], *, reason: str = "", actor: Actor, at: datetime
    ) -> None:
        """Take teams out of a round.

        Raises:
            Refusal: if one is not in it, or its teams stay.
        """
        with self._writing(Act(at, actor, _MOVED, f"{code}/{'+'.join(teams)}", reason), code) as (unit, contest):
            _take_out(unit, contest, known_round(contest, code), teams, reason=reason)

    def divide(self, *, actor: Actor, at: datetime) -> None:
        """Divide the teams that are in no cluster yet over the clusters, so that these become as even as they can.

        Who is in a cluster stays there; one whose lots are drawn gets nobody. Without clusters, over all rounds.

        Raises:
            Refusal: if there is no such team, or no cluster that can take one.
        """
        with self._writing(Act(at, actor, "entries.divided", "")) as (unit, contest):
            waiting = [team.code for team in unplaced(contest)]
            rounds = clusters_of(contest) or contest.rounds
            open_ = [each for each in rounds if state_of(unit, each.code) is RoundState.OPEN]
            if not waiting:
                raise Refusal(message("Every team is in a round already."))
            if not open_:
                raise Refusal(message("There is no cluster left whose lots are not drawn; add one first."))
            for code, count in even_shares({each.code: len(each.entries) for each in open_}, len(waiting)).items():
                entries.append(unit, code, waiting[:count])
                del waiting[:count]


def even_shares(sizes: Mapping[RoundCode, int], more: int) -> Mapping[RoundCode, int]:
    """How many of so many teams more each round gets, the smallest first and then the one that comes first."""
    shares = dict.fromkeys(sizes, 0)
    for _team in range(more):
        smallest = min(sizes, key=lambda code: sizes[code] + shares[code])
        shares[smallest] += 1
    return shares


def _must_be_enterable(contest: Contest, round_: Round, teams: Sequence[TeamCode]) -> None:
    if not entered_by_hand(contest, round_):
        raise Refusal(
            message(
                "The teams of {round} come from the clusters. Accept the finalists there, or replace one of them.",
                round=round_.name,
            )
        )
    waiting = {team.code for team in unplaced(contest)}
    if round_ not in clusters_of(contest):
        waiting = {team.code for team in contest.teams} - {entry.team for entry in round_.entries}
    names = {team.code: team.name for team in contest.teams}
    for team in teams:
        if team not in names:
            raise Refusal(message('The contest has no team "{team}".', team=team))
        if team not in waiting:
            raise Refusal(message("{team} is in a round already; move it from there.", team=names[team]))


def _take_out(unit: Unit, contest: Contest, round_: Round, teams: Sequence[TeamCode], *, reason: str) -> None:
    there = {entry.team for entry in round_.entries}
    for team in teams:
        if team not in there:
            raise Refusal(message('The team "{team}" has no entry in {round}.', team=team, round=round_.name))
    entries_must_be_free(unit, round_, reason)
    must_be_removable(unit, contest, round_, teams)
    entries.remove(unit, round_.code, teams)
